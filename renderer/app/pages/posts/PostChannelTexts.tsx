import type { Post } from '../../../../shared/social/model.ts';
import type { ChannelChoice } from '../../../social/ChannelToggles.tsx';
import { ChannelText } from '../../../social/ChannelText.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useWords } from '../../../words/words.ts';

/** The post on each of its channels. */
export function PostChannelTexts({
  post,
  channels,
  shared,
  onOwn,
}: {
  readonly post: Post;
  readonly channels: readonly ChannelChoice[];
  readonly shared: string;
  readonly onOwn: (channel: string, text: string | undefined) => Promise<unknown>;
}) {
  const { t } = useWords();
  const chosen = channels.filter(({ id }) => post.channels.includes(id));
  if (chosen.length === 0) return null;
  return (
    <Card title={t('posts.onChannels')} padding="none" level={3}>
      {chosen.map((channel) => (
        <ChannelText
          key={channel.id}
          channel={channel}
          shared={shared}
          own={post.variants?.find((variant) => variant.channel === channel.id)?.text}
          isReadOnly={post.state === 'posted'}
          onOwn={(text) => onOwn(channel.id, text)}
        />
      ))}
    </Card>
  );
}
