import type { ReactNode } from 'react';
import type { OutputOf } from '../client/views.ts';
import { Row } from '../ui/Card.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useWords } from '../words/words.ts';
import { kindWords } from './channelKinds.ts';
import './settings.css';

/** One channel: its badge, its name and account, how many posts use it. */
export function ChannelLine({
  channel,
  mark,
  onEdit,
  onDelete,
}: {
  readonly channel: OutputOf<'channels.list'>['items'][number];
  readonly mark: ReactNode;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}) {
  const { t } = useWords();
  const { name, kind, handle, posts } = channel;
  return (
    <Row
      lead={mark}
      title={name}
      detail={handle === undefined ? kindWords(t, kind) : t('settings.channelOf', { kind: kindWords(t, kind), handle })}
      end={
        <>
          <span className="xs channel-posts">
            {posts === 0 ? t('settings.channelUnused') : t('settings.channelPosts', { count: posts })}
          </span>
          <IconButton icon="edit" label={t('settings.channelEdit', { name })} onPress={onEdit} />
          <IconButton icon="trash" label={t('settings.channelDelete', { name })} onPress={onDelete} />
        </>
      }
    />
  );
}
