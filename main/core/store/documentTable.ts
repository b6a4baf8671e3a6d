/**
 * One collection's table, read and written: documents by id, by sequence and by conditions over its columns.
 *
 * Alone because queries, commands, lists and rebuilding all need rows, and none of them its statements.
 * Statements are compiled when they are first asked, so that opening a file costs little; the file keeps them.
 * Invariants: every write is inside a transaction that the caller holds; a purge never takes the row with the greatest
 * `seq`, so no sequence number is given twice.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import { BASE, idOf, parsedBody, rowOf, type RxRow, valuesOf } from './documentRow.ts';
import type { SqlFile, SqlValue } from './driver.ts';
import { aliveSql, type TableLayout } from './tableLayout.ts';

/** A stored document, and its text as it lies there. */
export type Stored = { readonly row: RxRow; readonly body: string };

export type DocumentTable = {
  readonly name: string;
  readonly layout: TableLayout;
  readonly find: (id: string) => Stored | undefined;
  /** As features know it: without RxDB's own fields, and not if it is deleted. */
  readonly document: (id: string) => AnyDocument | undefined;
  readonly insert: (row: RxRow) => void;
  readonly update: (row: RxRow) => void;
  readonly lastSeq: () => number;
  readonly since: (seq: number, limit: number) => { rows: RxRow[]; seq: number };
  /** Rows by a condition over the table's columns. */
  readonly where: (condition: string, values: readonly SqlValue[]) => RxRow[];
  readonly count: (condition: string, values: readonly SqlValue[]) => number;
  /** How many aren't deleted. */
  readonly alive: () => number;
  readonly purge: (deletedUntil: number) => void;
  readonly drop: () => void;
};

const COLUMNS = BASE.join(', ');

export function openDocumentTable(file: SqlFile, layout: TableLayout, primary: string): DocumentTable {
  const { name, derivedValues } = layout;
  const { insert, update } = writesOf(layout);
  const byId = `SELECT ${COLUMNS} FROM ${name} WHERE id = ?`;
  const bodyById = `SELECT body FROM ${name} WHERE id = ? AND deleted = 0`;
  const byRange = `SELECT ${COLUMNS} FROM ${name} WHERE seq > ? ORDER BY seq LIMIT ?`;
  const numberOf = (sql: string, values: readonly SqlValue[] = []) =>
    Number(file.statement(sql).get(...values)?.['n'] ?? 0);
  let seq = numberOf(`SELECT coalesce(max(seq), 0) AS n FROM ${name}`);
  return {
    name,
    layout,
    find: (id) => {
      const found = file.statement(byId).get(idOf(id));
      return found === undefined ? undefined : { row: rowOf(found), body: found['body'] as string };
    },
    document: (id) => {
      const body = file.statement(bodyById).get(idOf(id))?.['body'];
      return body === undefined ? undefined : (parsedBody(body) as AnyDocument);
    },
    insert: (row) => {
      seq += 1;
      file.statement(insert).run(seq, idOf(String(row[primary])), ...valuesOf(row), ...derivedValues(row));
    },
    update: (row) => {
      seq += 1;
      file.statement(update).run(seq, ...valuesOf(row), ...derivedValues(row), String(row[primary]));
    },
    lastSeq: () => seq,
    since: (from, limit) => {
      const found = file.statement(byRange).all(from, limit);
      return { rows: found.map(rowOf), seq: Number(found.at(-1)?.['seq'] ?? from) };
    },
    where: (condition, values) =>
      file
        .statement(`SELECT ${COLUMNS} FROM ${name} ${condition}`)
        .all(...values)
        .map(rowOf),
    count: (condition, values) => numberOf(`SELECT count(*) AS n FROM ${name} ${condition}`, values),
    alive: () => numberOf(aliveSql(name)),
    purge: (deletedUntil) =>
      void file
        .statement(`DELETE FROM ${name} WHERE deleted = 1 AND lwt <= ? AND seq < (SELECT max(seq) FROM ${name})`)
        .run(deletedUntil),
    drop: () => file.execute(`DROP TABLE ${name}`),
  };
}

function writesOf({ name, derivedColumns }: TableLayout): { readonly insert: string; readonly update: string } {
  const columns = [...BASE, ...derivedColumns];
  const set = columns.filter((column) => column !== 'id').map((column) => `${column} = ?`);
  const places = columns.map(() => '?');
  return {
    insert: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    update: `UPDATE ${name} SET ${set.join(', ')} WHERE id = ?`,
  };
}
