import { useState } from 'react';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { client } from '../client/connection.ts';
import { Button } from '../ui/Button.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words/words.ts';
import { SetUpForm } from './SetUpForm.tsx';
import { unsentOf } from './stateWords.ts';
import './sync.css';
import { useSyncRun } from './useSyncRun.ts';

/** Which server it is, another one instead, and letting it go. */
export function ServerCard({ status }: { readonly status: SyncStatus }) {
  const { t } = useWords();
  const [isChanging, setChanging] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { server } = status;
  if (server === undefined) return null;
  const actions = !isChanging && (
    <>
      <Button size="sm" onPress={() => setChanging(true)}>
        {t('sync.change')}
      </Button>
      <Button size="sm" onPress={() => setAsking(true)}>
        {t('sync.disconnect')}
      </Button>
    </>
  );
  return (
    <Card title={t(isChanging ? 'sync.changeServer' : 'sync.server')} actions={actions}>
      {isChanging ? (
        <SetUpForm
          server={server}
          onConnected={() => setChanging(false)}
          cancel={
            <Button tone="quiet" onPress={() => setChanging(false)}>
              {t('frame.cancel')}
            </Button>
          }
        />
      ) : (
        <div className="stack gap-3">
          <Facts
            facts={[
              { term: t('sync.serverAddress'), detail: <span className="sync-code">{server.url}</span> },
              { term: t('sync.serverUser'), detail: server.user },
              { term: t('sync.serverPrefix'), detail: <span className="sync-code">{`${server.prefix}-…`}</span> },
            ]}
          />
          <p className="xs muted">{t('sync.serverHelp')}</p>
        </div>
      )}
      {isAsking && <DisconnectDialog status={status} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function DisconnectDialog({ status, onClose }: { readonly status: SyncStatus; readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useSyncRun();
  const unsent = unsentOf(status);
  const disconnect = () => {
    onClose();
    void run(client.sync.unlink({}), t('sync.disconnected'));
  };
  return (
    <Dialog
      open
      must="answer"
      onClose={onClose}
      title={t('sync.disconnectAsk')}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button tone="danger" onPress={disconnect}>
            {t('sync.disconnect')}
          </Button>
        </>
      }
    >
      <p>{t('sync.disconnectBody')}</p>
      {unsent > 0 && <p>{t('sync.disconnectUnsent', { count: unsent })}</p>}
    </Dialog>
  );
}
