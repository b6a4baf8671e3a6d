import type { SyncStatus } from '../../shared/sync/contract.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useWords } from '../words/words.ts';
import { InvitationFields } from './InvitationFields.tsx';
import { InvitationReady } from './InvitationReady.tsx';
import { useInvitation } from './useInvitation.ts';

/** Invites another device: how it signs in, a passphrase, then the code or the file to hand over. */
export function AddDeviceDialog({ status, onClose }: { readonly status: SyncStatus; readonly onClose: () => void }) {
  const { t } = useWords();
  const { entry, errors, problem, isBusy, made, change, invite } = useInvitation(status.server);
  const close = () => {
    if (!isBusy) onClose();
  };
  if (made !== undefined) {
    return (
      <Dialog
        key="ready"
        open
        must="answer"
        onClose={onClose}
        size="wide"
        title={t('devices.added')}
        actions={
          <Button tone="primary" onPress={onClose}>
            {t('frame.close')}
          </Button>
        }
      >
        <InvitationReady code={made.code} invited={made.invited} />
      </Dialog>
    );
  }
  return (
    <Dialog
      key="fields"
      open
      must="answer"
      onClose={close}
      title={t('devices.add')}
      actions={
        <>
          <Button disabled={isBusy} onPress={close}>
            {t('frame.cancel')}
          </Button>
          <Button tone="primary" busy={isBusy} onPress={invite}>
            {t(isBusy ? 'devices.add.busy' : 'devices.add.do')}
          </Button>
        </>
      }
    >
      <p>{t('devices.add.lead')}</p>
      <InvitationFields status={status} entry={entry} errors={errors} onChange={change} onEnter={invite} />
      {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
    </Dialog>
  );
}
