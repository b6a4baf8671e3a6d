import type { EventView } from '../../../../shared/events/contract.ts';
import type { PostRow } from '../../../../shared/social/contract.ts';
import { isDoubtful } from '../../../../shared/social/doubt.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { InspectorSection } from '../../../ui/Inspector.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useWords } from '../../../words/words.ts';
import { EventPost } from './EventPost.tsx';

/** The posts about an event; those written before its last move may tell the old date. */
export function EventPosts({
  event,
  posts,
}: {
  readonly event: EventView;
  readonly posts: readonly PostRow[] | undefined;
}) {
  const { t } = useWords();
  const movedAt = event.moves?.at(-1)?.at;
  const doubtful = posts?.filter((post) => isDoubtful(post, movedAt)).length ?? 0;
  return (
    <>
      <InspectorSection>
        {doubtful > 0 && (
          <p className="event-posts-doubt">
            <Chip tone="attention" icon="warn">
              {t('events.postDoubtfulCount', { count: doubtful })}
            </Chip>
          </p>
        )}
        <Button wide icon="plus" onPress={() => navigate(hrefTo('posts', undefined, { new: '1', about: event.id }))}>
          {t('events.postNew')}
        </Button>
      </InspectorSection>
      {posts === undefined && (
        <InspectorSection>
          <Skeleton label={t('events.postsLoading')} />
        </InspectorSection>
      )}
      {posts?.length === 0 && (
        <InspectorSection>
          <p className="muted">{t('events.postsNone')}</p>
        </InspectorSection>
      )}
      {inOrder(posts ?? []).map((post) => (
        <InspectorSection key={post.id}>
          <EventPost post={post} isDoubtful={isDoubtful(post, movedAt)} />
        </InspectorSection>
      ))}
    </>
  );
}

/** What is still to go out first, by its time; then what has gone out, the latest first. */
function inOrder(posts: readonly PostRow[]): readonly PostRow[] {
  const [sent, open] = [
    posts.filter(({ state }) => state === 'posted'),
    posts.filter(({ state }) => state !== 'posted'),
  ];
  return [...open, ...sent.toReversed()];
}
