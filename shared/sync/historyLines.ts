/**
 * The history as a person reads it: what went to and fro within the same minute is one line, whatever collections.
 *
 * Alone because a round is noted per collection, and four lines of "Sent 1" tell less than one.
 * Invariants: in the order given; only neighbours are joined, so that a trouble between two rounds stays between them; no
 * number is lost.
 */
import type { HistoryLine } from './model.ts';

export type JoinedLine = HistoryLine & { readonly collections: readonly string[] };

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
const isSameMinute = (one: HistoryLine, other: HistoryLine): boolean =>
  one.at.slice(0, MINUTE) === other.at.slice(0, MINUTE);

export function joinedHistory(lines: readonly HistoryLine[]): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isMore = last?.kind === 'round' && line.kind === 'round' && isSameMinute(last, line);
    if (last !== undefined && isMore) joined[joined.length - 1] = sumOf(last, line);
    else joined.push({ ...line, collections: line.collection === undefined ? [] : [line.collection] });
  }
  return joined;
}

function sumOf(one: JoinedLine, other: HistoryLine): JoinedLine {
  const { collection: _, ...rest } = one;
  const sum = (of: 'sent' | 'received' | 'opened' | 'aside') => (one[of] ?? 0) + (other[of] ?? 0);
  return {
    ...rest,
    sent: sum('sent'),
    received: sum('received'),
    opened: sum('opened'),
    aside: sum('aside'),
    collections: [...new Set([...one.collections, ...(other.collection === undefined ? [] : [other.collection])])],
  };
}
