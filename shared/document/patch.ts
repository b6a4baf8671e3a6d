/**
 * How a caller's patch changes a stored document: a JSON merge patch over what is stored, never a parsed copy.
 *
 * Invariants: fields that the patch doesn't name stay, also those this program doesn't know, at every level; null
 * removes a field; a list given replaces the list, and an element that was there keeps what the caller can't know.
 * Source: RFC 7396.
 */
import { z } from 'zod';
import type { Failure, InputIssue } from '../contract/failure.ts';
import { inputIssuesOf } from '../contract/inputIssues.ts';
import { done, failed, type Result } from '../result.ts';
import type { AnyDocument } from './document.ts';
import type { MergeTable } from './mergeTable.ts';

export type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function mergePatched<T extends Fields>(target: T, patch: Fields): T {
  const next: Fields = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else if (isRecord(value)) next[key] = mergePatched(isRecord(next[key]) ? next[key] : {}, value);
    else if (value !== undefined) next[key] = value;
  }
  return next as T;
}

/**
 * @param shape what callers may write, field by field; anything else is an `invalid-input`
 * @param merge tells by which field the elements of a list are told apart
 */
export function patched<T extends AnyDocument>(
  document: T,
  patch: Fields,
  shape: Readonly<Record<string, z.ZodType>>,
  merge: MergeTable,
): Result<T, Failure> {
  const issues = Object.entries(patch).flatMap(([field, value]) =>
    issuesOf(field, value, Object.hasOwn(shape, field) ? shape[field] : undefined),
  );
  if (issues.length > 0) return failed({ code: 'invalid-input', issues });
  const next = mergePatched(document, patch);
  for (const [field, rule] of Object.entries(merge)) {
    const [was, is] = [document[field], next[field]];
    if (rule.rule === 'list' && Array.isArray(patch[field]) && Array.isArray(was) && Array.isArray(is)) {
      (next as Fields)[field] = keepingUnknown(was, is, rule.keyOf, elementFieldsOf(shape[field]));
    }
  }
  return done(next);
}

function issuesOf(field: string, value: unknown, schema: z.ZodType | undefined): InputIssue[] {
  if (schema === undefined) return [{ path: `patch.${field}`, problem: 'no such field' }];
  const parsed = schema.safeParse(value === null ? undefined : withoutNulls(value));
  return parsed.success ? [] : inputIssuesOf(parsed.error, ['patch', field]);
}

/** In a patch, null inside an object removes a field: for the field's own schema it is simply not there. */
function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

function keepingUnknown(
  was: readonly unknown[],
  is: readonly unknown[],
  keyOf: (element: unknown) => string,
  writable: ReadonlySet<string>,
): unknown[] {
  const known = new Map(was.map((element) => [keyOf(element), element]));
  return is.map((element) => {
    const before = known.get(keyOf(element));
    if (!isRecord(before) || !isRecord(element)) return element;
    // What callers can write, they have just written or taken away; only what they cannot know is carried over.
    const unknown = Object.entries(before).filter(([key]) => !writable.has(key));
    return { ...Object.fromEntries(unknown), ...element };
  });
}

/** What callers may say of an element of a list. */
function elementFieldsOf(schema: z.ZodType | undefined): ReadonlySet<string> {
  const list = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const element = list instanceof z.ZodArray ? list.element : undefined;
  return new Set(element instanceof z.ZodObject ? Object.keys(element.shape) : []);
}
