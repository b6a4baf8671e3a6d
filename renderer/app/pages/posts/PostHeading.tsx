import type { Post } from '../../../../shared/social/model.ts';
import { isOverdue } from '../../../../shared/social/queue.ts';
import { postTitleOf } from '../../../../shared/social/titles.ts';
import '../../../social/Composer.css';
import { markOf, PostState } from '../../../social/PostState.tsx';
import { useWords } from '../../../words/words.ts';
import { PostMoved } from './PostMoved.tsx';
import { useMovedEvents } from './useMovedEvents.ts';

/** What the post is called, how it stands, whether all is saved, and which of its events moved meanwhile. */
export function PostHeading({
  post,
  now,
  isSaved,
  onConfirm,
}: {
  readonly post: Post;
  readonly now: string;
  readonly isSaved: boolean;
  readonly onConfirm: () => void;
}) {
  const { t } = useWords();
  const moves = useMovedEvents(post);
  const title = postTitleOf(post);
  return (
    <div className="composer-wide">
      <div className="composer-head">
        <h2 className="composer-title">{title === '' ? t('posts.untitled') : title}</h2>
        <PostState mark={markOf(post.state, isOverdue(post, now), moves.length > 0)} />
        <span className="composer-saved" role="status">
          {t(isSaved ? 'posts.saved' : 'posts.saving')}
        </span>
      </div>
      {moves.map((move) => (
        <PostMoved key={move.event} move={move} onConfirm={onConfirm} />
      ))}
    </div>
  );
}
