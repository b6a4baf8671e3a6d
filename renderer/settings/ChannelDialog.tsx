import { useState } from 'react';
import { CHANNEL_KINDS, CHANNEL_PREFIX, type ChannelKind } from '../../shared/plan/model.ts';
import { client } from '../client/connection.ts';
import { useEntry } from '../client/useEntry.ts';
import { useRun } from '../client/useRun.ts';
import type { OutputOf } from '../client/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useWords } from '../words/words.ts';
import { kindOf, kindWords } from './channelKinds.ts';

type Channel = OutputOf<'channels.list'>['items'][number];
type Entry = { readonly name: string; readonly kind: ChannelKind; readonly handle: string };

/** Makes a channel, or changes one: its three facts belong together and are saved together. */
export function ChannelDialog({
  channel,
  onClose,
}: {
  readonly channel: Channel | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const run = useRun();
  const { entry, own, fill, note, done, close } = useEntry<Entry>('channel', () => entryOf(channel), {
    subject: channel?.id,
    title: (typed) => typed.name,
    onClose,
  });
  const { name, kind, handle } = entry;
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  // The same one however often it is saved from here: a second press makes no second channel.
  const id = channel?.id ?? `${CHANNEL_PREFIX}_${own}`;
  const save = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '' || isBusy) return;
    setBusy(true);
    const saved = await run(
      client.channels.save({ id, name: name.trim(), kind, handle }),
      t('settings.channelSaved', { name: name.trim() }),
    );
    setBusy(false);
    if (saved === undefined) return;
    done();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={close}
      note={note}
      title={channel === undefined ? t('settings.channelNew') : t('settings.channelEdit', { name: channel.name })}
      actions={
        <>
          <Button onPress={close}>{t('frame.cancel')}</Button>
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
        onChange={(typed) => fill({ name: typed })}
        onEnter={() => void save()}
        error={isMissing && name.trim() === '' ? t('settings.channelNoName') : undefined}
        required
        autoFocus
      />
      <Select
        label={t('settings.channelKind')}
        choices={CHANNEL_KINDS.map((value) => ({ value, label: kindWords(t, value) }))}
        value={kind}
        onChange={(chosen) => fill({ kind: chosen })}
      />
      <TextField
        label={t('settings.channelHandle')}
        help={t('settings.channelHandleHelp')}
        value={handle}
        onChange={(typed) => fill({ handle: typed })}
        onEnter={() => void save()}
      />
    </Dialog>
  );
}

const entryOf = (channel: Channel | undefined): Entry => ({
  name: channel?.name ?? '',
  kind: kindOf(channel?.kind ?? '') ?? 'mastodon',
  handle: channel?.handle ?? '',
});
