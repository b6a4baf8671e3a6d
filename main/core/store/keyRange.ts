/**
 * The rows that lie in a planned range of an index, in its order: all, a window of them, or how many.
 *
 * Alone because an index with a key column is a range in SQL, one without is computed on the spot, and queries shall not
 * care. Invariant: both give what the keys of RxDB's own function give.
 */
import type { RxQueryPlan } from 'rxdb/plugins/core';
import { getStartIndexStringFromLowerBound, getStartIndexStringFromUpperBound } from 'rxdb/plugins/core';
import { orderedBytes, type RxRow, type TableSchema } from './documentRow.ts';
import type { DocumentTable } from './documentTable.ts';
import type { SqlValue } from './driver.ts';
import type { KeyIndex } from './tableLayout.ts';

export type ReadOrder = 'ASC' | 'DESC';
export type KeyRange = {
  /** A few at first, more as more are taken: a row that nobody takes is hardly ever parsed. */
  readonly rows: (order: ReadOrder) => Iterable<RxRow>;
  readonly window: (order: ReadOrder, skip: number, limit: number) => RxRow[];
  readonly count: () => number;
};

const FIRST_ROWS = 64;

export function keyRangeOf(table: DocumentTable, schema: TableSchema, plan: RxQueryPlan): KeyRange {
  const index = table.layout.indexes.get(plan.index.join(','));
  if (index === undefined) throw new Error(`There is no index ${plan.index.join(',')}.`);
  const from = getStartIndexStringFromLowerBound(schema, plan.index, plan.startKeys);
  const to = getStartIndexStringFromUpperBound(schema, plan.index, plan.endKeys);
  if (index.column === undefined) return computedRange(table, plan, index.keyOf, from, to);
  return columnRange(table, plan, index.column, [orderedBytes(from), orderedBytes(to)]);
}

function columnRange(table: DocumentTable, plan: RxQueryPlan, column: string, bounds: readonly SqlValue[]): KeyRange {
  const condition = `WHERE ${column} ${plan.inclusiveStart ? '>=' : '>'} ? AND ${column} ${plan.inclusiveEnd ? '<=' : '<'} ?`;
  const window: KeyRange['window'] = (order, skip, limit) =>
    table.where(`${condition} ORDER BY ${column} ${order} LIMIT ? OFFSET ?`, [
      ...bounds,
      Number.isFinite(limit) ? limit : -1,
      skip,
    ]);
  return {
    rows: function* (order) {
      let [skip, limit] = [0, FIRST_ROWS];
      for (;;) {
        const found = window(order, skip, limit);
        yield* found;
        if (found.length < limit) return;
        [skip, limit] = [skip + limit, limit * 2]; // doubled, so skipping costs no more than reading
      }
    },
    window,
    count: () => table.count(condition, bounds),
  };
}

function computedRange(
  table: DocumentTable,
  plan: RxQueryPlan,
  keyOf: KeyIndex['keyOf'],
  from: string,
  to: string,
): KeyRange {
  const isIn = (key: string) =>
    (plan.inclusiveStart ? key >= from : key > from) && (plan.inclusiveEnd ? key <= to : key < to);
  const keyed = () =>
    table
      .where('', [])
      .map((row) => ({ row, key: keyOf(row) }))
      .filter(({ key }) => isIn(key));
  const rows = (order: ReadOrder): RxRow[] => {
    const sorted = keyed().toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return (order === 'ASC' ? sorted : sorted.toReversed()).map(({ row }) => row);
  };
  return {
    rows,
    window: (order, skip, limit) => rows(order).slice(skip, skip + limit),
    count: () => (asksForAllAlive(plan) ? table.alive() : keyed().length),
  };
}

/** What RxDB plans when nothing else is asked than that it isn't deleted. */
const ALL_ALIVE = JSON.stringify([
  [false, Number.MIN_SAFE_INTEGER], // RxDB's words for "from the beginning" and "to the end", in its query planner
  [false, '\uffff'],
]);
const asksForAllAlive = ({ index, startKeys, endKeys }: RxQueryPlan): boolean =>
  index.length === 2 && index[0] === '_deleted' && JSON.stringify([startKeys, endKeys]) === ALL_ALIVE;
