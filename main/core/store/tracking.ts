/**
 * Notes beside each write what of the server's version it was made from, so that sync knows what to send and over what
 * to merge.
 *
 * Alone because commands, undo and imports write beneath everything else and none of them knows of sync.
 * Invariants: while a workspace is linked every document has a row in `sync_documents`; `base` is the server's version
 * exactly while `waits` isn't 0. Without a server nothing is written.
 */
import type { SqlFile } from './driver.ts';

/** As `waits` says it: the same as on the server, yet to be sent, set aside until it changes, gone unless it comes again. */
export const SENT = 0;
export const WAITS = 1;
export const ASIDE = 2;
export const DOUBTED = 3;

/** Called inside the transaction, before the documents themselves are written. */
export type Track = (ids: readonly string[]) => void;

/** @param table the collection's, quoted */
export function trackerOf(file: SqlFile, collection: string, table: string): Track {
  const isLinked = 'SELECT 1 FROM sync_feeds WHERE collection = ?';
  const note = `INSERT INTO sync_documents (collection, id, waits) VALUES (?, ?, ${WAITS})
    ON CONFLICT (collection, id) DO UPDATE SET
      base = CASE waits WHEN ${SENT} THEN (SELECT body FROM ${table} d WHERE d.id = excluded.id AND d.deleted = 0) ELSE base END,
      waits = ${WAITS}`;
  return (ids) => {
    if (file.statement(isLinked).get(collection) === undefined) return;
    for (const id of ids) file.statement(note).run(collection, id);
  };
}
