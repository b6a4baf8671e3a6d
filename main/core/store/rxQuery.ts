/**
 * Answers a query that RxDB has planned, from one table, as RxDB's own storages answer it.
 *
 * The plan names an index and a range in it. Where the index gives the order, rows are read in it and no more than are
 * wanted; otherwise RxDB's comparator sorts what the range holds. RxDB's matcher decides only where the plan says that
 * the range alone doesn't: a key can't tell a missing number from zero, and the answer shall be RxDB's in that too.
 */
import type { FilledMangoQuery, PreparedQuery, RxQueryPlan } from 'rxdb/plugins/core';
import { getPrimaryFieldOfPrimaryKey, getQueryMatcher, getSortComparator, prepareQuery } from 'rxdb/plugins/core';
import type { RxRow, TableSchema } from './documentRow.ts';
import type { DocumentTable } from './documentTable.ts';
import { type KeyRange, keyRangeOf, type ReadOrder } from './keyRange.ts';

type Prepared = PreparedQuery<RxRow>;
type Query = FilledMangoQuery<RxRow>;

export function answerQuery(table: DocumentTable, schema: TableSchema, prepared: Prepared): RxRow[] {
  const { query } = prepared;
  const { plan, order } = readingOf(table, schema, prepared);
  const range = keyRangeOf(table, schema, plan);
  const [skip, limit] = [query.skip ?? 0, query.limit ?? Number.POSITIVE_INFINITY];
  const matches = plan.selectorSatisfiedByIndex ? undefined : getQueryMatcher(schema, query);
  if (order === undefined) {
    const all = [...range.rows('ASC')];
    const matching = matches === undefined ? all : all.filter((row) => matches(row));
    return matching.toSorted(getSortComparator(schema, query)).slice(skip, skip + limit);
  }
  if (matches === undefined && order !== 'GROUPS') return range.window(order, skip, limit);
  const rows = order === 'GROUPS' ? groupsBackwards(table, plan, range) : range.rows(order);
  return taken(rows, matches, skip, limit);
}

export function countQuery(table: DocumentTable, schema: TableSchema, { query, queryPlan }: Prepared): number {
  const range = keyRangeOf(table, schema, queryPlan);
  if (queryPlan.selectorSatisfiedByIndex) return range.count();
  const matches = getQueryMatcher(schema, query);
  let count = 0;
  for (const row of range.rows('ASC')) if (matches(row)) count += 1;
  return count;
}

/** GROUPS: backwards, but rows that differ only in their id keep its order. */
type Reading = { readonly plan: RxQueryPlan; readonly order: ReadOrder | 'GROUPS' | undefined };

/**
 * RxDB never takes a descending sort from an index and would read the whole range for the newest fifty. Read backwards,
 * the plan of the ascending twin gives just that; and RxDB adds the id as last and ascending, unless it is asked for.
 */
function readingOf(table: DocumentTable, schema: TableSchema, { query, queryPlan }: Prepared): Reading {
  if (queryPlan.sortSatisfiedByIndex) return { plan: queryPlan, order: 'ASC' };
  const parts = query.sort.map((part) => Object.entries(part)[0] as [string, string]);
  const last = parts.at(-1);
  const isTail = parts.length > 1 && last?.[0] === getPrimaryFieldOfPrimaryKey(schema.primaryKey) && last[1] === 'asc';
  const leading = isTail ? parts.slice(0, -1) : parts;
  if (!leading.every(([, direction]) => direction === 'desc')) return { plan: queryPlan, order: undefined };
  const sort = parts.map(([field]) => ({ [field]: 'asc' })) as Query['sort'];
  const plan = prepareQuery<RxRow>(schema, { ...query, sort }).queryPlan;
  const isGiven = table.layout.indexes.get(plan.index.join(','))?.readsBackwards === true;
  if (!plan.sortSatisfiedByIndex || !isGiven) return { plan: queryPlan, order: undefined };
  return { plan, order: isTail ? 'GROUPS' : 'DESC' };
}

function* groupsBackwards(table: DocumentTable, plan: RxQueryPlan, range: KeyRange): Generator<RxRow> {
  const keyOf = table.layout.indexes.get(plan.index.join(','))?.fieldsKeyOf;
  if (keyOf === undefined) throw new Error('A range that is read in groups has an index with fields before the id.');
  let group: RxRow[] = [];
  let key: string | undefined;
  for (const row of range.rows('DESC')) {
    const own = keyOf(row);
    if (own !== key) {
      yield* group.toReversed();
      [group, key] = [[], own];
    }
    group.push(row);
  }
  yield* group.toReversed();
}

function taken(
  rows: Iterable<RxRow>,
  matches: ((row: RxRow) => boolean) | undefined,
  skip: number,
  limit: number,
): RxRow[] {
  const found: RxRow[] = [];
  if (limit === 0) return found;
  let passed = 0;
  for (const row of rows) {
    if (matches !== undefined && !matches(row)) continue;
    passed += 1;
    if (passed <= skip) continue;
    found.push(row);
    if (found.length === limit) break;
  }
  return found;
}
