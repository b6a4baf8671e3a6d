/**
 * What is waiting on the server, in words of the trade, for whoever comes back after days away and wants to know what will
 * happen to her screens.
 *
 * Alone because it looks on and decides nothing: the same decision as when the changes are taken, without taking them.
 */
import { z } from 'zod';
import { sameValue } from '../document/canonical.ts';
import { decideIncoming, type Standing } from '../document/decideIncoming.ts';
import { type AnyDocument, BOOKKEEPING, isErased } from '../document/document.ts';
import type { MergeTable } from '../document/mergeTable.ts';

/** `moved`: its times differ. `question`: a field will wait for a decision. `kept`: deleted there, but changed here. */
export const EXPECTED = ['new', 'changed', 'moved', 'deleted', 'erased', 'merged', 'question', 'kept'] as const;
export type Expected = (typeof EXPECTED)[number];

export const expectedSchema = z.looseObject({
  collection: z.string(),
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  what: z.enum(EXPECTED),
  fields: z.array(z.string()),
  by: z.string().optional(),
  at: z.string().optional(),
});
export type ExpectedLine = z.infer<typeof expectedSchema>;

const TIMES: ReadonlySet<string> = new Set(['start', 'end', 'zone', 'parts', 'plannedAt', 'exceptions', 'rrule']);

/** Undefined: nothing would change here. */
export function expectedOf(
  standing: Standing,
  theirs: AnyDocument | undefined,
  table: MergeTable,
): { readonly what: Expected; readonly fields: readonly string[] } | undefined {
  const step = decideIncoming(standing, theirs, table);
  if (step.step === 'same') return undefined;
  const { ours } = standing;
  const next = step.step === 'merge' ? step.next : theirs;
  if (step.step === 'merge' && step.kept !== undefined) return { what: 'kept', fields: [] };
  if (next === undefined) return { what: 'deleted', fields: [] };
  if (isErased(next)) return { what: 'erased', fields: [] };
  if (ours === undefined) return { what: 'new', fields: [] };
  const fields = changedFields(ours, next);
  if (step.step === 'merge' && step.opened > 0)
    return { what: 'question', fields: (next.open ?? []).map(({ field }) => field) };
  if (fields.length === 0) return undefined;
  if (fields.some((field) => TIMES.has(field))) return { what: 'moved', fields };
  return { what: step.step === 'merge' ? 'merged' : 'changed', fields };
}

function changedFields(a: AnyDocument, b: AnyDocument): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !BOOKKEEPING.has(name) && !sameValue(a[name], b[name])).toSorted();
}
