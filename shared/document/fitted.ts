/**
 * A draft laid over what its form begins with today.
 *
 * Alone because the form may be another one than when the draft was kept: the program is newer, or somebody else wrote
 * it. Invariants: the answer has the shape of `begin`, whatever was kept; what fits is taken, field by field, and what
 * doesn't is as a new form has it.
 */
export function fitted<T>(begin: T, kept: unknown): T {
  return laidOver(begin, kept) as T;
}

function laidOver(begin: unknown, kept: unknown): unknown {
  // An optional field says nothing of its kind but that it is a single word.
  if (begin === undefined || begin === null) return typeof kept === 'string' || kept === null ? kept : begin;
  if (Array.isArray(begin)) return Array.isArray(kept) ? kept : begin;
  if (!isRecord(begin)) return typeof kept === typeof begin ? kept : begin;
  if (!isRecord(kept)) return begin;
  const names = Object.keys(begin);
  // Begun empty, it is a list by names that only the draft knows.
  if (names.length === 0) return kept;
  return Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(kept, name) ? laidOver(begin[name], kept[name]) : begin[name]]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
