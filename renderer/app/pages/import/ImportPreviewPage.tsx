import { useState } from 'react';
import type { ImportRow } from '../../../../shared/import/contract.ts';
import { useRun } from '../../../client/useRun.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PageBody, PageHead } from '../../../ui/PageHead.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useWords } from '../../../words/words.ts';
import { Page } from '../../Page.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { commitDesk, type Desk, discardFile } from './importDesk.ts';
import { ImportFacts } from './ImportFacts.tsx';
import { ImportRowPeek } from './ImportRowPeek.tsx';
import { ImportRows } from './ImportRows.tsx';
import { reasonWords } from './importWords.ts';

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
  const ofFile = preview.problems.filter(({ row }) => row === 0);
  const commit = async () => {
    setCommitting(true);
    await run(commitDesk(preview), t(`import.done.${preview.kind}`, { count }));
    setCommitting(false);
  };
  const discard = <Button onPress={discardFile}>{t(count === 0 ? 'import.putAway' : 'import.discard')}</Button>;
  const primary = count > 0 && (
    <Button tone="primary" icon="import" busy={isCommitting} disabled={isBusy} onPress={() => void commit()}>
      {t(`import.commit.${preview.kind}`, { count })}
    </Button>
  );
  return (
    <Page
      head={<PageHead title={t('import.title')} actions={discard} primary={primary || undefined} />}
      inspector={
        peeked !== undefined && tab === 'rows' && <ImportRowPeek row={peeked} onClose={() => setPeeked(undefined)} />
      }
    >
      <PageBody edges="none" className="import">
        <ImportFacts preview={preview} isBusy={isBusy} />
        {ofFile.map(({ reason }) => (
          <Banner key={reason}>{reasonWords(t, reason)}</Banner>
        ))}
        {preview.columns === undefined ? (
          <ImportRows preview={preview} peeked={peeked} onPeek={setPeeked} />
        ) : (
          <Tabs
            className="import-tabs"
            label={preview.file}
            value={tab}
            onChange={setTab}
            tabs={[
              { value: 'rows', label: t('import.tab.rows') },
              { value: 'columns', label: t('import.tab.columns'), count: { value: preview.columns.length } },
            ]}
          >
            {tab === 'rows' ? (
              <ImportRows preview={preview} peeked={peeked} onPeek={setPeeked} />
            ) : (
              <ImportColumns kind={preview.kind} columns={preview.columns} map={source.map ?? {}} isBusy={isBusy} />
            )}
          </Tabs>
        )}
      </PageBody>
    </Page>
  );
}
