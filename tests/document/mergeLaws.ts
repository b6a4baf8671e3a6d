/**
 * What holds of every merge, whatever two devices hold.
 *
 * Alone because the laws are tried on a few thousand scenes at each run and on many more in the long one, and on merges
 * with a planted mistake, which each of them must find.
 */
import fc from 'fast-check';
import { sameValue, sorted } from '../../shared/document/canonical.ts';
import { type AnyDocument, isErased } from '../../shared/document/document.ts';
import type { MergeTable } from '../../shared/document/mergeTable.ts';
import type { Scene } from './mergeScenes.ts';

export type Merge = (base: AnyDocument | undefined, a: AnyDocument, b: AnyDocument, table: MergeTable) => AnyDocument;

const bytes = (document: AnyDocument): string => JSON.stringify(document);
/** A side as it stands when it is put in one order of keys, as every merged document is. */
const asItIs = (document: AnyDocument): string => bytes(sorted(document));

/** Each answers what is and what should be. */
type Law = (
  merge: (base: AnyDocument | undefined, a: AnyDocument, b: AnyDocument) => AnyDocument,
  scene: Scene,
) => Both;
type Both = readonly [is: string, should: string];

export const laws: Readonly<Record<string, Law>> = {
  'whoever is called a, the bytes are the same': (merge, { base, a, b }) => [
    bytes(merge(base, a, b)),
    bytes(merge(base, b, a)),
  ],
  'a document merged with itself is itself': (merge, { base, a }) => [bytes(merge(base, a, a)), asItIs(a)],
  'against a side that changed nothing the other stands': (merge, { base, b }) => {
    if (base === undefined || isErased(base)) return ['', ''];
    return [bytes(merge(base, base, b)) + bytes(merge(base, b, base)), asItIs(b) + asItIs(b)];
  },
  'merging a side once more with what was merged changes nothing': (merge, { base, a, b }) => {
    const merged = merge(base, a, b);
    return [bytes(merge(base, a, merged)) + bytes(merge(base, merged, b)), bytes(merged) + bytes(merged)];
  },
  'an erased side is what remains': (merge, { base, a, b }) =>
    isErased(a) ? [bytes(merge(base, a, b)) + bytes(merge(base, b, a)), asItIs(a) + asItIs(a)] : ['', ''],
};

export type Trial = {
  readonly merge: Merge;
  readonly table: MergeTable;
  readonly scenes: fc.Arbitrary<Scene>;
  readonly runs: number;
  readonly seed: number;
  /** All of them unless told. */
  readonly only?: string;
};
/** How many scenes were worth trying: a law that nothing could break proves nothing. */
type Tally = { merged: number; asked: number; askedInside: number; settled: number; ofStrangers: number };
export type Outcome = { readonly failure: string | undefined; readonly runs: number; readonly tally: Tally };

export function triedLaws({ merge, table, scenes, runs, seed, only }: Trial): Outcome {
  const tally: Tally = { merged: 0, asked: 0, askedInside: 0, settled: 0, ofStrangers: 0 };
  const tried = Object.entries(laws).filter(([says]) => only === undefined || says === only);
  const property = fc.property(scenes, (scene) => {
    count(tally, scene, merge(scene.base, scene.a, scene.b, table));
    for (const [says, law] of tried) {
      const [is, should] = law((base, a, b) => merge(base, a, b, table), scene);
      if (is !== should) throw new Error(`${says}:\nis     ${is}\nshould ${should}`);
    }
  });
  const details = fc.check(property, { numRuns: runs, seed });
  return { failure: failureOf(details), runs: details.numRuns, tally };
}

function count(tally: Tally, { base, a, b }: Scene, merged: AnyDocument): void {
  const open = Array.isArray(merged.open) ? merged.open : [];
  if (![base, a, b].some((side) => side !== undefined && sameValue(side, merged))) tally.merged += 1;
  if (open.length > 0) tally.asked += 1;
  if (open.some(({ field }) => /(?<!\\)[.[]/.test(field))) tally.askedInside += 1;
  if (merged.settled !== undefined) tally.settled += 1;
  if (a.kind !== b.kind || typeof a.changed?.at !== 'string') tally.ofStrangers += 1;
}

export function failureOf<T>(details: fc.RunDetails<T>): string | undefined {
  return details.failed ? `${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}` : undefined;
}
