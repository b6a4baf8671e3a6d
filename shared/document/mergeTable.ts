/**
 * What a collection declares of its fields so that two versions of a document become one.
 *
 * Alone because each feature declares one, and merging, patching and settling read it.
 * Invariant: a field that isn't declared is merged by value, so that one this program doesn't know loses nothing.
 */
import { canonical } from './canonical.ts';

/**
 * - `value`: one side's, or both as candidates.
 * - `text`: line by line where that is unambiguous, else as `value`.
 * - `earliest`: of two instants the earlier, for what a person vouched for when the other's change wasn't there yet.
 * - `latest`: the one of the later stamp, without a question: what a device says of itself.
 * - `fields`: an object, field by field.
 * - `list`: by element, told apart by its key; elements with fields are merged field by field. Order is nobody's
 *   statement: it is kept where one side alone changed the list.
 * - `facts`, of the field `kind`: documents of these kinds are never edited, so that two copies that differ anyhow are
 *   united without a question.
 */
export type FieldRule =
  | { readonly rule: 'value' | 'text' | 'earliest' | 'latest' }
  | { readonly rule: 'fields'; readonly inner: MergeTable }
  | { readonly rule: 'list'; readonly keyOf: (element: unknown) => string; readonly inner: MergeTable }
  | { readonly rule: 'facts'; readonly kinds: ReadonlySet<string> };
export type MergeTable = { readonly [field: string]: FieldRule };

export const byValue: FieldRule = { rule: 'value' };
export const byLine: FieldRule = { rule: 'text' };
export const earliest: FieldRule = { rule: 'earliest' };
export const latest: FieldRule = { rule: 'latest' };
export const byField = (inner: MergeTable = {}): FieldRule => ({ rule: 'fields', inner });
/** A list whose elements are what they say: tags, ids. */
export const listOfValues: FieldRule = { rule: 'list', keyOf: canonical, inner: {} };
/** A list whose elements are told apart by some of their fields. */
export const listByField = (fields: readonly string[], inner: MergeTable = {}): FieldRule => ({
  rule: 'list',
  // What has no fields is what it says; no text of a list begins like that.
  keyOf: (element) => (isRecord(element) ? canonical(fields.map((field) => element[field])) : `=${canonical(element)}`),
  inner,
});
export const factsOf = (...kinds: readonly string[]): FieldRule => ({ rule: 'facts', kinds: new Set(kinds) });

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stranger's field may be called like something that every object has. */
export const own = (record: unknown, field: string): unknown =>
  isRecord(record) && Object.hasOwn(record, field) ? record[field] : undefined;

export const ruleOf = (table: MergeTable, field: string): FieldRule =>
  Object.hasOwn(table, field) ? (table[field] as FieldRule) : byValue;
