import { failureText } from '../../../client/failureText.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useView } from '../../../client/useView.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useWords } from '../../../words/words.ts';
import { PostEditor } from './PostEditor.tsx';

/** One post to be written, or that there is no such post any more. */
export function PostComposer({
  id,
  now,
  isNew,
  onNew,
}: {
  readonly id: string;
  readonly now: string;
  /** Made a moment ago: the text has the focus. */
  readonly isNew: boolean;
  readonly onNew: (id: string) => void;
}) {
  const { t } = useWords();
  const { value: post, failure } = useView('posts.get', { id });
  if (post !== undefined) return <PostEditor post={post} now={now} isNew={isNew} onNew={onNew} />;
  if (failure?.code === 'not-found') {
    return (
      <div className="posts-none">
        <EmptyState
          icon="post"
          title={t('posts.gone')}
          actions={<Button onPress={() => navigate(hrefTo('posts'))}>{t('posts.toQueue')}</Button>}
        >
          {t('posts.goneHelp')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="composer">
      {failure === undefined ? (
        <Skeleton label={t('frame.loading')} lines={6} />
      ) : (
        <Banner tone="danger">{failureText(t, failure)}</Banner>
      )}
    </div>
  );
}
