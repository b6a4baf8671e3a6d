import { useWords } from '../../../words/words.ts';
import { useWaitingFiles } from './importDesk.ts';

const NAMED = 3;

/** Which files come after this one, where several were brought at once. */
export function ImportWaiting() {
  const { t } = useWords();
  const waiting = useWaitingFiles();
  const count = waiting.length;
  if (count === 0) return null;
  const shown = waiting.slice(0, NAMED).map(({ name }) => name);
  const names = shown.join(', ');
  const more = count - shown.length;
  return (
    <p className="import-waiting">
      {more > 0 ? t('import.waitingMore', { count, names, more }) : t('import.waiting', { count, names })}
    </p>
  );
}
