/**
 * One text for one value, whatever the order of its keys: equality and ties between devices rest on it.
 *
 * Invariant: `canonical(a) === canonical(b)` exactly when a and b are the same JSON value; an absent key and an
 * undefined one are the same.
 */
export function canonical(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  // A field that isn't there is not the same as one that says null.
  if (a === undefined || b === undefined) return false;
  if (typeof a !== 'object' && typeof b !== 'object') return false;
  return canonical(a) === canonical(b);
}

/** The same value with one order of keys at every level, `id` first, so that equal documents are equal in bytes too. */
export function sorted<T>(value: T): T;
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => sorted<unknown>(element));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const placed = keys.toSorted(([a], [b]) => (a === 'id' ? -1 : b === 'id' ? 1 : a < b ? -1 : 1));
  return Object.fromEntries(placed.map(([key, inner]) => [key, sorted<unknown>(inner)]));
}

/** As `canonical`, but nothing is not null. */
export const textOf = (value: unknown): string => (value === undefined ? '' : canonical(value));

/** The greater of two values by their text; what isn't there is the least. Decides ties, and says nothing else. */
export function greaterValue(a: unknown, b: unknown): unknown {
  return comparedValues(a, b) >= 0 ? a : b;
}

export function comparedValues(a: unknown, b: unknown): number {
  const [left, right] = [textOf(a), textOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
