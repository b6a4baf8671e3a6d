/**
 * Lists as SQL: by column ranges, exact keys and words, sorted, a window of them and how many there are.
 *
 * Alone because the screens keep a window and a total, and never read everything. A page is read along the index of its
 * sort until it is full; where a key or word leaves so few that more would be read past than found, those are looked up
 * and sorted instead, which SQLite can't choose by itself, as it knows nothing of how many there are.
 * Invariant: column names come from a feature's lookup and are checked against it, values are always bound.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { ColumnRange, ListQuery, Lookup, SortOrder } from '../../../shared/document/lookup.ts';
import { parsedBody } from './documentRow.ts';
import type { SqlFile, SqlPart } from './driver.ts';
import { type IdSet, keySet, wordSet } from './idSets.ts';
import { aliveSql } from './tableLayout.ts';

export type ListAnswer = { readonly items: AnyDocument[]; readonly total: number };

export function answerList(
  file: SqlFile,
  table: string,
  collection: string,
  lookup: Lookup<AnyDocument>,
  query: ListQuery,
): ListAnswer {
  const numberOf = ({ sql, values }: SqlPart) => Number(file.statement(sql).get(...values)?.['n']);
  const sets = idSetsOf(file, collection, query);
  const alive = () => numberOf({ sql: aliveSql(table), values: [] });
  // To fill the page along an index, so many are read past; to look the set up, only its own.
  const isNarrow = sets[0] !== undefined && sets[0].count ** 2 <= (query.offset + query.limit) * alive();
  // A plus sign keeps SQLite from looking this up by index.
  const plus = isNarrow ? '+' : '';
  const ranges = (query.ranges ?? []).flatMap((range) => rangeConditions(plus, lookup, range));
  const all = and([
    { sql: `${plus}deleted = 0`, values: [] },
    ...ranges,
    ...sets.map(({ ids, has }, place) => (isNarrow && place === 0 ? within(ids) : has(`${table}.id`))),
  ]);
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
    items: ids.map(({ id }) => parsedBody(body.get(id as string)?.['body']) as AnyDocument),
    total:
      ranges.length > 0
        ? numberOf({ sql: `SELECT count(*) AS n FROM ${table} WHERE ${all.sql}`, values: all.values })
        : sets.length < 2
          ? (sets[0]?.count ?? alive())
          : numberOf(commonOf(sets)),
  };
}

/** The smallest first. */
const idSetsOf = (file: SqlFile, collection: string, { keys, words }: ListQuery): readonly IdSet[] =>
  [
    ...(keys ?? []).map((key) => keySet(file, collection, key)),
    ...(words === undefined || words.trim() === '' ? [] : [wordSet(file, collection, words)]),
  ].toSorted((a, b) => a.count - b.count);

/** How many are in all of them. */
function commonOf([smallest, ...others]: readonly IdSet[]): SqlPart {
  const inOthers = and(others.map(({ has }) => has('s.id')));
  const ids = smallest?.ids ?? { sql: '', values: [] };
  return {
    sql: `SELECT count(*) AS n FROM (${ids.sql}) s WHERE ${inOthers.sql}`,
    values: [...ids.values, ...inOthers.values],
  };
}

const and = (conditions: readonly SqlPart[]): SqlPart => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});

const within = ({ sql, values }: SqlPart): SqlPart => ({ sql: `id IN (${sql})`, values });

function rangeConditions(plus: string, lookup: Lookup<AnyDocument>, range: ColumnRange): SqlPart[] {
  const column = plus + columnOf(lookup, range.column);
  const conditions: SqlPart[] = [];
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
