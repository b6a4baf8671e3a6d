import { IMPORT_KINDS, type ImportPreview } from '../../../../shared/import/contract.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useWords } from '../../../words/words.ts';
import type { Source } from './deskDraft.ts';
import { readAgain } from './importDesk.ts';
import { ImportWaiting } from './ImportWaiting.tsx';
import { zoneShown } from './ImportRowDetail.tsx';

const FORMATS: Readonly<Record<string, 'cards' | 'workspace'>> = { vcard: 'cards', stammtisch: 'workspace' };

/** Which file it is, how it was read, and what its rows are taken for; a table can be taken for something else. */
export function ImportFacts({
  preview,
  source,
  isBusy,
}: {
  readonly preview: ImportPreview;
  /** With what the person chose so far. */
  readonly source: Source;
  readonly isBusy: boolean;
}) {
  const { t } = useWords();
  const isTable = preview.columns !== undefined;
  const { sheets = [], kind } = preview;
  return (
    <div className="import-facts">
      <Icon name="file" size="lg" />
      <div className="grow">
        <h2 className="import-file">{preview.file}</h2>
        <p className="xs muted">
          {t(`import.format.${isTable ? 'table' : (FORMATS[preview.format] ?? 'calendar')}`)} ·{' '}
          {t('import.rows', { count: preview.rows })}
          {preview.encoding !== '' && ` · ${t('import.encoding', { encoding: preview.encoding })}`}
          {preview.zone !== undefined && ` · ${t('import.zone', { zone: zoneShown(preview.zone) })}`}
        </p>
      </div>
      {sheets.length > 1 && (
        <Select
          label={t('import.sheet')}
          choices={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          value={source.sheet ?? preview.sheet ?? ''}
          onChange={(sheet) => readAgain({ sheet })}
        />
      )}
      {isTable && kind !== 'workspace' && (
        <Segment
          label={t('import.rowsAre')}
          value={source.as ?? kind}
          onChange={(chosen) => readAgain({ as: chosen })}
          choices={IMPORT_KINDS.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
        />
      )}
      <p className="import-safe">{t(isBusy ? 'import.reading' : 'import.nothingYet')}</p>
      <ImportWaiting />
    </div>
  );
}
