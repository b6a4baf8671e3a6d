import { useState } from 'react';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import type { Choice } from '../../shared/sync/model.ts';
import { client } from '../client/connection.ts';
import { useView } from '../client/useView.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words/words.ts';
import { unsentOf } from './stateWords.ts';
import { useSyncRun } from './useSyncRun.ts';

/** Asked once more before a choice is carried out: how much it is about, and that the core makes a backup first. */
export function ChoiceDialog({
  choice,
  status,
  onClose,
}: {
  readonly choice: Choice;
  readonly status: SyncStatus;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const run = useSyncRun();
  const [isBusy, setBusy] = useState(false);
  const counts = useView('workspace.info', {}).value?.counts ?? {};
  const unsent = unsentOf(status);
  const close = () => {
    if (!isBusy) onClose();
  };
  const carryOut = async () => {
    setBusy(true);
    const done = await run(client.sync.choose({ choice }), t('sync.choice.done'));
    setBusy(false);
    if (done !== undefined) onClose();
  };
  const here = (['members', 'events', 'posts'] as const).map((name) => [
    name,
    t(`sync.choice.${name}`, { count: counts[name] ?? 0 }),
  ]);
  return (
    <Dialog
      open
      must="answer"
      onClose={close}
      title={t(`sync.choice.${choice}.ask`)}
      actions={
        <>
          <Button disabled={isBusy} onPress={close}>
            {t('frame.cancel')}
          </Button>
          <Button tone={choice === 'take-theirs' ? 'danger' : 'primary'} busy={isBusy} onPress={() => void carryOut()}>
            {t(isBusy ? 'sync.choice.busy' : `sync.choice.${choice}.do`)}
          </Button>
        </>
      }
    >
      <p>{t(`sync.choice.${choice}.what`)}</p>
      <p>{t('sync.choice.here', Object.fromEntries(here) as Record<string, string>)}</p>
      {unsent > 0 && <p>{t('sync.choice.unsent', { count: unsent })}</p>}
      {choice !== 'go-on' && <p>{t('sync.choice.backup')}</p>}
    </Dialog>
  );
}
