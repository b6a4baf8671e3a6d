/**
 * One collection's table: documents by id and by sequence.
 *
 * `seq` is the rowid and rises with every write, so that "what changed since" is a range and needs no clock. `body` is
 * the document as JSON without RxDB's own fields, which have columns of their own. `x_…` are the columns by which a
 * feature sorts and filters, `k…` one sortable key per index that an RxDB schema declares.
 * Invariant: a purge never takes the row with the greatest `seq`, so no sequence number is given twice.
 */
import type { RxDocumentData, RxJsonSchema } from 'rxdb/plugins/core';
import { getIndexableStringMonad } from 'rxdb/plugins/core';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Lookup } from '../../../shared/document/lookup.ts';
import type { SqlFile, SqlRow, SqlStatement, SqlValue } from './driver.ts';
import { safely } from './derived.ts';

export type RxRow = RxDocumentData<Record<string, unknown>>;
export type TableSchema = RxJsonSchema<RxRow>;

export type DocumentTable = {
  readonly name: string;
  /** Index key columns by the index they stand for, `_deleted,at,id` → `k0`. */
  readonly indexColumns: ReadonlyMap<string, string>;
  readonly read: (id: string) => RxRow | undefined;
  readonly insert: (row: RxRow) => void;
  readonly update: (row: RxRow) => void;
  readonly lastSeq: () => number;
  readonly since: (seq: number, limit: number) => { rows: RxRow[]; seq: number };
  /** Rows by a condition over the table's columns. */
  readonly where: (condition: string, values: readonly SqlValue[]) => RxRow[];
  readonly purge: (deletedBefore: number) => void;
};

type Column = readonly [name: string, valueOf: (document: AnyDocument) => string | number | null];

const BASE = 'seq, id, rev, deleted, lwt, meta, body';

export function openDocumentTable(
  file: SqlFile,
  collection: string,
  schema: TableSchema,
  primary: string,
  lookup: Lookup<AnyDocument> | undefined,
): DocumentTable {
  const name = `"rx_${collection.replace(/"/g, '""')}_${schema.version}"`;
  const keyed = declaredIndexes(schema).map((index, place) => ({
    index,
    column: `k${place}`,
    keyOf: getIndexableStringMonad<RxRow>(schema, index),
  }));
  const columns = Object.entries(lookup?.columns ?? {});
  const keyColumns = keyed.map(({ column }) => column);
  // In one, or a crash in between would leave a new column empty for good.
  file.write(() => fill(file, name, create(file, name, columns, keyColumns)));

  const extra = [...columns.map(([column]) => `x_${column}`), ...keyed.map(({ column }) => column)];
  const { insert, update } = writesOf(file, name, extra);
  const byId = file.statement(`SELECT ${BASE} FROM ${name} WHERE id = ?`);
  const byRange = file.statement(`SELECT ${BASE} FROM ${name} WHERE seq > ? ORDER BY seq LIMIT ?`);
  let seq = Number(file.statement(`SELECT coalesce(max(seq), 0) AS n FROM ${name}`).get()?.['n'] ?? 0);

  const valuesOf = (row: RxRow): SqlValue[] => {
    const { _rev, _deleted, _meta, _attachments, ...body } = row;
    const { lwt, ...meta } = _meta;
    const document = body as unknown as AnyDocument;
    return [
      _rev,
      _deleted ? 1 : 0,
      lwt,
      Object.keys(meta).length > 0 ? JSON.stringify(meta) : null,
      JSON.stringify(body),
      ...columns.map(([, valueOf]) => safely(() => valueOf(document)) ?? null),
      ...keyed.map(({ keyOf }) => orderedBytes(keyOf(row))),
    ];
  };
  return {
    name,
    indexColumns: new Map(keyed.map(({ index, column }) => [index.join(','), column])),
    read: (id) => rowOf(byId.get(id)),
    insert: (row) => void insert.run((seq += 1), String(row[primary]), ...valuesOf(row)),
    update: (row) => void update.run((seq += 1), ...valuesOf(row), String(row[primary])),
    lastSeq: () => seq,
    since: (from, limit) => {
      const found = byRange.all(from, limit);
      return { rows: found.map((row) => rowOf(row) as RxRow), seq: Number(found.at(-1)?.['seq'] ?? from) };
    },
    where: (condition, values) =>
      file
        .statement(`SELECT ${BASE} FROM ${name} ${condition}`)
        .all(...values)
        .map((row) => rowOf(row) as RxRow),
    purge: (deletedBefore) =>
      void file
        .statement(`DELETE FROM ${name} WHERE deleted = 1 AND lwt < ? AND seq < (SELECT max(seq) FROM ${name})`)
        .run(deletedBefore),
  };
}

