import type { DeviceRow, SyncStatus } from '../../shared/sync/contract.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { dayPlain } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './devices.css';
import { heldText } from './deviceWords.ts';
import { PasswordField } from './PasswordField.tsx';
import { useStrikeOff } from './useStrikeOff.ts';

/** Of a lost laptop: what it means in plain words, and the way to shut it out of the server as well. */
export function StrikeOffDialog({
  device,
  status,
  onClose,
}: {
  readonly device: DeviceRow;
  readonly status: SyncStatus;
  readonly onClose: () => void;
}) {
  const { t, locale } = useWords();
  const { deletes, setDeletes, admin, type, errors, problem, isBusy, strikeOff } = useStrikeOff(device, onClose);
  const { name, user, seenOn, counts } = device;
  const isSameUser = user === status.server?.user;
  const held = { day: dayPlain(seenOn, locale), held: heldText(t, locale, counts) };
  const close = () => {
    if (!isBusy) onClose();
  };
  return (
    <Dialog
      open
      must="answer"
      onClose={close}
      title={t('devices.strikeOff.ask', { name })}
      actions={
        <>
          <Button disabled={isBusy} onPress={close}>
            {t('frame.cancel')}
          </Button>
          <Button tone="danger" busy={isBusy} onPress={strikeOff}>
            {t(isBusy ? 'devices.strikeOff.busy' : 'devices.strikeOff')}
          </Button>
        </>
      }
    >
      <p>{t('devices.strikeOff.lead')}</p>
      <ul className="devices-points">
        <li>{t('devices.strikeOff.held', held)}</li>
        <li>{t('devices.strikeOff.files')}</li>
        <li>{t('devices.strikeOff.heldBack')}</li>
        <li>
          {isSameUser
            ? t('devices.strikeOff.sameUser', { user })
            : t(deletes ? 'devices.strikeOff.noMore' : 'devices.strikeOff.stillReads', { user })}
        </li>
      </ul>
      {!isSameUser && (
        <div>
          <CheckboxField
            label={t('devices.strikeOff.delete', { user })}
            help={t('devices.strikeOff.deleteHelp')}
            checked={deletes}
            onChange={setDeletes}
          />
        </div>
      )}
      {deletes && (
        <div className="stack gap-3 devices-inset">
          <TextField
            label={t('sync.adminUser')}
            value={admin.user}
            error={errors.user}
            onChange={(typed) => type('user', typed)}
            onEnter={strikeOff}
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
          <PasswordField
            label={t('sync.adminPassword')}
            value={admin.password}
            error={errors.password}
            onChange={(typed) => type('password', typed)}
            onEnter={strikeOff}
          />
        </div>
      )}
      {problem !== undefined && <Banner tone="danger">{problem}</Banner>}
    </Dialog>
  );
}
