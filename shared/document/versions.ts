/**
 * One version out of two of which either may be a deletion.
 *
 * Alone because replication, a door's file and a bundle meet deletions too, and must judge them alike.
 * Invariants: symmetric in a and b; a deletion takes away only what its author had seen; an erasure outlives both.
 */
import { sameValue, sorted } from './canonical.ts';
import { type AnyDocument, isErased } from './document.ts';
import { mergeDocuments } from './merge.ts';
import type { MergeTable } from './mergeTable.ts';

/** `edit-kept`: one side deleted what the other had changed, or what has no ancestor to tell: it stays. */
export type MergedVersion = {
  /** Nothing: deleted. */
  readonly document: AnyDocument | undefined;
  readonly note?: 'edit-kept';
};

/**
 * @param base what both came from; nothing where it isn't known, or was itself a deletion
 * @param a one side; nothing where it deleted the document
 */
export function mergeVersions(
  base: AnyDocument | undefined,
  a: AnyDocument | undefined,
  b: AnyDocument | undefined,
  table: MergeTable,
): MergedVersion {
  if (a !== undefined && b !== undefined) return { document: mergeDocuments(base, a, b, table) };
  const left = a ?? b;
  if (left === undefined) return { document: undefined };
  if (isErased(left)) return { document: sorted(left) };
  if (base !== undefined && sameValue(base, left)) return { document: undefined };
  return { document: sorted(left), note: 'edit-kept' };
}
