/**
 * Lists as SQL: by column ranges, exact keys and words, sorted, a window of them and how many there are.
 *
 * Alone because the screens keep a window and a total, and never read everything. A page is read along the index of its
 * sort until it is full; where a key or word leaves but a few documents, those are looked up and sorted instead, which
 * SQLite can't choose by itself, as it knows nothing of how many there are.
 * Invariant: column names come from a feature's lookup and are checked against it, values are always bound.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { ColumnRange, ListQuery, Lookup, SortOrder } from '../../../shared/document/lookup.ts';
import type { SqlFile, SqlValue } from './driver.ts';
import { idsByWords } from './searchQuery.ts';
import { aliveSql } from './tableLayout.ts';

export type ListAnswer = { readonly items: AnyDocument[]; readonly total: number };
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };
/** The ids that a key or words allow; both know only of documents that aren't deleted. */
type IdSet = { readonly ids: Condition; readonly isNarrow: boolean; readonly allows: Condition };

/** So many documents are looked up one by one faster than an index is read past. */
const NARROW = 500;

export function answerList(
  file: SqlFile,
  table: string,
  collection: string,
  lookup: Lookup<AnyDocument>,
  query: ListQuery,
): ListAnswer {
  const sets = idSetsOf(file, table, collection, query);
  // A plus sign keeps SQLite from looking this up by index.
  const plus = sets.some(({ isNarrow }) => isNarrow) ? '+' : '';
  const ranges = (query.ranges ?? []).flatMap((range) => rangeConditions(plus, lookup, range));
  const all: Condition = joined(
    [{ sql: `${plus}deleted = 0`, values: [] }, ...ranges, ...sets.map(({ allows }) => allows)],
    ' AND ',
  );
  // The id goes the way of the last column, so that the column's index gives the order both ways.
  const order = [
    ...query.sort.map(({ column, order: direction }) => `${columnOf(lookup, column)} ${directionOf(direction)}`),
    `id ${directionOf(query.sort.at(-1)?.order)}`,
  ];
  // Ids first, bodies after: skipped rows are read from the index alone.
  const page = `SELECT id FROM ${table} WHERE ${all.sql} ORDER BY ${order.join(', ')} LIMIT ? OFFSET ?`;
  const body = file.statement(`SELECT body FROM ${table} WHERE id = ?`);
  const ids = file.statement(page).all(...all.values, query.limit, query.offset);
  return {
    items: ids.map(({ id }) => JSON.parse(body.get(id as string)?.['body'] as string) as AnyDocument),
    total: totalOf(file, table, ranges.length > 0 ? all : undefined, sets),
  };
}

const joined = (conditions: readonly Condition[], by: string): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(by),
  values: conditions.flatMap(({ values }) => values),
});

/** @param all undefined: nothing but the sets decides, and they are counted without the documents */
function totalOf(file: SqlFile, table: string, all: Condition | undefined, sets: readonly IdSet[]): number {
  const common = joined(
    sets.map(({ ids }) => ids),
    ' INTERSECT ',
  );
  const [sql, values] =
    all !== undefined
      ? [`SELECT count(*) AS n FROM ${table} WHERE ${all.sql}`, all.values]
      : sets.length > 0
        ? [`SELECT count(*) AS n FROM (${common.sql})`, common.values]
        : [aliveSql(table), []];
  return Number(file.statement(sql).get(...values)?.['n'] ?? 0);
}

function idSetsOf(file: SqlFile, table: string, collection: string, { keys, words }: ListQuery): readonly IdSet[] {
  return [
    ...(keys ?? []).map((key): IdSet => {
      const values = [collection, key];
      const ids = { sql: 'SELECT id FROM document_keys WHERE collection = ? AND key = ?', values };
      const isNarrow = countUpTo(file, ids) <= NARROW;
      const has = `EXISTS (SELECT 1 FROM document_keys k WHERE k.collection = ? AND k.key = ? AND k.id = ${table}.id)`;
      return { ids, isNarrow, allows: isNarrow ? within(ids) : { sql: has, values } };
    }),
    ...(words === undefined || words.trim() === '' ? [] : [wordSet(file, collection, words)]),
  ];
}

function wordSet(file: SqlFile, collection: string, words: string): IdSet {
  const { kind, ...ids } = idsByWords(file, collection, words);
  // What stands within words is rare, and to count it costs as much as to find it.
  return { ids, isNarrow: kind === 'within' || countUpTo(file, ids) <= NARROW, allows: within(ids) };
}

const within = ({ sql, values }: Condition): Condition => ({ sql: `id IN (${sql})`, values });

const countUpTo = (file: SqlFile, { sql, values }: Condition): number =>
  Number(file.statement(`SELECT count(*) AS n FROM (${sql} LIMIT ${NARROW + 1})`).get(...values)?.['n'] ?? 0);

function rangeConditions(plus: string, lookup: Lookup<AnyDocument>, range: ColumnRange): Condition[] {
  const column = plus + columnOf(lookup, range.column);
  const conditions: Condition[] = [];
  if (range.from !== undefined) conditions.push({ sql: `${column} >= ?`, values: [range.from] });
  if (range.to !== undefined) conditions.push({ sql: `${column} < ?`, values: [range.to] });
  if (range.is === null) conditions.push({ sql: `${column} IS NULL`, values: [] });
  else if (range.is !== undefined) conditions.push({ sql: `${column} = ?`, values: [range.is] });
  return conditions;
}

const directionOf = (order: SortOrder | undefined): string => (order === 'desc' ? 'DESC' : 'ASC');

function columnOf(lookup: Lookup<AnyDocument>, column: string): string {
  if (!Object.hasOwn(lookup.columns, column)) throw new Error(`No column ${column}`);
  return `x_${column}`;
}
