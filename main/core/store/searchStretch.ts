/**
 * Where a collection's rows lie in `search_rows` and `search_words`: `n` rises within a stretch of its own.
 *
 * Alone because whoever writes and whoever reads must agree on it. What begins with a letter is then counted for one
 * collection from the index of words alone; a look at each row to see whose it is took eight times as long.
 * Invariant: made from the name, so that it is the same in every file and whatever order collections are opened in.
 */
import { createHash } from 'node:crypto';

/** Both ends included. */
export type Stretch = { readonly from: number; readonly to: number };

/** 2^20 stretches of 2^32 rows: the last `n` is below 2^53. */
const [STRETCHES, ROWS] = [2 ** 20, 2 ** 32];
const known = new Map<string, Stretch>();

export function stretchOf(collection: string): Stretch {
  const found = known.get(collection);
  if (found !== undefined) return found;
  const place = createHash('sha256').update(collection).digest().readUInt32BE() % STRETCHES;
  const stretch = { from: place * ROWS + 1, to: (place + 1) * ROWS - 1 };
  known.set(collection, stretch);
  return stretch;
}
