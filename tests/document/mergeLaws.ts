/**
 * What holds of every merge, whatever two devices hold.
 *
 * Alone because the laws are tried on a few thousand scenes at each run and on many more in the long one, and on merges
 * with a planted mistake, which each of them must find.
 */
import fc from 'fast-check';
import type { AnyDocument } from '../../shared/document/document.ts';
import { isErased } from '../../shared/document/document.ts';
import { sorted } from '../../shared/document/canonical.ts';
import type { MergeTable } from '../../shared/document/mergeTable.ts';
import { type Scene } from './mergeScenes.ts';

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

export type Trial = { readonly failure: string | undefined; readonly runs: number; readonly seed: number };

export function tried(
  law: Law,
  merge: Merge,
  table: MergeTable,
  scenes: fc.Arbitrary<Scene>,
  runs: number,
  seed: number,
): Trial {
  const property = fc.property(scenes, (scene) => {
    const [is, should] = law((base, a, b) => merge(base, a, b, table), scene);
    if (is !== should) throw new Error(`is     ${is}\nshould ${should}`);
  });
  const details = fc.check(property, { numRuns: runs, seed });
  const failure = details.failed ? fc.defaultReportMessage(details) : undefined;
  return { failure, runs: details.numRuns, seed };
}
