import { useState } from 'react';
import type { ImportRow } from '../../../../shared/import/contract.ts';
import { useRun } from '../../../client/useRun.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { ImportAsides } from './ImportAsides.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { commitDesk, type Desk, discardFile } from './importDesk.ts';
import { ImportFacts } from './ImportFacts.tsx';
import { ImportRowPeek } from './ImportRowPeek.tsx';
import { ImportRows } from './ImportRows.tsx';
import { ImportRules } from './ImportRules.tsx';

/** Everything a file would do, before it does it: rows with what becomes of each, and which column is which field. */
export function ImportPreviewPage({
  desk,
  isBusy,
}: {
  readonly desk: Extract<Desk, { step: 'preview' }>;
  /** Being read again with other columns. */
  readonly isBusy: boolean;
}) {
  const { t } = useWords();
  const run = useRun();
  const [tab, setTab] = useState<'rows' | 'columns'>('rows');
  const [peeked, setPeeked] = useState<ImportRow>();
  const [isCommitting, setCommitting] = useState(false);
  const { preview, source } = desk;
  const count = preview.create + preview.update;
  const { columns } = preview;
  const secondTab = {
    value: 'columns' as const,
    label: t(columns === undefined ? 'import.tab.rules' : 'import.tab.columns'),
    count: columns === undefined ? undefined : { value: columns.length },
  };
  const isRuled = preview.kind !== 'workspace';
  const commit = async () => {
    setCommitting(true);
    await run(commitDesk(preview), t(`import.done.${preview.kind}`, { count }));
    setCommitting(false);
  };
  const discard = (
    <Button disabled={isCommitting} onPress={discardFile}>
      {t(count === 0 ? 'import.putAway' : 'import.discard')}
    </Button>
  );
  const primary = count > 0 && (
    <Button tone="primary" icon="import" busy={isCommitting} disabled={isBusy} onPress={() => void commit()}>
      {t(`import.commit.${preview.kind}`, { count })}
    </Button>
  );
  return (
    <Page
      head={<PageHead title={t('import.title')} actions={discard} primary={primary || undefined} />}
      inspector={
        peeked !== undefined &&
        tab === 'rows' && <ImportRowPeek row={peeked} preview={preview} onClose={() => setPeeked(undefined)} />
      }
    >
      <PageBody edges="none" className="import">
        <ImportFacts preview={preview} source={source} isBusy={isBusy} />
        <ImportAsides preview={preview} isBusy={isBusy} />
        <Tabs
          className="import-tabs"
          label={preview.file}
          value={tab}
          onChange={setTab}
          tabs={[{ value: 'rows' as const, label: t('import.tab.rows') }, ...(isRuled ? [secondTab] : [])]}
        >
          {tab === 'rows' && <ImportRows preview={preview} peeked={peeked} onPeek={setPeeked} />}
          {tab === 'columns' && columns === undefined && (
            <ImportRules preview={preview} source={source} isBusy={isBusy} />
          )}
          {tab === 'columns' && columns !== undefined && (
            <ImportColumns columns={columns} preview={preview} source={source} isBusy={isBusy} />
          )}
        </Tabs>
      </PageBody>
    </Page>
  );
}
