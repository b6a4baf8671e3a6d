import { channelShortOf } from '../../../../shared/plan/channelShort.ts';
import type { Post } from '../../../../shared/social/model.ts';
import { useView } from '../../../client/useView.ts';
import { ChannelToggles } from '../../../social/ChannelToggles.tsx';
import '../../../social/Composer.css';
import { PostTime } from '../../../social/PostTime.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useWords } from '../../../words/words.ts';
import { NoChannels } from './NoChannels.tsx';
import { PostAbout } from './PostAbout.tsx';
import { PostActions } from './PostActions.tsx';
import { PostChannelTexts } from './PostChannelTexts.tsx';
import { PostHeading } from './PostHeading.tsx';
import { PostSide } from './PostSide.tsx';
import { usePostCommands } from './usePostCommands.ts';

/** A post with all that can be said of it; every field saves by itself. Once sent it stays as it was said. */
export function PostEditor({
  post,
  now,
  isNew,
  onNew,
}: {
  readonly post: Post;
  readonly now: string;
  readonly isNew: boolean;
  readonly onNew: (id: string) => void;
}) {
  const { t } = useWords();
  const commands = usePostCommands(post, onNew);
  const { errors, text, update } = commands;
  const known = useView('channels.list', {}).value?.items;
  const channels = (known ?? []).map(({ id, name, kind }) => ({ id, name, kind, short: channelShortOf(kind, name) }));
  const isSent = post.state === 'posted';
  return (
    <div className="posts-open">
      <div className="composer">
        <PostHeading post={post} now={now} isSaved={text.isSaved} onConfirm={() => void commands.confirm()} />
        <div className="composer-main">
          <PostTime
            plannedAt={post.plannedAt}
            isReadOnly={isSent}
            error={errors.time}
            onChange={(plannedAt) => void update('time', { plannedAt })}
          />
          <PostAbout
            about={post.about ?? []}
            isReadOnly={isSent}
            onChange={(about) => void commands.aboutChosen(about)}
          />
          <TextArea
            label={t('posts.text')}
            value={text.text}
            onChange={text.type}
            onBlur={() => void text.flush()}
            onFinish={() => void commands.schedule()}
            autoFocus={isNew}
            readOnly={isSent}
            error={errors.text}
            rows={6}
            maxRows={24}
            placeholder={t('posts.textHint')}
          />
          {known?.length === 0 ? (
            <NoChannels />
          ) : (
            <ChannelToggles
              channels={channels}
              chosen={post.channels}
              isReadOnly={isSent}
              onChange={(chosen) => void commands.channelsChosen(chosen)}
            />
          )}
          <PostChannelTexts post={post} channels={channels} shared={text.text} onOwn={commands.own} />
        </div>
        <PostSide post={post} channels={channels} commands={commands} />
      </div>
      <PostActions state={post.state} commands={commands} />
    </div>
  );
}
