/**
 * What a meeting of two versions did: which fields each brought to a version that is neither's alone, and which questions
 * are answered by it.
 *
 * Alone because nothing is merged silently: it can be looked up afterwards. Invariant: names of fields, never values,
 * which would outlive the document and an erasure.
 */
import type { AnyDocument } from './document.ts';
import { fieldsThatDiffer } from './undo.ts';

/** A list that both added to stands in both. */
export type Joined = { readonly here: readonly string[]; readonly there: readonly string[] };

/** Undefined: all of it comes from one side, or waits for a decision. */
export function joinedFields(
  ours: AnyDocument | undefined,
  theirs: AnyDocument | undefined,
  next: AnyDocument | undefined,
): Joined | undefined {
  if (ours === undefined || theirs === undefined || next === undefined) return undefined;
  const asked = new Set(openFields(next).map((field) => /^[^[.]+/.exec(field)?.[0]));
  const brought = (other: AnyDocument) => fieldsThatDiffer(next, other).filter((field) => !asked.has(field));
  const [here, there] = [brought(theirs), brought(ours)];
  return here.length === 0 || there.length === 0 ? undefined : { here, there };
}

/** Questions that were open and are not any more. */
export function answeredFields(before: AnyDocument | undefined, after: AnyDocument | undefined): string[] {
  if (before === undefined || after === undefined) return [];
  const still = new Set(openFields(after));
  return openFields(before).filter((field) => !still.has(field));
}

const openFields = ({ open = [] }: AnyDocument): string[] => open.map(({ field }) => field);
