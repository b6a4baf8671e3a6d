import type { SyncStatus } from '../../shared/sync/contract.ts';
import { shownSync } from '../../shared/sync/shownState.ts';
import type { Place } from '../client/routes.ts';
import { titleOf } from '../sync/stateWords.ts';
import { TabBar } from '../ui/TabBar.tsx';
import { useWords } from '../words/words.ts';
import { navEntry, TAB_BAR } from './places.ts';

/** The bottom bar of narrow windows: four places, and the rest behind "More". */
export function PlacesBar({
  current,
  waiting,
  isMoreOpen,
  onMore,
}: {
  readonly current: Place;
  readonly waiting: SyncStatus | undefined;
  readonly isMoreOpen: boolean;
  readonly onMore: () => void;
}) {
  const { t } = useWords();
  const shown = waiting && shownSync(waiting);
  const isWaiting = shown?.state === 'needs-you';
  return (
    <TabBar
      label={t('frame.places')}
      entries={TAB_BAR.map((place) => navEntry(t, place))}
      current={current}
      more={{
        label: t('frame.more'),
        icon: isWaiting ? 'warn' : undefined,
        note: isWaiting ? titleOf(t, shown) : undefined,
        current: isMoreOpen || !TAB_BAR.includes(current),
        onPress: onMore,
      }}
    />
  );
}
