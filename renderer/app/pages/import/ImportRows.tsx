import { useMemo, useState } from 'react';
import type { ImportPreview, ImportRow } from '../../../../shared/import/contract.ts';
import { failureText } from '../../../client/failureText.ts';
import { gridCommand } from '../../../client/gridCommand.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { GridColumn } from '../../../ui/gridColumns.ts';
import { Segment } from '../../../ui/Segment.tsx';
import { VirtualGrid } from '../../../ui/VirtualGrid.tsx';
import { type Translate, useWords } from '../../../words/words.ts';
import { ImportOutcome } from './ImportOutcome.tsx';
import { ImportRowDetail } from './ImportRowDetail.tsx';
import { ImportRowNotes } from './ImportRowNotes.tsx';
import { type RowOutcome, useImportRows } from './importRows.ts';

type Shown = RowOutcome | 'all';
const OUTCOMES = ['create', 'update', 'same', 'refused'] as const;

/** The rows of a file with what becomes of each; a click or Space tells all about one. */
export function ImportRows({
  preview,
  peeked,
  onPeek,
}: {
  readonly preview: ImportPreview;
  readonly peeked: ImportRow | undefined;
  readonly onPeek: (row: ImportRow) => void;
}) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Shown>('all');
  const counts: Readonly<Record<Shown, number>> = { ...preview, all: preview.rows };
  const shown = counts[chosen] === 0 ? 'all' : chosen;
  const columns = useMemo(() => columnsOf(t, preview), [t, preview]);
  const rows = useImportRows(preview.preview, shown === 'all' ? undefined : shown);
  return (
    <>
      <div className="import-segment">
        <Segment
          label={t('import.outcome')}
          value={shown}
          onChange={setChosen}
          choices={[
            { value: 'all', label: t('import.all'), count: preview.rows },
            ...OUTCOMES.map((outcome) => ({
              value: outcome,
              label: t(`import.outcome.${outcome}`),
              count: preview[outcome],
              disabled: preview[outcome] === 0,
            })),
          ]}
        />
      </div>
      {rows.failure !== undefined && <Banner tone="danger">{failureText(t, rows.failure)}</Banner>}
      <VirtualGrid
        key={`${preview.preview} ${shown}`}
        label={t('import.tab.rows')}
        columns={columns}
        rowCount={counts[shown]}
        rowAt={rows.rowAt}
        rowKey={(row) => String(row.row)}
        onWindow={rows.onWindow}
        onPeek={onPeek}
        peekedKey={peeked === undefined ? undefined : String(peeked.row)}
        loadingLabel={t('frame.loading')}
        commandOf={gridCommand}
        empty={
          <EmptyState icon="file" title={t('import.noRows')}>
            {t('import.noRowsHelp')}
          </EmptyState>
        }
      />
    </>
  );
}

const columnsOf = (t: Translate, preview: ImportPreview): readonly GridColumn<ImportRow>[] => [
  {
    id: 'row',
    label: t('import.line'),
    width: '4.5rem',
    align: 'end',
    cell: (row) => <span className="muted">{row.row}</span>,
  },
  {
    id: 'title',
    label: t('import.what'),
    width: 'minmax(10rem, 1.2fr)',
    phone: 'first',
    cell: (row) => <span className="strong clip">{row.title}</span>,
  },
  {
    id: 'detail',
    label: t('import.detail'),
    width: 'minmax(8rem, 1fr)',
    phone: 'second',
    cell: (row) => <ImportRowDetail row={row} preview={preview} />,
  },
  {
    id: 'outcome',
    label: t('import.outcome'),
    width: '8.5rem',
    phone: 'end',
    cell: (row) => <ImportOutcome row={row} />,
  },
  { id: 'notes', label: t('import.notes'), width: 'minmax(12rem, 2fr)', cell: (row) => <ImportRowNotes row={row} /> },
];
