/**
 * Answers a query that RxDB has planned, from one table.
 *
 * A planned index with a key column becomes a range over it; everything else is a scan that RxDB's own matcher and
 * comparator decide, so the answer is theirs in both cases.
 * Source of the reverse scan: a descending sort is never "satisfied by index" for RxDB, yet the same key read backwards gives it.
 */
import type { FilledMangoQuery, PreparedQuery, RxQueryPlan } from 'rxdb/plugins/core';
import {
  getQueryMatcher,
  getSortComparator,
  getStartIndexStringFromLowerBound,
  getStartIndexStringFromUpperBound,
} from 'rxdb/plugins/core';
import type { SqlFile, SqlValue } from './driver.ts';
import { type DocumentTable, orderedBytes, type RxRow, type TableSchema } from './documentTable.ts';

export type Prepared = PreparedQuery<RxRow>;

export function answerQuery(table: DocumentTable, schema: TableSchema, { query, queryPlan }: Prepared): RxRow[] {
  const range = rangeOf(table, schema, queryPlan);
  const order = range === undefined ? undefined : orderOf(query, queryPlan);
  const [skip, limit] = [query.skip ?? 0, query.limit ?? -1];
  if (range !== undefined && order !== undefined && queryPlan.selectorSatisfiedByIndex) {
    return table.where(`${range.condition} ORDER BY ${range.column} ${order} LIMIT ? OFFSET ?`, [
      ...range.values,
      limit,
      skip,
    ]);
  }
  const candidates =
    range === undefined
      ? table.where('', [])
      : table.where(`${range.condition} ORDER BY ${range.column}`, range.values);
  const matches = getQueryMatcher(schema, query);
  const matching = candidates.filter((row) => matches(row));
  // An order that the index gives is kept: a missing value and an empty one are the same to it, not to the comparator.
  const isOrdered = range !== undefined && queryPlan.sortSatisfiedByIndex;
  const found = isOrdered ? matching : matching.toSorted(getSortComparator(schema, query));
  return limit < 0 ? found.slice(skip) : found.slice(skip, skip + limit);
}

export function countQuery(
  file: SqlFile,
  table: DocumentTable,
  schema: TableSchema,
  { query, queryPlan }: Prepared,
): number {
  const range = rangeOf(table, schema, queryPlan);
  const count = (condition: string, values: readonly SqlValue[]) =>
    Number(file.statement(`SELECT count(*) AS n FROM ${table.name} ${condition}`).get(...values)?.['n'] ?? 0);
  if (range !== undefined && queryPlan.selectorSatisfiedByIndex) return count(range.condition, range.values);
  if (JSON.stringify(query.selector) === ALIVE) return count('WHERE deleted = 0', []);
  // Within the planned range, as RxDB's own storages count: keys below the space sort otherwise than their values.
  const matches = getQueryMatcher(schema, query);
  const candidates = range === undefined ? table.where('', []) : table.where(range.condition, range.values);
  return candidates.filter((row) => matches(row)).length;
}

/** What RxDB asks with when nothing else is asked. */
const ALIVE = JSON.stringify({ _deleted: { $eq: false } });

type Range = { readonly column: string; readonly condition: string; readonly values: readonly SqlValue[] };

function rangeOf(table: DocumentTable, schema: TableSchema, plan: RxQueryPlan): Range | undefined {
  const column = table.indexColumns.get(plan.index.join(','));
  if (column === undefined) return undefined;
  const from = orderedBytes(getStartIndexStringFromLowerBound(schema, plan.index, plan.startKeys));
  const to = orderedBytes(getStartIndexStringFromUpperBound(schema, plan.index, plan.endKeys));
  return {
    column,
    condition: `WHERE ${column} ${plan.inclusiveStart ? '>=' : '>'} ? AND ${column} ${plan.inclusiveEnd ? '<=' : '<'} ?`,
    values: [from, to],
  };
}

function orderOf(query: FilledMangoQuery<RxRow>, plan: RxQueryPlan): 'ASC' | 'DESC' | undefined {
  if (plan.sortSatisfiedByIndex) return 'ASC';
  const sort = query.sort.map((part) => Object.entries(part)[0] as [string, string]);
  if (!sort.every(([, direction]) => direction === 'desc')) return undefined;
  const free = plan.index.filter((_, place) => plan.startKeys[place] !== plan.endKeys[place]);
  return free.length === sort.length && free.every((field, place) => field === sort[place]?.[0]) ? 'DESC' : undefined;
}
