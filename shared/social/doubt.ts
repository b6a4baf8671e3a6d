/**
 * Whether a post may tell an old date: an event that it is about was moved after somebody last stood by its words.
 *
 * Alone because calendar, start page, queue and editor must mark the same posts. Invariant: only words count, what is
 * said and what it is about. Scheduling, tagging or renaming a post is no look at the date in its text.
 */
import { sameValue } from '../document/canonical.ts';
import type { Stamp } from '../document/document.ts';
import type { Post } from './model.ts';

type Words = Pick<Post, 'text' | 'variants' | 'about'>;
const WORDS = ['text', 'variants', 'about'] as const;

/** Posts of an older program don't say it: they were right when they were made. */
export const confirmedAtOf = (post: Pick<Post, 'confirmedAt' | 'made'>): string => post.confirmedAt ?? post.made.at;

type Confirmed = { readonly state: string } & (
  | { readonly confirmedAt: string }
  | { readonly confirmedAt?: string | undefined; readonly made: { readonly at: string } }
);

/**
 * @param post the post itself, or its row in a list
 * @param movedAt when the event was moved last; undefined: never
 */
export function isDoubtful(post: Confirmed, movedAt: string | undefined): boolean {
  const confirmedAt = post.confirmedAt ?? ('made' in post ? post.made.at : '');
  return post.state !== 'posted' && movedAt !== undefined && movedAt > confirmedAt;
}

/** A post with other words than before was looked at by whoever changed them. */
export function withWordsConfirmed<T extends Words>(before: Words, next: T, stamp: Stamp): T {
  return WORDS.every((field) => sameValue(before[field], next[field])) ? next : { ...next, confirmedAt: stamp.at };
}
