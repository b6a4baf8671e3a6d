/**
 * What one can do with a post that is open; each is saved at once, and what goes away can be undone.
 *
 * Invariant: a word about the whole post (schedule it, it went out) is given after all that was typed before is saved,
 * and not where that could not be saved. What the post lacks for it, the core says.
 */
import type { Post } from '../../../../shared/social/model.ts';
import { postTitleOf } from '../../../../shared/social/titles.ts';
import { client } from '../../../client/connection.ts';
import { failureText } from '../../../client/failureText.ts';
import type { CallFailure } from '../../../client/outcome.ts';
import { hrefTo, navigate } from '../../../client/routes.ts';
import { useAutosave } from '../../../client/useAutosave.ts';
import { useRun } from '../../../client/useRun.ts';
import { useSaves } from '../../../client/useSaves.ts';
import { useTurns } from '../../../client/useTurns.ts';
import { useWords } from '../../../words/words.ts';
import { newDraft } from './newDraft.ts';
import { usePostLists } from './usePostLists.ts';

export type PostField = 'title' | 'text' | 'time' | 'channels' | 'about' | 'variants';

/** The field at which a refusal can be mended. */
const REFUSED_AT: Readonly<Partial<Record<string, PostField>>> = { 'no-text': 'text', 'not-planned': 'time' };

export function usePostCommands(post: Post, onNew: (id: string) => void) {
  const { t } = useWords();
  const run = useRun();
  const { errors, save, refuse, clear } = useSaves<PostField>();
  const turn = useTurns();
  const lists = usePostLists(post, turn, save);
  const { id } = post;
  const update = (field: PostField, patch: Record<string, unknown>) => save(field, client.posts.update({ id, patch }));
  const text = useAutosave(t('posts.text'), post.text, (typed) => update('text', { text: typed }));
  const title = postTitleOf({ ...post, text: text.text }) || t('posts.untitled');
  const isSaidAtField = (failure: CallFailure): boolean => {
    const field = failure.code === 'refused' ? REFUSED_AT[failure.reason] : undefined;
    if (field !== undefined) refuse(field, failureText(t, failure));
    return field !== undefined;
  };
  const give = async (word: () => Promise<unknown>, said: string) => {
    clear();
    if (await text.flush()) await turn(() => run(word(), said, isSaidAtField));
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
    ...lists,
    errors,
    text,
    update,
    remove,
    followUp,
    schedule: () => give(() => client.posts.schedule({ id }), t('posts.scheduled', { title })),
    markPosted: () => give(() => client.posts.markPosted({ id }), t('posts.markedSent', { title })),
    unschedule: () => run(client.posts.unschedule({ id }), t('posts.unscheduled', { title })),
    /** A person's word that the text is still right: from now on it is newer than the move. */
    confirm: () => run(client.posts.confirm({ id }), t('posts.confirmed', { title })),
  };
}

export type PostCommands = ReturnType<typeof usePostCommands>;
