/** What one can do with a post that is open; each is saved at once, and what goes away can be undone. */
import type { Post } from '../../../../shared/social/model.ts';
import { postTitleOf } from '../../../../shared/social/titles.ts';
import { withChange } from '../../../../shared/text/listChange.ts';
import { client } from '../../../client/connection.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useRun } from '../../../client/useRun.ts';
import { useTurns } from '../../../client/useTurns.ts';
import { useSaves } from '../../../client/useSaves.ts';
import { useWords } from '../../../words/words.ts';
import { newDraft } from './newDraft.ts';

export type PostField = 'title' | 'text' | 'time' | 'channels' | 'about' | 'variants';

export function usePostCommands(post: Post, onNew: (id: string) => void) {
  const { t } = useWords();
  const run = useRun();
  const { errors, save, refuse, clear } = useSaves<PostField>();
  const { id } = post;
  const title = postTitleOf(post) === '' ? t('posts.untitled') : postTitleOf(post);
  const update = (field: PostField, patch: Record<string, unknown>) => save(field, client.posts.update({ id, patch }));
  const turn = useTurns();
  /** For lists: the change is laid over the post as it is when its turn has come, not as it was drawn. */
  const edit = (field: PostField, patchOf: (now: Post) => Record<string, unknown>) =>
    turn(() => save(field, updateFrom(id, patchOf)));
  const channelsChosen = (chosen: readonly string[]) =>
    edit('channels', (now) => ({ channels: withChange(now.channels, post.channels, chosen) }));
  const aboutChosen = (chosen: readonly { readonly event: string }[]) => {
    const [was, is] = [eventsOf(post.about), eventsOf(chosen)];
    return edit('about', (now) => {
      const events = withChange(eventsOf(now.about), was, is);
      return { about: events.map((event) => now.about?.find((one) => one.event === event) ?? { event }) };
    });
  };
  const own = (channel: string, text: string | undefined) => {
    const patchOf = (now: Post) => {
      const others = (now.variants ?? []).filter((variant) => variant.channel !== channel);
      const kept = others.map((variant) => ({ channel: variant.channel, text: variant.text }));
      return { variants: text === undefined ? kept : [...kept, { channel, text }] };
    };
    if (text !== undefined) return edit('variants', patchOf);
    return turn(() => run(updateFrom(id, patchOf), t('posts.ownTextGone')));
  };
  /** What is missing is said at its field; nothing is asked of the core before it is there. */
  const isReady = (): boolean => {
    clear();
    if (post.text.trim() === '') refuse('text', t('refusal.no-text'));
    if (post.plannedAt === undefined) refuse('time', t('refusal.not-planned'));
    return post.text.trim() !== '' && post.plannedAt !== undefined;
  };
  const schedule = async () => {
    if (isReady()) await run(client.posts.schedule({ id }), t('posts.scheduled', { title }));
  };
  const markPosted = async () => {
    clear();
    if (post.text.trim() === '') return refuse('text', t('refusal.no-text'));
    await run(client.posts.markPosted({ id }), t('posts.markedSent', { title }));
  };
  const remove = async () => {
    const removed = await run(client.posts.delete({ id }), t('posts.deleted', { title }));
    if (removed !== undefined) navigate(hrefTo('posts'));
  };
  const followUp = async () => {
    const about = (post.about ?? []).map(({ event }) => ({ event }));
    const made = await run(newDraft({ channels: post.channels, about }));
    if (made === undefined) return;
    onNew(made.id);
    navigate(hrefTo('posts', made.id));
  };
  return {
    errors,
    update,
    channelsChosen,
    aboutChosen,
    own,
    schedule,
    markPosted,
    remove,
    followUp,
    unschedule: () => run(client.posts.unschedule({ id }), t('posts.unscheduled', { title })),
    /** A person's word that the text is still right: from now on it is newer than the move. */
    confirm: () => run(client.posts.update({ id, patch: {} }), t('posts.confirmed', { title })),
  };
}
async function updateFrom(id: string, patchOf: (now: Post) => Record<string, unknown>) {
  return client.posts.update({ id, patch: patchOf(await client.posts.get({ id })) });
}

const eventsOf = (about: readonly { readonly event: string }[] | undefined): string[] =>
  (about ?? []).map(({ event }) => event);

export type PostCommands = ReturnType<typeof usePostCommands>;
