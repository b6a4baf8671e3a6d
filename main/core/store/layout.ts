/**
 * What lies in the workspace's file, and how an older file is brought up to date.
 *
 * One SQLite file: a table `rx_<collection>_<layout>` per collection (made by documentTable.ts), and the plain tables
 * below, which are this device's own and never replicated. `user_version` is the number of this layout; a file with a
 * greater one was written by a newer program and is refused untouched.
 * Invariant: a step is never edited once released; a wrong one is followed by another.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import type { SqlFile } from './driver.ts';

/** "Stmt" as four bytes: tells our file from any other SQLite file. Source: sqlite.org/pragma.html#pragma_application_id */
const APPLICATION_ID = 0x53746d74;

const STEPS: readonly string[] = [
  `CREATE TABLE device (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
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
];

export const LAYOUT = STEPS.length;

export type LayoutFailure =
  | { readonly code: 'newer-version'; readonly reason: 'newer-version'; readonly found: number; readonly known: number }
  | { readonly code: 'refused'; readonly reason: 'unknown-file' };

export function bringUpToDate(file: SqlFile): Result<'new' | 'known', LayoutFailure> {
  const found = numberOf(file, 'user_version');
  const application = numberOf(file, 'application_id');
  const tables = Number(file.statement('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] ?? 0);
  if (application !== APPLICATION_ID && tables > 0) return failed({ code: 'refused', reason: 'unknown-file' });
  if (found > LAYOUT) return failed({ code: 'newer-version', reason: 'newer-version', found, known: LAYOUT });
  file.makeDurable();
  if (found < LAYOUT) {
    file.write(() => {
      for (const step of STEPS.slice(found)) file.execute(step);
      file.execute(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT};`);
    });
  }
  return done(found === 0 ? 'new' : 'known');
}

const numberOf = (file: SqlFile, pragma: string): number =>
  Number(Object.values(file.statement(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0);
