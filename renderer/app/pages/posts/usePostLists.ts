/**
 * Changes of what a post has several of: channels, events it is about, texts of its own for a channel.
 *
 * Alone because a list is saved as a whole. Invariant: a change is laid over the post as it is when its turn has come,
 * not as it was drawn; only a page that is going takes it as it was drawn, for it cannot wait for an answer.
 */
import type { Post } from '../../../../shared/social/model.ts';
import { withChange } from '../../../../shared/text/listChange.ts';
import { client } from '../../../client/connection.ts';
import { isLeaving } from '../../../client/leaving.ts';
import { useRun } from '../../../client/useRun.ts';
import type { Saves } from '../../../client/useSaves.ts';
import type { Turn } from '../../../client/useTurns.ts';
import { useWords } from '../../../words/words.ts';
import type { PostField } from './usePostCommands.ts';

type Patch = Record<string, unknown>;

export function usePostLists(post: Post, turn: Turn, save: Saves<PostField>['save']) {
  const { t } = useWords();
  const run = useRun();
  const edit = (field: PostField, patchOf: (now: Post) => Patch) => turn(() => save(field, updateFrom(post, patchOf)));
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
    return turn(() => run(updateFrom(post, patchOf), t('posts.ownTextGone')));
  };
  return { channelsChosen, aboutChosen, own };
}

async function updateFrom(drawn: Post, patchOf: (now: Post) => Patch) {
  const { id } = drawn;
  const now = isLeaving() ? drawn : await client.posts.get({ id });
  return client.posts.update({ id, patch: patchOf(now) });
}

const eventsOf = (about: readonly { readonly event: string }[] | undefined): string[] =>
  (about ?? []).map(({ event }) => event);
