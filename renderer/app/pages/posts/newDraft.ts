/** A new post as a draft: it goes where the post before it went, until somebody says otherwise. */
import { POST_PREFIX } from '../../../../shared/social/model.ts';
import { client } from '../../../client/connection.ts';
import { type Made, madeOnce, newKey } from '../../../client/creating.ts';

type Draft = {
  readonly title?: string;
  readonly plannedAt?: string;
  readonly about?: { event: string }[];
  readonly channels?: string[];
};

/** @param key the same one where it is asked for again, because no answer came */
export async function newDraft(draft: Draft, key: string = newKey()): Promise<Made> {
  const channels = draft.channels ?? (await usualChannels());
  const id = `${POST_PREFIX}_${key}`;
  return madeOnce(id, client.posts.create({ id, text: '', ...draft, channels }));
}

/** Those of the post changed last, as far as they are still there; the only one there is, where no post was written yet. */
async function usualChannels(): Promise<string[]> {
  const [latest, channels] = await Promise.all([
    client.posts.list({ sort: '-changed', limit: 1 }),
    client.channels.list({}),
  ]);
  const known = channels.items.map(({ id }) => id);
  const before = latest.items[0]?.channels ?? (known.length === 1 ? known : []);
  return before.filter((id) => known.includes(id));
}
