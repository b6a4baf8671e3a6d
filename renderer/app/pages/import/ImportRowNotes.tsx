import type { ImportRow } from '../../../../shared/import/contract.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useWords } from '../../../words/words.ts';
import { changeWords, reasonWords, tellingProblems } from './importWords.ts';

/** In one line: what would change, and what to look at. The whole of it stands in the inspector. */
export function ImportRowNotes({ row }: { readonly row: ImportRow }) {
  const { t } = useWords();
  const [problem, ...others] = tellingProblems(row);
  const changes = row.changes.map(({ field }) => changeWords(t, field));
  const words = problem === undefined ? changes.join(', ') : reasonWords(t, problem);
  return (
    <span className="import-note" title={words}>
      {problem !== undefined && <Icon name={problem.severity === 'refused' ? 'error' : 'warn'} size="sm" />}
      <span className="clip">{words}</span>
      {others.length > 0 && <span className="muted">{t('import.moreProblems', { count: others.length })}</span>}
    </span>
  );
}
