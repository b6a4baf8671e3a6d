/**
 * What else in the file says that a document was there: its keys, its search row, what the log last saw of it.
 *
 * Alone because it tells a document that is lost from one that was deleted. What is made from a document goes in the
 * transaction that deletes it, and the log notes that it went; so a witness without a row means loss. Nobody removes such
 * witnesses but who makes the whole file anew. Invariant: writes nothing.
 */
import { collections } from '../../../shared/collections.ts';
import type { SqlFile } from './driver.ts';

/** RxDB keeps the row of a deleted document for 31 days at least: an image older than that may outlive it. */
const WITNESSED = '-30 days';

/** Ids that a command of the last days left standing, by collection. */
export function loggedAlive(file: SqlFile, now: string): ReadonlyMap<string, ReadonlySet<string>> {
  const alive = new Map(collections.map(({ name }) => [name as string, new Set<string>()]));
  const images = file
    .statement(
      `SELECT collection, id, after IS NOT NULL AS stood FROM log_images WHERE log IN
         (SELECT n FROM log WHERE at >= strftime('%Y-%m-%dT%H:%M:%fZ', ?, ?)) ORDER BY log, place`,
    )
    .all(now, WITNESSED);
  for (const { collection, id, stood } of images) {
    if (stood === 1) alive.get(collection as string)?.add(id as string);
    else alive.get(collection as string)?.delete(id as string);
  }
  return alive;
}
