/**
 * Settling an open conflict: a person says which value holds.
 *
 * Alone because it is the only edit that takes an entry out of `open`; any other edit of such a field changes what shows
 * and leaves the entry as it is, every candidate still to be had.
 * Invariants: an ordinary edit under a stamp of its own; what was to be chosen from is kept as hashes, so that a late
 * copy of it asks nobody again, while a value that nobody saw here does.
 */
import type { AnyDocument, Stamp } from './document.ts';
import { placeAt } from './fieldPath.ts';
import type { MergeTable } from './mergeTable.ts';
import { openOf } from './questions.ts';
import { succeeding } from './succession.ts';
import { candidateHash, settledOf, storedSettled, unitedSettled } from './settled.ts';

/**
 * @param field the name of the entry in `open`, which may lie inside: `name.family`, `emails["x@y.example"].label`
 * @param value what holds from now on: a candidate's, the one that shows, or another; undefined: nothing
 * @returns nothing where no such conflict is open (somebody else has settled it meanwhile)
 */
export function settleField(
  document: AnyDocument,
  field: string,
  value: unknown,
  stamp: Stamp,
  table: MergeTable,
): AnyDocument | undefined {
  const open = openOf(document);
  const entry = open.get(field);
  if (entry === undefined) return undefined;
  // Later than all that it settles, whatever the clock says: else a late copy would show as the later word.
  const { changed } = succeeding(document, { ...document, changed: stamp });
  const hashes = new Map(entry.candidates.map((candidate) => [candidateHash(candidate), changed.at]));
  const settled = storedSettled(unitedSettled(settledOf(document), new Map([[field, hashes]])));
  const left = [...open.values()].filter((one) => one !== entry);
  // Where the element that it was about is gone there is nothing to write; the question goes all the same.
  const { open: _, ...next } = (placeAt(document, field, table)?.holding(value) ?? document) as AnyDocument;
  return { ...next, changed, ...(left.length > 0 ? { open: left } : {}), ...(settled ? { settled } : {}) };
}
