import { useState } from 'react';
import type { DeviceRow } from '../../shared/sync/contract.ts';
import { client } from '../client/connection.ts';
import { failureText } from '../client/failureText.ts';
import { focusRefused } from '../client/focusRefused.ts';
import { useEntry } from '../client/useEntry.ts';
import { useRun } from '../client/useRun.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';

/** What this device is called by the others. */
export function RenameDialog({ device, onClose }: { readonly device: DeviceRow; readonly onClose: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const { entry, fill, note, done, close } = useEntry('rename-device', () => ({ name: device.name }), {
    subject: device.id,
    title: (typed) => typed.name,
    onClose,
  });
  const { name } = entry;
  const [error, setError] = useState<string>();
  const refuse = (text: string) => {
    setError(text);
    focusRefused();
    return true;
  };
  const rename = async () => {
    const next = name.trim();
    if (next === '') return void refuse(t('sync.missing'));
    if (next === device.name) return close();
    const renaming = client.devices.rename({ name: next });
    const renamed = await run(renaming, t('devices.renamed', { name: next }), (failure) =>
      failure.code === 'invalid-input' ? refuse(failureText(t, failure)) : false,
    );
    if (renamed === undefined) return;
    done();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('devices.renameTitle')}
      note={note}
      actions={
        <>
          <Button onPress={close}>{t('frame.cancel')}</Button>
          <Button tone="primary" onPress={() => void rename()}>
            {t('devices.rename')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('devices.name')}
        help={t('devices.nameHelp')}
        value={name}
        onChange={(typed) => {
          fill({ name: typed });
          setError(undefined);
        }}
        error={error}
        onEnter={() => void rename()}
        autoFocus
      />
    </Dialog>
  );
}
