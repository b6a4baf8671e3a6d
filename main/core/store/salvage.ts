/**
 * Reading around damage: what of a file's rows can still be read, one by one.
 *
 * Alone because an examination and a rescue must go on where every other reader rightly stops. Invariants: outside of any
 * transaction, since in an encrypted file one page that fails makes the rest of the transaction fail; each row is asked
 * for by its number, since a damaged page leads a range astray without a word; nothing is written.
 */
import type { SqlFile, SqlRow } from './driver.ts';
import { storageReasonOf } from './failures.ts';

/** Where no index tells which numbers there are, so many are tried at most. */
export const FARTHEST = 2_000_000;

/** Undefined: the file is damaged there. What else the disk does goes on as it came. */
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (thrown) {
    const reason = storageReasonOf(thrown);
    if (reason === 'needs-repair' || reason === 'disk-error') return undefined;
    throw thrown;
  }
}

/** Names of the tables and of what they are indexed by; undefined where not even these can be read. */
export function schemaOf(file: SqlFile): { tables: string[]; indexes: { name: string; table: string }[] } | undefined {
  const rows = readable(() => file.statement('SELECT type, name, tbl_name AS on_table FROM sqlite_schema').all());
  if (rows === undefined) return undefined;
  const named = (type: string) => rows.filter((row) => row['type'] === type);
  return {
    tables: named('table').map(({ name }) => name as string),
    indexes: named('index').map((row) => ({ name: row['name'] as string, table: row['on_table'] as string })),
  };
}

/** A column of a table as its indexes have it, all of them together; those that can't be read say nothing. */
function inIndexes(file: SqlFile, table: string, column: 'id' | 'seq'): Set<string | number> {
  const indexes = (schemaOf(file)?.indexes ?? []).filter((index) => index.table === table);
  const found = new Set<string | number>();
  for (const { name } of indexes) {
    if (name.endsWith(':deleted')) continue; // has those only
    const sql = `SELECT ${column} AS found FROM "${table}" INDEXED BY "${name}"`;
    for (const row of readable(() => file.statement(sql).all()) ?? []) found.add(row['found'] as string | number);
  }
  return found;
}

/** Ids that the indexes of a collection's table name, of deleted documents too. */
export const indexedIds = (file: SqlFile, table: string): Set<string> =>
  new Set([...inIndexes(file, table, 'id')].filter((id) => typeof id === 'string'));

/** Every row of a collection's table that can be read, by rising `seq`. */
export function* rowsOneByOne(file: SqlFile, table: string): Generator<SqlRow> {
  const one = file.statement(`SELECT * FROM "${table}" WHERE seq = ?`);
  for (const seq of seqsIn(file, table)) {
    const row = readable(() => one.get(seq));
    if (row?.['seq'] === seq) yield row;
  }
}

function seqsIn(file: SqlFile, table: string): number[] {
  const known = [...inIndexes(file, table, 'seq')].filter((seq) => Number.isSafeInteger(seq)) as number[];
  return known.length > 0 ? known.toSorted((a, b) => a - b) : upTo(greatest(file, table, 'seq') ?? FARTHEST);
}

/** @param column the table's own number */
export function greatest(file: SqlFile, table: string, column: string): number | undefined {
  const found = readable(() => file.statement(`SELECT max(${column}) AS n FROM "${table}"`).get()?.['n']);
  return typeof found === 'number' ? found : found === null ? 0 : undefined;
}

const upTo = (last: number): number[] => Array.from({ length: Math.min(last, FARTHEST) }, (_, n) => n + 1);
