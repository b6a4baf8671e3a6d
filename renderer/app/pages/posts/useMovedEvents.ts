/** Events that a post is about and that moved after the post was last looked at. Joins events and posts. */
import type { Post } from '../../../../shared/social/model.ts';
import { useView } from '../../../client/useView.ts';

export type MovedEvent = { readonly event: string; readonly title: string; readonly from: string; readonly to: string };

export function useMovedEvents(post: Post): readonly MovedEvent[] {
  const attention = useView('today.view', {}).value?.attention ?? [];
  return attention.flatMap(({ reason, event, posts }) => {
    const isAbout = reason === 'moved-event-posts' && event !== undefined && posts.some(({ id }) => id === post.id);
    return isAbout ? [{ event: event.id, title: event.title, from: event.from ?? '', to: event.to ?? '' }] : [];
  });
}
