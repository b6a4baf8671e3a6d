/**
 * Copies what can be read of a damaged file into a new, empty one: documents, the log (rescuedLog.ts), the device's rows,
 * and drafts: what was typed and not handed over is nowhere else.
 *
 * Alone because it decides what counts as saved. Invariants: a document goes over only if it is whole and fits its model;
 * one that doesn't is taken as the log last saw it, else it is counted and named as lost; nothing that is derived is
 * copied, since the next opening makes it (rebuild.ts); RxDB's own list is made anew as well.
 */
import { createRevision } from 'rxdb/plugins/core';
import { type Collection, collections } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Rescued } from '../../../shared/doctor/model.ts';
import { millisecondsOf } from './clock.ts';
import { BASE, idOf, parsedBody, type RxRow, valuesOf } from './documentRow.ts';
import type { SqlFile } from './driver.ts';
import { copyLog, type OldFile } from './rescuedLog.ts';
import { greatest, indexedIds, readable, rowsOneByOne, schemaOf } from './salvage.ts';
import { storedIn } from './storedDocument.ts';
import { tableOf } from './structure.ts';
import { markStale } from './rebuild.ts';

/** So many of the lost are named. */
const NAMED = 20;
/** What is only of the file that it was found in. */
const NOT_COPIED = ['derived', 'examined'];

export type Copied = {
  readonly collections: Rescued['collections'];
  readonly lostCommands: number;
  readonly isDeviceKept: boolean;
};

/**
 * @param next holds every table, empty; called within its transaction
 * @param acknowledged the number of a command that is known to have been there
 */
export function copyReadable(old: SqlFile, next: SqlFile, now: string, acknowledged: number): Copied {
  const from: OldFile = { file: old, tables: new Set(schemaOf(old)?.tables) };
  const isDeviceKept = copyDevice(from, next);
  copyDrafts(from, next);
  const read = new Map(collections.map((one) => [one.name as string, copyDocuments(from, next, one)]));
  const { lost: lostCommands, seen } = copyLog(from, next, read, acknowledged);
  markStale(next);
  return {
    lostCommands,
    isDeviceKept,
    collections: collections.map((one) => {
      const known = read.get(one.name) ?? new Set();
      const images = seen.get(one.name) ?? new Map<string, string | null>();
      const taken = takeFromLog(next, one, images, now);
      const named = new Set([...idsKnown(from, one), ...images.keys()]);
      const lost = [...named].filter((id) => !known.has(id) && !taken.has(id) && images.get(id) !== null);
      return {
        collection: one.name,
        read: known.size,
        fromLog: taken.size,
        lost: lost.length,
        lostNames: lost.slice(0, NAMED).map((id) => titleOf(from, one, id) ?? id),
      };
    }),
  };
}

function copyDevice({ file, tables }: OldFile, next: SqlFile): boolean {
  const sql = 'SELECT key, value FROM device';
  const rows = tables.has('device') ? readable(() => file.statement(sql).all()) : undefined;
  for (const { key = null, value = null } of rows ?? [])
    if (!NOT_COPIED.includes(String(key)))
      next.statement('INSERT OR REPLACE INTO device (key, value) VALUES (?, ?)').run(key, value);
  return rows?.some(({ key }) => key === 'secret') === true;
}

/** Their numbers stand in an index too, so a page that fails takes only what lies on it. */
function copyDrafts({ file, tables }: OldFile, next: SqlFile): void {
  if (!tables.has('drafts')) return;
  const put = next.statement('INSERT OR REPLACE INTO drafts (key, subject, value, at) VALUES (?, ?, ?, ?)');
  const one = file.statement('SELECT key, subject, value, at FROM drafts WHERE rowid = ? AND json_valid(value)');
  for (const { rowid = null } of readable(() => file.statement('SELECT rowid FROM drafts ORDER BY key').all()) ?? []) {
    const row = readable(() => one.get(rowid));
    const texts = [row?.['key'], row?.['subject'], row?.['value'], row?.['at']].filter(
      (text) => typeof text === 'string',
    );
    if (texts.length === 4) put.run(...texts);
  }
}

function insertSql(one: Collection): string {
  return `INSERT OR REPLACE INTO "${tableOf(one.name, one.layout)}" (${BASE.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?)`;
}

/** Ids of all that went over, those of deleted documents too. */
function copyDocuments({ file, tables }: OldFile, next: SqlFile, one: Collection): Set<string> {
  const table = tableOf(one.name, one.layout);
  const copied = new Set<string>();
  if (!tables.has(table)) return copied;
  for (const found of rowsOneByOne(file, table)) {
    const { id, row } = storedIn(found, one);
    if (row === undefined) continue;
    next.statement(insertSql(one)).run(...BASE.map((column) => found[column] ?? null));
    copied.add(id);
  }
  return copied;
}

/** Under a revision of its own: which one the document had, nobody can say. */
function takeFromLog(
  next: SqlFile,
  one: Collection,
  images: ReadonlyMap<string, string | null>,
  now: string,
): ReadonlySet<string> {
  let seq = greatest(next, tableOf(one.name, one.layout), 'seq') ?? 0;
  const taken = new Set<string>();
  for (const [id, after] of images) {
    const document = after === null ? undefined : readable(() => parsedBody(after) as AnyDocument);
    if (document?.id !== id || one.problemOf(document) !== undefined) continue;
    seq += 1;
    next.statement(insertSql(one)).run(seq, idOf(id), ...valuesOf(rowFor(document, now)));
    taken.add(id);
  }
  return taken;
}

function rowFor(document: AnyDocument, now: string): RxRow {
  const _rev = createRevision('rescue');
  return { ...document, _rev, _deleted: false, _attachments: {}, _meta: { lwt: millisecondsOf(now) } };
}

/** Ids that anything readable names. */
function idsKnown({ file, tables }: OldFile, one: Collection): Set<string> {
  const table = tableOf(one.name, one.layout);
  const ids = tables.has(table) ? indexedIds(file, table) : new Set<string>();
  for (const derived of ['document_keys', 'search_rows']) {
    const sql = `SELECT DISTINCT id FROM ${derived} WHERE collection = ?`;
    const rows = tables.has(derived) ? readable(() => file.statement(sql).all(one.name)) : undefined;
    for (const { id } of rows ?? []) if (typeof id === 'string') ids.add(id);
  }
  return ids;
}

function titleOf({ file, tables }: OldFile, one: Collection, id: string): string | undefined {
  if (!tables.has('search_rows')) return undefined;
  const sql = 'SELECT title FROM search_rows WHERE id = ? AND collection = ?';
  const title = readable(() => file.statement(sql).get(id, one.name)?.['title']);
  return typeof title === 'string' && title !== '' ? title : undefined;
}
