import type { Place } from '../client/routes.ts';
import { TabBar } from '../ui/TabBar.tsx';
import { useWords } from '../words/words.ts';
import { navEntry, TAB_BAR } from './places.ts';

/** The bottom bar of narrow windows: four places, and the rest behind "More". */
export function PlacesBar({
  current,
  isMoreOpen,
  onMore,
}: {
  readonly current: Place;
  readonly isMoreOpen: boolean;
  readonly onMore: () => void;
}) {
  const { t } = useWords();
  return (
    <TabBar
      label={t('frame.places')}
      entries={TAB_BAR.map((place) => navEntry(t, place))}
      current={current}
      more={{ label: t('frame.more'), current: isMoreOpen || !TAB_BAR.includes(current), onPress: onMore }}
    />
  );
}
