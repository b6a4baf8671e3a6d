import type { SyncStatus } from '../../shared/sync/contract.ts';
import type { ShownSync } from '../../shared/sync/shownState.ts';
import { client } from '../client/connection.ts';
import { hrefTo, navigate } from '../client/routes.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../words/words.ts';
import './sync.css';
import { useSyncNow } from './useSyncNow.ts';
import { useSyncRun } from './useSyncRun.ts';

/** What can be done at any time; the one that helps now is the primary one. */
export function StateButtons({ status, shown }: { readonly status: SyncStatus; readonly shown: ShownSync }) {
  const { t } = useWords();
  const run = useSyncRun();
  const { syncNow, isBusy } = useSyncNow();
  const isPaused = status.state === 'paused';
  return (
    <div className="sync-buttons">
      {status.conflicts > 0 && (
        <Button
          tone={shown.subject === 'conflicts' ? 'primary' : 'default'}
          icon="conflict"
          onPress={() => navigate(hrefTo('conflicts'))}
        >
          {t('sync.openConflicts')}
        </Button>
      )}
      {isPaused && (
        <Button
          tone={shown.subject === 'paused' ? 'primary' : 'default'}
          icon="play"
          onPress={() => void run(client.sync.resume({}))}
        >
          {t('sync.resume')}
        </Button>
      )}
      {status.state !== 'auth-required' && (
        <Button icon="sync" busy={isBusy} onPress={syncNow}>
          {t(isBusy ? 'sync.nowBusy' : 'sync.now')}
        </Button>
      )}
      {!isPaused && (
        <Button icon="pause" onPress={() => void run(client.sync.pause({}), t('sync.paused'))}>
          {t('sync.pause')}
        </Button>
      )}
    </div>
  );
}
