/** Groups what has a start by its month, in the order given. */
export type MonthGroup<T> = { readonly month: string; readonly dates: readonly T[] };

export function byMonth<T extends { readonly start: string }>(dates: readonly T[]): readonly MonthGroup<T>[] {
  const groups = Map.groupBy(dates, ({ start }) => start.slice(0, 7));
  return [...groups].map(([month, inMonth]) => ({ month, dates: inMonth }));
}
