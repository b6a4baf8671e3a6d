import { IMPORT_KINDS, type ImportPreview } from '../../../../shared/import/contract.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { Select } from '../../../ui/Select.tsx';
import { number } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { readAgain } from './importDesk.ts';

const FORMATS: Readonly<Record<string, 'cards' | 'workspace'>> = { vcard: 'cards', stammtisch: 'workspace' };

/** Which file it is, how it was read, and what its rows are taken for; a table can be taken for something else. */
export function ImportFacts({ preview, isBusy }: { readonly preview: ImportPreview; readonly isBusy: boolean }) {
  const { t, locale } = useWords();
  const isTable = preview.columns !== undefined;
  const { sheets = [], kind } = preview;
  return (
    <div className="import-facts">
      <Icon name="file" size="lg" />
      <div className="grow">
        <h2 className="import-file">{preview.file}</h2>
        <p className="xs muted">
          {t(`import.format.${isTable ? 'table' : (FORMATS[preview.format] ?? 'calendar')}`)} ·{' '}
          {t('import.rows', { count: preview.rows, shown: number(preview.rows, locale) })}
          {preview.encoding !== '' && ` · ${t('import.encoding', { encoding: preview.encoding })}`}
        </p>
      </div>
      {sheets.length > 1 && (
        <Select
          label={t('import.sheet')}
          disabled={isBusy}
          choices={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          value={preview.sheet ?? ''}
          onChange={(sheet) => readAgain({ sheet })}
        />
      )}
      {isTable && kind !== 'workspace' && (
        <Segment
          label={t('import.rowsAre')}
          value={kind}
          disabled={isBusy}
          onChange={(chosen) => readAgain({ as: chosen })}
          choices={IMPORT_KINDS.map((value) => ({ value, label: t(`import.kind.${value}`) }))}
        />
      )}
      <p className="import-safe">{t(isBusy ? 'import.reading' : 'import.nothingYet')}</p>
    </div>
  );
}
