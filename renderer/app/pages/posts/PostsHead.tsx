import type { QueueLook } from '../../../../shared/social/model.ts';
import { useKeyHint } from '../../../client/keyHints.ts';
import { hrefTo } from '../../../client/routes.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Segment } from '../../../ui/Segment.tsx';
import { useWords } from '../../../words/words.ts';
import { FindButton } from '../FindButton.tsx';
import { ExportPosts } from './ExportPosts.tsx';
import type { PostQueue } from './usePostQueue.ts';

/** The head of the posts: which of their lists is shown; on a narrow window that of one post while it is open. */
export function PostsHead({
  shows,
  isNarrow,
  counts,
  look,
  onLook,
  words,
  isAdding,
  onAdd,
}: {
  readonly shows: 'queue' | 'post';
  readonly isNarrow: boolean;
  readonly counts: PostQueue['counts'];
  readonly look: QueueLook;
  readonly onLook: (look: QueueLook) => void;
  /** That the list is searched for. */
  readonly words: string;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
}) {
  const { t } = useWords();
  const hint = useKeyHint();
  const looks = (
    <Segment
      label={t('posts.looks')}
      value={look}
      onChange={onLook}
      choices={[
        { value: 'queue', label: t('posts.look.queue'), count: counts.queue },
        { value: 'ideas', label: t('posts.look.ideas'), count: counts.ideas },
        { value: 'sent', label: t('posts.look.sent') },
      ]}
    />
  );
  const exporting = shows === 'queue' && <ExportPosts words={words} look={look} />;
  const wide = (
    <>
      <FindButton />
      {exporting}
    </>
  );
  return (
    <PageHead
      title={t(shows === 'queue' ? 'posts.title' : 'posts.one')}
      crumbs={shows === 'queue' ? undefined : [{ label: t('posts.title'), href: hrefTo('posts') }]}
      context={isNarrow ? undefined : looks}
      actions={isNarrow ? shows === 'queue' && looks : wide}
      primary={
        <>
          {isNarrow && exporting}
          <Button tone="primary" icon="plus" keys={hint('page.new')} busy={isAdding} onPress={onAdd}>
            {t('posts.add')}
          </Button>
        </>
      }
    />
  );
}
