import type { ImportPreview } from '../../../../shared/import/contract.ts';
import { Table } from '../../../ui/Table.tsx';
import { useWords } from '../../../words/words.ts';
import type { Source } from './deskDraft.ts';
import { ImportRule } from './ImportRule.tsx';
import { targetWords } from './importWords.ts';

/** For cards and calendars, which have no columns: each field with what the file may do to it. */
export function ImportRules(asking: {
  readonly preview: ImportPreview;
  readonly source: Source;
  readonly isBusy: boolean;
}) {
  const { t } = useWords();
  const ruleOf = (target: string) => <ImportRule target={target} {...asking} />;
  return (
    <div className="import-columns">
      <p className="muted">{t('import.rulesHelp')}</p>
      <Table
        label={t('import.tab.rules')}
        rows={Object.keys(asking.preview.rules)}
        rowKey={(target) => target}
        columns={[
          { id: 'field', label: t('import.what'), cell: (target) => targetWords(t, target) },
          { id: 'rule', label: t('import.rule'), cell: ruleOf },
        ]}
      />
    </div>
  );
}
