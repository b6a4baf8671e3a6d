import { useWords } from '../words/words.ts';
import './protection.css';

/** The twelve words with their numbers; English in every language, so that one list fits all sheets. */
export function SheetWords({ words }: { readonly words: string }) {
  const { t } = useWords();
  return (
    <ol className="sheet-words" lang="en" translate="no" aria-label={t('protection.sheet.words')}>
      {words.split(' ').map((word, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a word may stand twice, and its place is what it is
        <li key={`${place} ${word}`}>{word}</li>
      ))}
    </ol>
  );
}
