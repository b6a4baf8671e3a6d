import type { BackupState } from '../../shared/backup/model.ts';
import { type Shell, shell } from '../client/shell.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toasts } from '../ui/toasts.ts';
import { useWords } from '../words/words.ts';
import { RestoredStep } from './RestoredStep.tsx';
import { RestoreFields } from './RestoreFields.tsx';
import { useRestoring } from './restoring.ts';

/** Which backup, into which new folder, opened by what; then where it lies and how to open it. */
export function RestoreDialog({
  state,
  zone,
  onClose,
}: {
  readonly state: BackupState;
  readonly zone: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { asked, error, isBusy, restored, change, restore } = useRestoring(state);
  const close = () => {
    if (!isBusy) onClose();
  };
  const open = async ({ openWorkspace }: Shell, folder: string) => {
    const isOpening = await openWorkspace(folder);
    if (isOpening) toasts.show({ text: t('backup.restoredOpening') });
    else toasts.show({ text: t('backup.restoredNotOpened'), tone: 'attention' });
    onClose();
  };
  const actions =
    restored === undefined ? (
      <>
        <Button key="cancel" disabled={isBusy} onPress={close}>
          {t('frame.cancel')}
        </Button>
        <Button key="restore" tone="primary" busy={isBusy} onPress={restore}>
          {isBusy ? t('backup.restoreDoing') : t('backup.restoreDo')}
        </Button>
      </>
    ) : (
      <>
        <Button key="close" autoFocus onPress={onClose}>
          {t('frame.close')}
        </Button>
        {shell !== undefined && (
          <Button key="open" tone="primary" onPress={() => void open(shell as Shell, restored.folder)}>
            {t('backup.restoredOpen')}
          </Button>
        )}
      </>
    );
  return (
    <Dialog
      open
      must="answer"
      onClose={close}
      title={restored === undefined ? t('backup.restoreBegin') : t('backup.restored')}
      actions={actions}
    >
      {restored === undefined ? (
        <RestoreFields kept={state.kept} zone={zone} asked={asked} error={error} onChange={change} onEnter={restore} />
      ) : (
        <RestoredStep restored={restored} zone={zone} />
      )}
    </Dialog>
  );
}
