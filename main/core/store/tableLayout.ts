/**
 * The table of one collection: its columns and indexes, and how an older file gets those that are new.
 *
 * `rx_<collection>_<layout>` has a row per document, deleted ones included until they are purged:
 * - `seq`, the rowid: rises with every write to the collection, so "changed since" is a range and needs no clock;
 * - `id`, `rev`, `deleted`, `lwt`, `meta`, `body`: see documentRow.ts;
 * - `x_<name>`: what a feature sorts and filters by, made by its lookup; each has an index (deleted, x, id);
 * - `k:<fields>`: per index that an RxDB schema declares, the document's key in it, made by RxDB's own function. It pads,
 *   shifts and orders by UTF-16 unit, which no SQL expression says: so a stored column, not a generated one.
 * Invariant: `x_…` and `k:…` are made from the document alone and can be made again (derived.ts).
 */
import { getIndexableStringMonad, getPrimaryFieldOfPrimaryKey, getSchemaByObjectPath } from 'rxdb/plugins/core';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Lookup } from '../../../shared/document/lookup.ts';
import { orderedBytes, type RxRow, type TableSchema } from './documentRow.ts';
import type { SqlFile, SqlValue } from './driver.ts';

type ListColumn = { readonly name: string; readonly valueOf: (document: AnyDocument) => string | number | null };

/** An index of the schema; `column` only where it has a key column. */
export type KeyIndex = {
  readonly column: string | undefined;
  readonly keyOf: (row: RxRow) => string;
  /** The same without the id and what follows it. */
  readonly fieldsKeyOf: (row: RxRow) => string;
  /** Whether its order backwards is the order of the values: a key has nought for a missing number, and false for no answer. */
  readonly readsBackwards: boolean;
};

export type TableLayout = {
  /** Quoted, as all names here. */
  readonly name: string;
  /** By the fields they stand for, `_deleted,at,id`. */
  readonly indexes: ReadonlyMap<string, KeyIndex>;
  /** The derived columns, and what a row has in them, in the same order. */
  readonly derivedColumns: readonly string[];
  readonly derivedValues: (row: RxRow) => SqlValue[];
};

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
const bare = (name: string): string => name.slice(1, -1).replace(/""/g, '"');

export function tableLayoutOf(
  collection: string,
  schema: TableSchema,
  lookup: Lookup<AnyDocument> | undefined,
): TableLayout {
  const columns: ListColumn[] = Object.entries(lookup?.columns ?? {}).map(([name, valueOf]) => ({
    name: quoted(`x_${name}`),
    valueOf,
  }));
  const indexes = new Map(indexesOf(schema).map((fields) => [fields.join(','), keyIndexOf(schema, fields)]));
  const keyed = [...indexes.values()].filter((one): one is KeyIndex & { column: string } => one.column !== undefined);
  return {
    name: quoted(`rx_${collection}_${schema.version}`),
    indexes,
    derivedColumns: [...columns.map(({ name }) => name), ...keyed.map(({ column }) => column)],
    derivedValues: (row) => [
      // A rule reads the document's own fields only, so it is spared a copy without RxDB's.
      ...columns.map(({ valueOf }) => safely(() => valueOf(row as unknown as AnyDocument)) ?? null),
      ...keyed.map(({ keyOf }) => orderedBytes(keyOf(row))),
    ],
  };
}

const indexesOf = (schema: TableSchema): string[][] =>
  (schema.indexes ?? []).map((index) => (typeof index === 'string' ? [index] : [...index]));

/** RxDB adds two indexes to every collection, by time of write and by id: nobody asks by them often enough for a column. */
function keyIndexOf(schema: TableSchema, fields: string[]): KeyIndex {
  const isDeclared = !fields.includes('_meta.lwt') && fields.length > 2;
  const primary = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
  return {
    column: isDeclared ? quoted(`k:${fields.join(',')}`) : undefined,
    keyOf: getIndexableStringMonad<RxRow>(schema, fields),
    fieldsKeyOf: getIndexableStringMonad<RxRow>(schema, fields.slice(0, fields.indexOf(primary))),
    readsBackwards:
      isDeclared &&
      fields.every((field) => {
        const isRequired = schema.required?.includes(field) === true;
        return isRequired || getSchemaByObjectPath(schema, field).type === 'string';
      }),
  };
}

/** SQL for what the file lacks of a table, nothing for one that is whole; and whether columns come that are yet to be filled. */
export function lackingOf(
  file: SqlFile,
  { name, derivedColumns }: TableLayout,
): { sql: string[]; isToBeFilled: boolean } {
  const namesIn = (sql: string) =>
    new Set(
      file
        .statement(sql)
        .all(bare(name))
        .map((row) => row['name']),
    );
  const known = namesIn('SELECT name FROM sqlite_schema WHERE tbl_name = ?');
  const columns = known.has(bare(name)) ? namesIn('SELECT name FROM pragma_table_info(?)') : undefined;
  const added = columns === undefined ? [] : derivedColumns.filter((column) => !columns.has(bare(column)));
  const table = `CREATE TABLE ${name} (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rev TEXT NOT NULL,
    deleted INTEGER NOT NULL, lwt REAL NOT NULL, meta TEXT, body TEXT NOT NULL${derivedColumns.map((column) => `, ${column}`).join('')})`;
  const indexes = derivedColumns.map((column) =>
    bare(column).startsWith('x_')
      ? [`${bare(name)}_${bare(column).slice(2)}`, `(deleted, ${column}, id)`]
      : [`${bare(name)}_${bare(column)}`, `(${column})`],
  );
  // What is to be purged, and how many there are: a count of the others is all rows but these.
  indexes.push([`${bare(name)}:deleted`, '(lwt) WHERE deleted = 1']);
  return {
    sql: [
      ...(columns === undefined ? [table] : added.map((column) => `ALTER TABLE ${name} ADD COLUMN ${column}`)),
      ...indexes.flatMap(([index = '', on]) =>
        known.has(index) ? [] : [`CREATE INDEX ${quoted(index)} ON ${name} ${on}`],
      ),
    ],
    isToBeFilled: added.length > 0,
  };
}

/** How many documents aren't deleted: both counts are read from indexes, whatever the size of the documents. */
export const aliveSql = (name: string): string =>
  `SELECT (SELECT count(*) FROM ${name}) - (SELECT count(*) FROM ${name} WHERE deleted = 1) AS n`;

/** A document from a peer may be odder than any rule foresaw: it is stored all the same, only not sorted or found by that. */
export function safely<T>(derive: () => T): T | undefined {
  try {
    return derive();
  } catch {
    return undefined;
  }
}
