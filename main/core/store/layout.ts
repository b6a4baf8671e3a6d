/**
 * What lies in the workspace's file, and how an older file is brought up to date.
 *
 * One SQLite 3 file, in WAL mode while it is open, all text UTF-8. Its `application_id` is the bytes "Stmt", its
 * `user_version` the number of this layout; a file with a greater one was written by a newer program and is refused
 * untouched. In it:
 *
 * - `rx_<collection>_<layout>`, a table a collection, made when it is opened: see tableLayout.ts. `body` is the document as
 *   JSON; a row with `deleted = 1` is a document that was deleted and is kept so that other devices can be told.
 *   `rx__rxdb_internal_0` is RxDB's own list of collections.
 * - the tables below, which are this device's own and never replicated. `document_keys`, `search_rows` and `search_words`
 *   are made from the documents that aren't deleted (derived.ts, rebuild.ts); whoever changes a body by other means deletes
 *   the row `derived` of `device`, and the next opening makes them again. `log` and `log_images` are the one place that
 *   can't be made again: log.ts.
 *
 * Invariant: a step is never edited once released; a wrong one is followed by another.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import type { SqlFile } from './driver.ts';

/** "Stmt" as four bytes: tells our file from any other SQLite file. Source: sqlite.org/pragma.html#pragma_application_id */
const APPLICATION_ID = 0x53746d74;

export const STEPS: readonly string[] = [
  `-- what this device is called and set to, and by which rules the derived rows were made; values are JSON
   CREATE TABLE device (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   -- exact keys of documents: mail addresses, tags, sources, what they are about
   CREATE TABLE document_keys (collection TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL,
     PRIMARY KEY (collection, key, id)) WITHOUT ROWID;
   -- what search shows (title, detail) and compares (folded); the index beside it finds the beginnings of words
   CREATE TABLE search_rows (n INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL,
     title TEXT NOT NULL, detail TEXT NOT NULL, folded TEXT NOT NULL);
   CREATE UNIQUE INDEX search_rows_document ON search_rows (id, collection);
   CREATE VIRTUAL TABLE search_words USING fts5 (folded, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
   -- a row per command of this device, and apart from it a row per document that it changed
   CREATE TABLE log (n INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL, device TEXT NOT NULL,
     command TEXT NOT NULL, mode TEXT NOT NULL, target INTEGER, undone INTEGER, undoable INTEGER NOT NULL, documents INTEGER NOT NULL);
   CREATE TABLE log_images (log INTEGER NOT NULL, place INTEGER NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL,
     before TEXT, after TEXT, PRIMARY KEY (log, place)) WITHOUT ROWID;`,
  `-- per collection that is synced: how far its feed was read, what its database said of itself, when it last answered
   CREATE TABLE sync_feeds (collection TEXT PRIMARY KEY, since TEXT NOT NULL, identity TEXT, contact TEXT) WITHOUT ROWID;
   -- what the server has of each document: its revision there; whether ours differs (0 no, 1 to be sent, 2 set aside, 3 goes
   -- unless it comes again), and
   -- then the server's version as JSON (NULL: it has none); stubs: what other programs attached, which goes
   -- with each write; round: which of this device's rounds brought it there
   CREATE TABLE sync_documents (collection TEXT NOT NULL, id TEXT NOT NULL, rev TEXT, base TEXT, stubs TEXT, waits INTEGER NOT NULL, round INTEGER,
     PRIMARY KEY (collection, id)) WITHOUT ROWID;
   CREATE INDEX sync_documents_waiting ON sync_documents (collection, waits, id) WHERE waits <> 0;
   -- documents that one side doesn't take, each as it came or as it was to be sent
   CREATE TABLE sync_aside (collection TEXT NOT NULL, id TEXT NOT NULL, direction TEXT NOT NULL, reason TEXT NOT NULL,
     said TEXT NOT NULL, at TEXT NOT NULL, document TEXT, PRIMARY KEY (collection, id, direction)) WITHOUT ROWID;
   CREATE TABLE sync_history (n INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);`,
  `-- what was begun and not handed over, and where the last window stood (key 'window'); value is JSON, subject the
   -- document that it is about, or ''
   CREATE TABLE drafts (key TEXT PRIMARY KEY, subject TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL);
   CREATE INDEX drafts_subject ON drafts (subject) WHERE subject <> '';`,
];

export type LayoutFailure =
  | { readonly code: 'newer-version'; readonly reason: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly code: 'refused'; readonly reason: 'unknown-file' };

/** The number of the file's layout, 0 for a new one; or why this program must not write to it. */
export function layoutOf(file: SqlFile, steps = STEPS): Result<number, LayoutFailure> {
  const found = numberOf(file, 'user_version');
  const tables = Number(file.statement('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] ?? 0);
  if (numberOf(file, 'application_id') !== APPLICATION_ID && tables > 0)
    return failed({ code: 'refused', reason: 'unknown-file' });
  const known = steps.length;
  return found > known ? failed({ code: 'newer-version', reason: 'newer-version', found, known }) : done(found);
}

/** All steps that the file lacks, in one transaction: killed in between, it is as it was before. */
export function bringUpToDate(file: SqlFile, steps = STEPS): Result<'new' | 'known', LayoutFailure> {
  const found = layoutOf(file, steps);
  if (!found.ok) return found;
  file.makeDurable();
  if (found.value < steps.length) {
    file.write(() => {
      for (const step of steps.slice(found.value)) file.execute(step);
      file.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length};`);
    });
  }
  return done(found.value === 0 ? 'new' : 'known');
}

const numberOf = (file: SqlFile, pragma: string): number =>
  Number(Object.values(file.statement(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0);
