/**
 * The floor: SQLite by hand, through the same seam, on the same table with the same bytes.
 *
 * What our storage once wrote is the template: its schema, and every column of every row but the body's text. Writing
 * makes that text from the document, as reading parses it: nobody has a document's text lying ready. Everything else
 * (revisions, index keys) is known beforehand, and there is no conflict rule, no change event, no cache.
 */
import { join } from 'node:path';
import type { SqlFile, SqlRow, SqlValue } from '../../../main/core/store/driver.ts';
import { BATCH, COUNT, documentAt } from './documents.ts';
import { ourEngine, removeFile } from './ourEngine.ts';
import { type Engine, type Opened, RANGE } from './works.ts';

export type RawFile = Pick<SqlFile, 'statement' | 'execute' | 'write' | 'makeDurable' | 'close'>;
type OpenFile = (path: string) => Promise<RawFile>;
type Template = {
  readonly table: string;
  readonly schema: readonly string[];
  readonly columns: readonly string[];
  /** The column of the index by `at`. */
  readonly key: string;
  /** By the document's number. */
  readonly rows: readonly SqlRow[];
  /** Index keys in their order. */
  readonly keys: readonly SqlValue[];
};

export async function rawEngine(folder: string, openFile: OpenFile): Promise<Engine> {
  const template = await templateIn(folder, openFile);
  const path = join(folder, 'raw.db');
  return {
    open: async (state) => {
      if (state === 'empty') removeFile(path);
      const file = await openFile(path);
      file.makeDurable();
      if (state === 'empty') for (const sql of template.schema) file.execute(sql);
      return openedOf(file, template);
    },
  };
}

async function templateIn(folder: string, openFile: OpenFile): Promise<Template> {
  const ours = await ourEngine(folder).open('empty');
  for (let from = 0; from < COUNT; from += BATCH) await ours.insert(from, from + BATCH)();
  await ours.close();
  const file = await openFile(join(folder, 'ours.db'));
  const made = file.statement("SELECT name, tbl_name, sql FROM sqlite_schema WHERE tbl_name LIKE 'rx_docs_%'").all();
  const table = `"${String(made[0]?.['tbl_name'])}"`;
  const rows = file.statement(`SELECT * FROM ${table} ORDER BY id`).all();
  const columns = Object.keys(rows[0] ?? {});
  const key = columns.find((column) => column.startsWith('k'));
  if (key === undefined) throw new Error(`No index key among ${columns.join(', ')}`);
  file.close();
  removeFile(join(folder, 'ours.db'));
  return {
    table,
    schema: made.flatMap(({ sql }) => (typeof sql === 'string' ? [sql] : [])),
    columns,
    key,
    rows,
    keys: rows.map((row) => row[key] as Uint8Array).toSorted((a, b) => Buffer.compare(a, b)),
  };
}

function openedOf(file: RawFile, { table, columns, key, rows, keys }: Template): Opened {
  const places = columns.map(() => '?').join(', ');
  const insert = file.statement(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${places})`,
  );
  const set = `seq = ?, rev = ?, deleted = ?, lwt = ?, meta = ?, body = ?, "${key}" = ?`;
  const update = file.statement(`UPDATE ${table} SET ${set} WHERE id = ?`);
  const read = `SELECT seq, id, rev, deleted, lwt, meta, body FROM ${table}`;
  const byId = file.statement(`${read} WHERE id = ?`);
  const up = file.statement(`${read} WHERE "${key}" >= ? ORDER BY "${key}" LIMIT ${RANGE}`);
  const down = file.statement(`${read} WHERE "${key}" <= ? ORDER BY "${key}" DESC LIMIT ${RANGE}`);
  const count = file.statement(`SELECT count(*) AS n FROM ${table} WHERE "${key}" >= ? AND "${key}" < ?`);
  const keyAt = (rank: number): SqlValue => keys[rank] as SqlValue;
  let seq = COUNT;
  return {
    insert: (from, to) => {
      const batch = Array.from({ length: to - from }, (_, place) => documentAt(from + place));
      return () =>
        file.write(() => {
          batch.forEach((document, place) => {
            const row = rows[from + place] as SqlRow;
            const body = JSON.stringify(document);
            insert.run(...columns.map((column) => (column === 'body' ? body : (row[column] as SqlValue))));
          });
        });
    },
    update: async (n, note) => {
      const row = rows[n] as SqlRow;
      const [id, rev, deleted, lwt, meta, at] = ['id', 'rev', 'deleted', 'lwt', 'meta', key].map(
        (column) => row[column] as SqlValue,
      );
      const document = documentAt(n, note);
      return () =>
        file.write(() =>
          update.run(...([(seq += 1), rev, deleted, lwt, meta, JSON.stringify(document), at, id] as SqlValue[])),
        );
    },
    find: (n) => parsed(byId.get(documentAt(n).id)),
    range: (order, rank) => (order === 'asc' ? up : down).all(keyAt(rank)).map(parsed),
    count: (from, to) => Number(count.get(keyAt(from), keyAt(to))?.['n']),
    close: () => file.close(),
  };
}

const parsed = (row: SqlRow | undefined): unknown =>
  row === undefined ? undefined : JSON.parse(row['body'] as string);
