import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/words.ts';
import { modifierName } from '../modifier.ts';
import { openPalette } from '../overlays.ts';

/** Opens the search over everything; in the head of a page. */
export function FindButton() {
  const { t, locale } = useWords();
  return (
    <Button tone="quiet" icon="search" keys={[modifierName(locale), 'K']} onPress={() => openPalette('find')}>
      {t('frame.search')}
    </Button>
  );
}
