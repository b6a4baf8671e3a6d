import { useState } from 'react';
import { CHANNEL_KINDS, CHANNEL_PREFIX, type ChannelKind } from '../../shared/plan/model.ts';
import { client } from '../client/connection.ts';
import { newKey } from '../client/creating.ts';
import { useRun } from '../client/useRun.ts';
import type { OutputOf } from '../client/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { kindOf, kindWords } from './channelKinds.ts';

/** Makes a channel, or changes one: its three facts belong together and are saved together. */
export function ChannelDialog({
  channel,
  onClose,
}: {
  readonly channel: OutputOf<'channels.list'>['items'][number] | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const run = useRun();
  const [name, setName] = useState(channel?.name ?? '');
  const [kind, setKind] = useState<ChannelKind>(kindOf(channel?.kind ?? '') ?? 'mastodon');
  const [handle, setHandle] = useState(channel?.handle ?? '');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  // The same one however often it is saved from here: a second press makes no second channel.
  const [id] = useState(() => channel?.id ?? `${CHANNEL_PREFIX}_${newKey()}`);
  const save = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '' || isBusy) return;
    setBusy(true);
    const saved = await run(
      client.channels.save({ id, name: name.trim(), kind, handle }),
      t('settings.channelSaved', { name: name.trim() }),
    );
    setBusy(false);
    if (saved !== undefined) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={channel === undefined ? t('settings.channelNew') : t('settings.channelEdit', { name: channel.name })}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button tone="primary" busy={isBusy} onPress={() => void save()}>
            {channel === undefined ? t('settings.channelAdd') : t('settings.channelSave')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('settings.channelName')}
        placeholder={t('settings.channelNameExample')}
        value={name}
        onChange={setName}
        onEnter={() => void save()}
        error={isMissing && name.trim() === '' ? t('settings.channelNoName') : undefined}
        required
        autoFocus
      />
      <Select
        label={t('settings.channelKind')}
        choices={CHANNEL_KINDS.map((value) => ({ value, label: kindWords(t, value) }))}
        value={kind}
        onChange={setKind}
      />
      <TextField
        label={t('settings.channelHandle')}
        help={t('settings.channelHandleHelp')}
        value={handle}
        onChange={setHandle}
        onEnter={() => void save()}
      />
    </Dialog>
  );
}
