import type { Post } from '../../../../shared/social/model.ts';
import type { ChannelChoice } from '../../../social/ChannelToggles.tsx';
import { Card } from '../../../ui/Card.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useWords } from '../../../words/words.ts';
import { PostCheck } from './PostCheck.tsx';
import type { PostCommands } from './usePostCommands.ts';

/** Beside the text: what is still missing, and what the post is called in the queue. */
export function PostSide({
  post,
  channels,
  commands,
}: {
  readonly post: Post;
  readonly channels: readonly ChannelChoice[];
  readonly commands: PostCommands;
}) {
  const { t } = useWords();
  const isSent = post.state === 'posted';
  const rename = (typed: string) => void commands.update('title', { title: typed.trim() === '' ? null : typed.trim() });
  return (
    <div className="composer-side">
      {!isSent && (
        <Card title={t('posts.before')}>
          <PostCheck id={post.id} channels={channels} />
        </Card>
      )}
      <TextField
        label={t('posts.ownTitle')}
        help={t('posts.ownTitleHelp')}
        value={post.title ?? ''}
        readOnly={isSent}
        error={commands.errors.title}
        onCommit={rename}
      />
    </div>
  );
}
