/**
 * The statements behind sync's tables, each by itself.
 *
 * Alone because syncTables.ts says what sync may ask, and this how it is asked of SQLite.
 * Invariant: whoever writes holds the transaction.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { SetAside } from '../../../shared/sync/model.ts';
import { parsedBody } from './documentRow.ts';
import type { SqlFile, SqlRow } from './driver.ts';
import type { Instance } from './rxInstance.ts';
import type { AsideRow, Feed, KnownRevision, Sent, WaitingRow } from './syncTables.ts';
import { ASIDE, SENT, WAITS } from './tracking.ts';

/** What other devices are to have of a row: the document, or the stub of one that was erased. */
const IS_VERSION = "(d.deleted = 0 OR d.body ->> '$.erased' = 1)";

export function linkCollection(
  file: SqlFile,
  collection: string,
  { internals }: Instance,
  waits: number | 'as before',
): void {
  const isNew = file.statement('INSERT OR IGNORE INTO sync_feeds (collection, since) VALUES (?, ?)');
  if (isNew.run(collection, '0') === 0 && waits === 'as before') return;
  file
    .statement(
      `INSERT OR IGNORE INTO sync_documents (collection, id, waits)
       SELECT ?, id, ? FROM ${internals.table.name} WHERE deleted = 0`,
    )
    .run(collection, waits === 'as before' ? WAITS : waits);
}

export function beginAnew(file: SqlFile, collection: string, instance: Instance, waits: number): void {
  file.statement('DELETE FROM sync_documents WHERE collection = ?').run(collection);
  // What was held back of the feed comes again with it.
  file.statement("DELETE FROM sync_aside WHERE collection = ? AND direction = 'in'").run(collection);
  linkCollection(file, collection, instance, waits);
  saveFeed(file, collection, { since: '0' });
}

export function feedOf(row: SqlRow | undefined): Feed {
  const identity = row?.['identity'];
  return {
    since: typeof row?.['since'] === 'string' ? row['since'] : '0',
    identity: typeof identity === 'string' ? (JSON.parse(identity) as unknown) : undefined,
    contact: typeof row?.['contact'] === 'string' ? row['contact'] : undefined,
  };
}

export function saveFeed(file: SqlFile, collection: string, change: Partial<Feed>): void {
  const { since, identity, contact } = change;
  file
    .statement(
      `UPDATE sync_feeds SET since = coalesce(?, since), identity = coalesce(?, identity), contact = coalesce(?, contact)
       WHERE collection = ?`,
    )
    .run(since ?? null, identity === undefined ? null : JSON.stringify(identity), contact ?? null, collection);
}

export function waitingOf(file: SqlFile, table: string, collection: string, limit: number): WaitingRow[] {
  return file
    .statement(
      `SELECT s.id, s.rev, s.stubs, d.body FROM sync_documents s LEFT JOIN ${table} d ON d.id = s.id AND ${IS_VERSION}
       WHERE s.collection = ? AND s.waits = ${WAITS} ORDER BY s.id LIMIT ?`,
    )
    .all(collection, limit)
    .map(({ id, rev, stubs, body }) => ({
      id: id as string,
      rev: typeof rev === 'string' ? rev : undefined,
      document: body === null ? undefined : (parsedBody(body) as AnyDocument),
      text: body === null ? undefined : (body as string),
      stubs: typeof stubs === 'string' ? (JSON.parse(stubs) as unknown) : undefined,
    }));
}

export function lookAt(file: SqlFile, table: string, collection: string, rows: readonly KnownRevision[]) {
  const find = file.statement(
    `SELECT s.rev FROM ${table} d LEFT JOIN sync_documents s ON s.collection = ? AND s.id = d.id WHERE d.id = ? AND d.deleted = 0`,
  );
  const touching = rows.filter(({ id, rev }) => {
    const here = find.get(collection, id);
    // What was never known to be the server's is merged with it and asked about, not overwritten.
    return typeof here?.['rev'] === 'string' && here['rev'] !== rev;
  });
  const deleted = touching.filter(({ isDeleted }) => isDeleted).length;
  return { deleted, overwritten: touching.length - deleted };
}

/** What the server was never known to have can't be overwritten there. */
export function lookOut(file: SqlFile, table: string, collection: string) {
  const row = file
    .statement(
      `SELECT count(*) AS n, coalesce(sum(d.id IS NULL), 0) AS deleted FROM sync_documents s
       LEFT JOIN ${table} d ON d.id = s.id AND d.deleted = 0
       WHERE s.collection = ? AND s.waits = ${WAITS} AND s.rev IS NOT NULL`,
    )
    .get(collection);
  const deleted = Number(row?.['deleted'] ?? 0);
  return { deleted, overwritten: Number(row?.['n'] ?? 0) - deleted };
}

export const IS = ['there', 'waits', 'aside', 'there'] as const;

export function acknowledge(
  file: SqlFile,
  table: string,
  collection: string,
  sent: readonly Sent[],
  round: number,
): void {
  const bodyOf = file.statement(`SELECT body FROM ${table} d WHERE id = ? AND ${IS_VERSION}`);
  const settle = file.statement(
    `UPDATE sync_documents SET rev = ?, base = ?, waits = ?, round = ? WHERE collection = ? AND id = ?`,
  );
  const drop = file.statement('DELETE FROM sync_documents WHERE collection = ? AND id = ?');
  const noted = file.statement('DELETE FROM sync_aside WHERE collection = ? AND id = ?');
  for (const { id, text, rev } of sent) {
    const isSame = (bodyOf.get(id)?.['body'] ?? undefined) === text;
    noted.run(collection, id);
    if (isSame && rev === undefined) drop.run(collection, id);
    else settle.run(rev ?? null, isSame ? null : (text ?? null), isSame ? SENT : WAITS, round, collection, id);
  }
}

export function putAside(file: SqlFile, row: AsideRow): void {
  const { collection, id, direction, reason, said, at, document } = row;
  file
    .statement(
      `INSERT OR REPLACE INTO sync_aside (collection, id, direction, reason, said, at, document) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(collection, id, direction, reason, said, at, document === undefined ? null : JSON.stringify(document));
  if (direction === 'out')
    file.statement(`UPDATE sync_documents SET waits = ${ASIDE} WHERE collection = ? AND id = ?`).run(collection, id);
}

export function asidesOf(file: SqlFile, collection: string | undefined): AsideRow[] {
  const [where, values] = collection === undefined ? ['', []] : ['WHERE collection = ?', [collection]];
  return file
    .statement(`SELECT * FROM sync_aside ${where} ORDER BY at, id`)
    .all(...values)
    .map(({ document, ...row }) => ({
      ...(row as unknown as SetAside),
      document: typeof document === 'string' ? (JSON.parse(document) as unknown) : undefined,
    }));
}
