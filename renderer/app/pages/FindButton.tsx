import { useKeyHint } from '../../client/keyHints.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/words.ts';
import { openPalette } from '../overlays.ts';

/** Opens the search over everything; in the head of a page. */
export function FindButton() {
  const { t } = useWords();
  const hint = useKeyHint();
  return (
    <Button tone="quiet" icon="search" keys={hint('frame.palette')} onPress={() => openPalette('find')}>
      {t('frame.search')}
    </Button>
  );
}
