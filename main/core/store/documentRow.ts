/**
 * A document and its row: what of it lies in which column, and how the keys of an index are written as bytes.
 *
 * Alone because everything that reads or writes a table must agree on it. `body` is the document as JSON; what RxDB adds
 * to a document has columns of its own (`rev`, `deleted`, `lwt`, the rest of `_meta`), so a body can be handed out as it is.
 * Invariant: a document comes back exactly as JSON keeps it, fields unknown to this program included.
 */
import type { RxDocumentData, RxJsonSchema } from 'rxdb/plugins/core';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { SqlRow, SqlValue } from './driver.ts';

export type RxRow = RxDocumentData<Record<string, unknown>>;
export type TableSchema = RxJsonSchema<RxRow>;

/** In this order in every statement. */
export const BASE = ['seq', 'id', 'rev', 'deleted', 'lwt', 'meta', 'body'] as const;

/** What no column can hold; carries SQLite's own code for a value that is too big, since to the caller it is one failure. */
class NotEncodable extends Error {
  readonly code = 'SQLITE_TOOBIG';
}

/** What was written as a document and is none any more: to the caller the file is damaged. */
class NotReadable extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

export function parsedBody(body: SqlValue | undefined): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body as string);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
  }
  if (typeof parsed !== 'object' || parsed === null) throw new NotReadable('A document is no JSON object.');
  return parsed;
}

export function rowOf(row: SqlRow): RxRow {
  const document = parsedBody(row['body']) as RxRow;
  const lwt = row['lwt'] as number;
  document._rev = row['rev'] as string;
  document._deleted = row['deleted'] === 1;
  document._meta = row['meta'] === null ? { lwt } : { ...parsedBody(row['meta']), lwt };
  document._attachments = {};
  return document;
}

/** The values of `rev` to `body`. */
export function valuesOf(row: RxRow): SqlValue[] {
  const { _rev, _deleted, _meta, _attachments, ...body } = row;
  const { lwt, ...meta } = _meta;
  return [_rev, _deleted ? 1 : 0, lwt, Object.keys(meta).length > 0 ? JSON.stringify(meta) : null, textOf(body)];
}

/** The longest text that V8 makes is shorter than the longest that SQLite takes. */
function textOf(body: object): string {
  try {
    return JSON.stringify(body);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw new NotEncodable('The document is longer than any text can be.');
    throw thrown;
  }
}

/** Half a surrogate pair has no UTF-8: two such ids would become one. */
export function idOf(id: string): string {
  if (!id.isWellFormed()) throw new NotEncodable('An id holds half a character.');
  return id;
}

/** A row as features know it: without RxDB's own fields; a deleted one isn't there. */
export function documentOf(row: RxRow | undefined): AnyDocument | undefined {
  if (row === undefined || row._deleted) return undefined;
  const { _rev, _deleted, _meta, _attachments, ...document } = row;
  return document as unknown as AnyDocument;
}

const SURROGATE = /[\ud800-\udfff]/;

/**
 * RxDB orders keys by UTF-16 unit, SQLite text by UTF-8 byte, which differ behind U+D800. So a key is bytes: each unit
 * encoded by itself as UTF-8 encodes it (CESU-8), whose bytes order as the units do. Source: unicode.org/reports/tr26
 */
export function orderedBytes(key: string): Uint8Array {
  if (!SURROGATE.test(key)) return Buffer.from(key, 'utf8');
  const bytes: number[] = [];
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Buffer.from(bytes);
}