function writesOf(
  file: SqlFile,
  name: string,
  extra: readonly string[],
): { insert: SqlStatement; update: SqlStatement } {
  const places = Array(7 + extra.length)
    .fill('?')
    .join(', ');
  const set = ['seq', 'rev', 'deleted', 'lwt', 'meta', 'body', ...extra].map((column) => `${column} = ?`).join(', ');
  return {
    insert: file.statement(`INSERT INTO ${name} (${[BASE, ...extra].join(', ')}) VALUES (${places})`),
    update: file.statement(`UPDATE ${name} SET ${set} WHERE id = ?`),
  };
}

/** Indexes that get a key column: what the schema declares, not the two that RxDB adds for every collection. */
function declaredIndexes(schema: TableSchema): string[][] {
  const all = (schema.indexes ?? []).map((index) => (typeof index === 'string' ? [index] : [...index]));
  return all.filter((index) => !index.includes('_meta.lwt') && index.length > 2);
}

/** Answers the columns that a table of an older program didn't have yet. */
function create(file: SqlFile, name: string, all: readonly Column[], keys: readonly string[]): readonly Column[] {
  const known = file.statement('SELECT name FROM pragma_table_info(?)').all(name.slice(1, -1).replace(/""/g, '"'));
  const names = new Set(known.map((row) => row['name']));
  const added = known.length === 0 ? [] : all.filter(([column]) => !names.has(`x_${column}`));
  const columns = all.map(([column]) => column);
  const extra = [...columns.map((column) => `x_${column}`), ...keys.map((key) => `${key} BLOB`)];
  const index = (column: string) => `CREATE INDEX IF NOT EXISTS ${name.slice(0, -1)}_${column}" ON ${name} `;
  file.execute(
    [
      ...added.map(([column]) => `ALTER TABLE ${name} ADD COLUMN x_${column}`),
      `CREATE TABLE IF NOT EXISTS ${name} (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rev TEXT NOT NULL, deleted INTEGER NOT NULL,
         lwt REAL NOT NULL, meta TEXT, body TEXT NOT NULL${extra.map((column) => `, ${column}`).join('')})`,
      ...columns.map((column) => `${index(column)} (deleted, x_${column}, id)`),
      ...keys.map((key) => `${index(key)} (${key})`),
    ].join(';\n'),
  );
  return added;
}

/** What a column says is made from the document alone, so one that came later is made for all that are there. */
function fill(file: SqlFile, name: string, columns: readonly Column[]): void {
  if (columns.length === 0) return;
  const set = columns.map(([column]) => `x_${column} = ?`).join(', ');
  const update = file.statement(`UPDATE ${name} SET ${set} WHERE seq = ?`);
  for (const { seq, body } of file.statement(`SELECT seq, body FROM ${name}`).all()) {
    const document = JSON.parse(body as string) as AnyDocument;
    update.run(...columns.map(([, valueOf]) => safely(() => valueOf(document)) ?? null), seq as number);
  }
}

function rowOf(row: SqlRow | undefined): RxRow | undefined {
  if (row === undefined) return undefined;
  const body = JSON.parse(row['body'] as string) as Record<string, unknown>;
  const meta = row['meta'] === null ? {} : (JSON.parse(row['meta'] as string) as Record<string, unknown>);
  return {
    ...body,
    _rev: row['rev'] as string,
    _deleted: row['deleted'] === 1,
    _meta: { ...meta, lwt: row['lwt'] as number },
    _attachments: {},
  };
}

/** RxDB orders strings by UTF-16 unit, SQLite text by UTF-8 byte: big-endian UTF-16 bytes order as RxDB does. */
export function orderedBytes(key: string): Uint8Array {
  return Buffer.from(key, 'utf16le').swap16();
}
