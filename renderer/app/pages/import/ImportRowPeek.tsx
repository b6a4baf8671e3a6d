import type { ImportPreview, ImportRow } from '../../../../shared/import/contract.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { wallShown } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { ImportOutcome } from './ImportOutcome.tsx';
import { ImportRowDetail } from './ImportRowDetail.tsx';
import { changeWords, reasonWords, tellingProblems } from './importWords.ts';

/** One row: each field that would change, before and after, and each problem in words. */
export function ImportRowPeek({
  row,
  preview,
  onClose,
}: {
  readonly row: ImportRow;
  readonly preview: ImportPreview;
  readonly onClose: () => void;
}) {
  const { t, locale } = useWords();
  const problems = tellingProblems(row);
  const title = row.title === '' ? t('import.lineNumber', { row: row.row }) : row.title;
  return (
    <Inspector title={title} closeLabel={t('frame.close')} onClose={onClose}>
      <InspectorSection>
        <div className="stack">
          <div className="row">
            <ImportOutcome row={row} />
            <span className="xs muted">{t('import.lineNumber', { row: row.row })}</span>
          </div>
          {row.detail !== '' && (
            <p className="import-long">
              <ImportRowDetail row={row} preview={preview} />
            </p>
          )}
          <p className="xs muted">{t(`import.outcomeMeans.${row.outcome}`)}</p>
        </div>
      </InspectorSection>
      {row.changes.length > 0 && (
        <InspectorSection title={t('import.changes')}>
          <dl className="import-changes">
            {row.changes.map(({ field, was, now }) => (
              <div key={field}>
                <dt>{changeWords(t, field)}</dt>
                <dd className="was import-long">{was === '' ? t('import.nothingBefore') : wallShown(was, locale)}</dd>
                <dd className="import-long">{now === '' ? t('import.nothingAfter') : wallShown(now, locale)}</dd>
              </div>
            ))}
          </dl>
        </InspectorSection>
      )}
      {problems.length > 0 && (
        <InspectorSection title={t('import.problems')}>
          <ul className="import-problems">
            {problems.map((problem) => (
              <li key={problem.reason}>
                <Icon name={problem.severity === 'refused' ? 'error' : 'warn'} />
                {reasonWords(t, problem)}
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
    </Inspector>
  );
}
