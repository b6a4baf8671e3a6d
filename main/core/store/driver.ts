/**
 * The one seam to the SQLite driver: open, prepare, run, transaction, close.
 *
 * Invariants: a write transaction is IMMEDIATE and synchronous, so nothing runs in between; a key is given before
 * anything is read, and with it every page, the write-ahead log included, is encrypted and authenticated (cipher
 * `aegis`; source: utelle.github.io/SQLite3MultipleCiphers).
 */
import type Database from 'better-sqlite3-multiple-ciphers';
import { openDatabase } from './openDatabase.ts';

export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;
/** A piece of SQL and what is bound in it. */
export type SqlPart = { readonly sql: string; readonly values: readonly SqlValue[] };
export type SqlStatement = {
  /** Answers how many rows were touched. */
  readonly run: (...values: SqlValue[]) => number;
  /** For an INSERT: answers the new row's number. */
  readonly insert: (...values: SqlValue[]) => number;
  readonly get: (...values: SqlValue[]) => SqlRow | undefined;
  readonly all: (...values: SqlValue[]) => SqlRow[];
};
export type SqlFile = {
  readonly path: string;
  /** Compiled once per text and kept. */
  readonly statement: (sql: string) => SqlStatement;
  readonly execute: (sql: string) => void;
  /** Called once the file is known to be ours: it changes how the file is kept. */
  readonly makeDurable: () => void;
  /** Runs work in one BEGIN IMMEDIATE … COMMIT; whatever it throws rolls everything back. */
  readonly write: <T>(work: () => T) => T;
  /** Runs many reads on one state of the file: each alone would take and free its lock, which costs more than the read. */
  readonly snapshot: <T>(work: () => T) => T;
  /** Writes a whole copy, encrypted as this file is; needs no right to write here and waits for no writer. */
  readonly copyTo: (path: string) => void;
  /** Encrypts, decrypts (undefined) or encrypts anew the whole file; nobody else may have it open. */
  readonly rekey: (key: FileKey | undefined) => void;
  readonly close: () => void;
};

/** 32 random bytes: the workspace's key. */
export type FileKey = Uint8Array;

const CIPHER = "cipher = 'aegis'";

/**
 * @param key of a protected file; with a wrong one the first read fails as on a file that is no database
 * @param state `damaged`: also a file that ends before its last page is read as far as it goes
 */
export async function openSqlFile(
  path: string,
  mode: 'write' | 'read',
  key?: FileKey,
  state: 'sound' | 'damaged' = 'sound',
): Promise<SqlFile> {
  const isRead = mode === 'read';
  const database = await openDatabase(path, { readonly: isRead, fileMustExist: isRead, timeout: 5000 });
  try {
    setUp(database, key, state);
    return sqlFileOf(path, database);
  } catch (thrown) {
    database.close(); // by a wrong key or a damaged first page
    throw thrown;
  }
}

function setUp(database: Database.Database, key: FileKey | undefined, state: 'sound' | 'damaged'): void {
  if (key !== undefined) {
    database.pragma(CIPHER);
    database.key(Buffer.from(key));
  }
  if (state === 'damaged') {
    database.unsafeMode(true); // else the pragma does nothing
    database.pragma('writable_schema = ON');
  }
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -64000');
}

/** An acknowledged write survives a power cut: WAL with a full sync at every commit (on macOS down to the platter). */
function makeDurable(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('foreign_keys = ON');
}

function sqlFileOf(path: string, database: Database.Database): SqlFile {
  const statements = new Map<string, SqlStatement>();
  const compile = (sql: string): SqlStatement => {
    const prepared = database.prepare<SqlValue[], SqlRow>(sql);
    return {
      run: (...values) => prepared.run(...values).changes,
      insert: (...values) => prepared.run(...values).lastInsertRowid,
      get: (...values) => prepared.get(...values),
      all: (...values) => prepared.all(...values),
    };
  };
  const immediate = database.transaction((work: () => unknown) => work());
  return {
    path,
    statement: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const compiled = compile(sql);
      statements.set(sql, compiled);
      return compiled;
    },
    execute: (sql) => void database.exec(sql),
    makeDurable: () => makeDurable(database),
    write: <T>(work: () => T) => immediate.immediate(work) as T,
    snapshot: <T>(work: () => T) => immediate(work) as T,
    copyTo: (copy) => void database.prepare('VACUUM INTO ?').run(copy),
    rekey: (key) => {
      database.pragma('journal_mode = DELETE'); // a write-ahead log would hold pages under the other key
      database.pragma(CIPHER);
      database.rekey(key === undefined ? Buffer.alloc(0) : Buffer.from(key));
    },
    close: () => {
      if (database.open) database.close();
    },
  };
}
