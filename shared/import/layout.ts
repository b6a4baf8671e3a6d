/**
 * By what a table is known again next month: the heads of its columns, wherever they stand.
 *
 * Alone because a mapping that a person made by hand is kept under it, and found again for a file that has one column
 * more or one less. Invariant: two columns of one table never have the same key.
 */
import { headerKey } from './headerKey.ts';

/** One per column, in order: the head's own form, its number among equals, or the place of one without a head. */
export function columnKeysOf(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    const key = headerKey(header) || `#${column + 1}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}

/** The same for the same heads in another order. */
export const layoutOf = (headers: readonly string[]): string => columnKeysOf(headers).toSorted().join('|');

/** How much of two layouts is common, 0 to 1 (Jaccard's index). */
export function likenessOf(a: readonly string[], b: readonly string[]): number {
  const one = new Set(a);
  const other = new Set(b);
  const common = [...one].filter((key) => other.has(key)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
