/**
 * What a version that came from the server means for the document here.
 *
 * Alone because it is the one place where two devices' work meets. Invariants: without a change of ours the server's
 * version is taken as it is; with one both are merged over what the server had before, and what comes of it is sent, so
 * that everybody ends with it; nothing is decided by who came first. Only what is the same byte for byte counts as the
 * same: one version in two orders of its keys would never become one again.
 */
import { sameValue } from './canonical.ts';
import type { AnyDocument } from './document.ts';
import type { MergeTable } from './mergeTable.ts';
import { mergeVersions } from './versions.ts';

/** How a document stands here; undefined: it isn't there, or was deleted. */
export type Standing = {
  readonly ours: AnyDocument | undefined;
  /** Whether ours was changed since it was last the same as the server's. */
  readonly waits: boolean;
  /** The server's version that ours was made from; undefined: there was none, or it was deleted. */
  readonly base: AnyDocument | undefined;
};

export type Step =
  /** Both are the same already, down to the order of their keys. */
  | { readonly step: 'same' }
  /** The server's version as it is. */
  | { readonly step: 'take'; readonly kept?: 'edit' | undefined }
  /** Neither's alone; undefined: it goes. It is yet to be sent. */
  | {
      readonly step: 'merge';
      readonly next: AnyDocument | undefined;
      readonly opened: number;
      readonly kept: 'edit' | undefined;
    };

/** @param theirs undefined: deleted on the server */
export function decideIncoming(
  { ours, waits, base }: Standing,
  theirs: AnyDocument | undefined,
  table: MergeTable,
): Step {
  if (areSame(ours, theirs, (a, b) => JSON.stringify(a) === JSON.stringify(b))) return { step: 'same' };
  if (!waits) return { step: 'take' };
  const { document, note } = mergeVersions(base, ours, theirs, table);
  const kept = note === 'edit-kept' ? 'edit' : undefined;
  if (areSame(document, theirs, sameValue)) return { step: 'take', kept };
  return { step: 'merge', next: document, opened: openedIn(document, ours, theirs), kept };
}

function areSame(
  a: AnyDocument | undefined,
  b: AnyDocument | undefined,
  compare: (a: AnyDocument, b: AnyDocument) => boolean,
): boolean {
  return a === undefined || b === undefined ? a === b : compare(a, b);
}

/** Questions that neither side had before. */
function openedIn(merged: AnyDocument | undefined, ...sides: readonly (AnyDocument | undefined)[]): number {
  const known = new Set(sides.flatMap((side) => (side?.open ?? []).map(({ field }) => field)));
  return (merged?.open ?? []).filter(({ field }) => !known.has(field)).length;
}
