import { fieldsOf, LEFT_OUT } from '../../../../shared/import/columnFields.ts';
import type { ImportPreview } from '../../../../shared/import/contract.ts';
import { Select } from '../../../ui/Select.tsx';
import { useMedia, widths } from '../../../ui/media.ts';
import { Table, type TableProps } from '../../../ui/Table.tsx';
import { type Translate, useWords } from '../../../words/words.ts';
import type { Source } from './deskDraft.ts';
import { readAgain } from './importDesk.ts';
import { ImportRule } from './ImportRule.tsx';
import { fieldWords, isAboutOther } from './importWords.ts';

type Column = NonNullable<ImportPreview['columns']>[number];

type Asking = {
  readonly preview: ImportPreview;
  /** With what the person chose so far. */
  readonly source: Source;
  readonly isBusy: boolean;
};

/** Which column is which field: what was guessed can be put right, and the file is read again at once. */
export function ImportColumns({ columns, ...asking }: Asking & { readonly columns: readonly Column[] }) {
  const { t } = useWords();
  const form = useMedia(widths.phone) ? 'two' : 'three';
  return (
    <div className="import-columns">
      <p className="muted">{t('import.columnsHelp')}</p>
      <Table
        label={t('import.tab.columns')}
        rows={columns}
        rowKey={({ index }) => String(index)}
        columns={tableOf(t, asking, form)}
      />
    </div>
  );
}

/** In two columns the first value stands below its heading: there is no room beside it. */
function tableOf(t: Translate, asking: Asking, form: 'two' | 'three'): TableProps<Column>['columns'] {
  const { preview, source, isBusy } = asking;
  const nameOf = ({ header, index }: Column) =>
    header === '' ? t('import.columnNumber', { number: index + 1 }) : header;
  const choices = [
    { value: LEFT_OUT, label: t('import.leaveOut') },
    ...fieldsOf(preview.kind).map((field) => ({ value: field, label: fieldWords(t, field) })),
  ];
  const fieldOf = (column: Column) => (
    <Select
      label={t('import.becomesOf', { column: nameOf(column) })}
      labelHidden
      disabled={isBusy && isAboutOther(preview, source)}
      choices={choices}
      value={source.map?.[column.index] ?? column.field}
      onChange={(field) => readAgain({ map: { ...source.map, [column.index]: field } })}
    />
  );
  const ruleOf = ({ target }: Column) => target !== undefined && <ImportRule target={target} {...asking} />;
  const both = (column: Column) => (
    <span className="stack gap-1">
      {fieldOf(column)}
      {ruleOf(column)}
    </span>
  );
  const sample = ({ sample: value }: Column) => <span className="muted import-sample">{value}</span>;
  const heading = (column: Column) => (
    <span className="stack gap-1">
      <span className="strong import-sample">{nameOf(column)}</span>
      {form === 'two' && sample(column)}
    </span>
  );
  return [
    { id: 'header', label: t('import.column'), cell: heading },
    ...(form === 'two' ? [] : [{ id: 'sample', label: t('import.sample'), cell: sample }]),
    { id: 'field', label: t('import.becomes'), cell: form === 'two' ? both : fieldOf },
    ...(form === 'two' ? [] : [{ id: 'rule', label: t('import.rule'), cell: ruleOf }]),
  ];
}
