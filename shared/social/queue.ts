/**
 * The queue as a person reads it: day by day, in the order in which posts go out.
 *
 * Alone because drafts and scheduled posts are asked for apart and belong into one order. Invariant: a post stands
 * once, under the day on which it goes out where it was planned.
 */
import { dateOf, instantOf } from '../time/wall.ts';
import type { PostRow } from './contract.ts';
import type { Post } from './model.ts';

export type QueueDay = { readonly date: string; readonly rows: readonly PostRow[] };
export type QueueOrder = 'earliest-first' | 'latest-first';

/** Posts without a date are left out: they are ideas. */
export function queueDays(rows: readonly PostRow[], order: QueueOrder = 'earliest-first'): readonly QueueDay[] {
  const planned = rows.filter(({ plannedAt }) => plannedAt !== undefined);
  const way = order === 'earliest-first' ? 1 : -1;
  const sorted = planned.toSorted((a, b) => way * compare(a.plannedAt ?? '', b.plannedAt ?? '') || compare(a.id, b.id));
  return [...Map.groupBy(sorted, ({ plannedAt }) => dateOf(plannedAt ?? ''))].map(([date, ofDay]) => ({
    date,
    rows: ofDay,
  }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Planned for a time that is over where it was planned, and nobody said that it went out.
 * @param now an instant; empty as long as nobody knows it
 */
export function isOverdue(post: Pick<Post, 'state' | 'plannedAt' | 'zone'>, now: string): boolean {
  if (post.state === 'posted' || post.plannedAt === undefined) return false;
  return instantOf(post.plannedAt, post.zone ?? 'UTC') < now;
}
