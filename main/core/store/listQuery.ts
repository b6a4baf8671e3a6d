/**
 * Lists as SQL: by column ranges, exact keys and words, sorted, a window of them and how many there are.
 *
 * Alone because the screens keep a window and a total, and never read everything.
 * Invariant: column names come from a feature's lookup and are checked against it, values are always bound.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { ColumnRange, ListQuery, Lookup } from '../../../shared/document/lookup.ts';
import type { SqlFile, SqlValue } from './driver.ts';
import { wordsCondition } from './searchQuery.ts';

export type ListAnswer = { readonly items: AnyDocument[]; readonly total: number };
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

export function answerList(
  file: SqlFile,
  table: string,
  collection: string,
  lookup: Lookup<AnyDocument>,
  query: ListQuery,
): ListAnswer {
  const conditions = conditionsOf(file, collection, lookup, query);
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  const values = conditions.flatMap(({ values: bound }) => bound);
  const total = Number(file.statement(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get(...values)?.['n'] ?? 0);
  const order = [
    ...query.sort.map(
      ({ column, order: direction }) => `${columnOf(lookup, column)} ${direction === 'desc' ? 'DESC' : 'ASC'}`,
    ),
    'id',
  ];
  // Ids first, bodies after: skipped rows are read from the index alone.
  const page = `SELECT id FROM ${table} WHERE ${where} ORDER BY ${order.join(', ')} LIMIT ? OFFSET ?`;
  const body = file.statement(`SELECT body FROM ${table} WHERE id = ?`);
  const ids = file.statement(page).all(...values, query.limit, query.offset);
  return { items: ids.map(({ id }) => JSON.parse(body.get(id as string)?.['body'] as string) as AnyDocument), total };
}

function conditionsOf(
  file: SqlFile,
  collection: string,
  lookup: Lookup<AnyDocument>,
  query: ListQuery,
): readonly Condition[] {
  return [
    { sql: 'deleted = 0', values: [] },
    ...(query.ranges ?? []).flatMap((range) => rangeConditions(lookup, range)),
    ...(query.keys ?? []).map((key) => ({
      sql: 'id IN (SELECT id FROM document_keys WHERE collection = ? AND key = ?)',
      values: [collection, key],
    })),
    ...(query.words === undefined || query.words.trim() === '' ? [] : [wordsCondition(file, collection, query.words)]),
  ];
}

function rangeConditions(lookup: Lookup<AnyDocument>, range: ColumnRange): Condition[] {
  const column = columnOf(lookup, range.column);
  const conditions: Condition[] = [];
  if (range.from !== undefined) conditions.push({ sql: `${column} >= ?`, values: [range.from] });
  if (range.to !== undefined) conditions.push({ sql: `${column} < ?`, values: [range.to] });
  if (range.is === null) conditions.push({ sql: `${column} IS NULL`, values: [] });
  else if (range.is !== undefined) conditions.push({ sql: `${column} = ?`, values: [range.is] });
  return conditions;
}

function columnOf(lookup: Lookup<AnyDocument>, column: string): string {
  if (!Object.hasOwn(lookup.columns, column)) throw new Error(`No column ${column}`);
  return `x_${column}`;
}
