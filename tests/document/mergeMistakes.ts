/**
 * Merges with one planted mistake each: a law that finds none of them would prove nothing.
 */
import type { AnyDocument } from '../../shared/document/document.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { mergeVersions } from '../../shared/document/versions.ts';
import type { Merge } from './mergeLaws.ts';
import type { MergeVersions } from './threeDevices.ts';

const withoutErasure = (document: AnyDocument): AnyDocument => ({ ...document, erased: undefined });
const textOf = (document: AnyDocument): string => (typeof document['note'] === 'string' ? document['note'] : '');

/** By the law that must find it. */
export const lawMistakes: readonly (readonly [law: string, mistake: string, merge: Merge])[] = [
  [
    'whoever is called a, the bytes are the same',
    'keeps the order of keys of the first side',
    (base, a, b, table) => ({ ...a, ...mergeDocuments(base, a, b, table) }),
  ],
  [
    'whoever is called a, the bytes are the same',
    'takes the stamp of the first side',
    (base, a, b, table) => ({ ...mergeDocuments(base, a, b, table), changed: a.changed }),
  ],
  [
    'a document merged with itself is itself',
    'always leaves a list of questions',
    (base, a, b, table) => ({ open: [], ...mergeDocuments(base, a, b, table) }),
  ],
  [
    'against a side that changed nothing the other stands',
    'forgets the ancestor',
    (...[, a, b, table]) => mergeDocuments(undefined, a, b, table),
  ],
  [
    'merging a side once more with what was merged changes nothing',
    'puts one text after the other',
    (base, a, b, table) =>
      textOf(a) === textOf(b)
        ? mergeDocuments(base, a, b, table)
        : { ...mergeDocuments(base, a, b, table), note: [textOf(a), textOf(b)].toSorted().join('\n') },
  ],
  [
    'merging a side once more with what was merged changes nothing',
    'puts new elements in front',
    (base, a, b, table) => {
      const merged = mergeDocuments(base, a, b, table);
      const had = new Set(base?.['tags'] as string[] | undefined);
      const tags = merged['tags'];
      return Array.isArray(tags) && tags.length > 0 && tags.every((tag) => !had.has(tag as string))
        ? { ...merged, tags: tags.toReversed() }
        : merged;
    },
  ],
  [
    'an erased side is what remains',
    'lets an edit win over an erasure',
    (base, a, b, table) => mergeDocuments(base && withoutErasure(base), withoutErasure(a), withoutErasure(b), table),
  ],
];

const withoutSettled = (document: AnyDocument | undefined): AnyDocument | undefined => {
  if (document === undefined) return undefined;
  const { settled: _, ...rest } = document;
  return rest;
};

/** By what must be found. */
export const deviceMistakes: readonly (readonly [found: RegExp, mistake: string, merge: MergeVersions])[] = [
  [/is lost/, 'lets the server win', (_base, _ours, theirs) => ({ document: theirs })],
  [
    /is lost/,
    'lets the later document win',
    (base, ours, theirs, table) =>
      ours === undefined || theirs === undefined
        ? mergeVersions(base, ours, theirs, table)
        : { document: ours.changed.at > theirs.changed.at ? ours : theirs },
  ],
  [
    /is lost/,
    'asks nobody',
    (base, ours, theirs, table) => {
      const { document } = mergeVersions(base, ours, theirs, table);
      if (document === undefined) return { document };
      const { open: _, ...rest } = document;
      return { document: rest };
    },
  ],
  [
    /is lost/,
    'lets a deletion win over an edit',
    (base, ours, theirs, table) =>
      ours === undefined || theirs === undefined ? { document: undefined } : mergeVersions(base, ours, theirs, table),
  ],
  [
    /open again/,
    'forgets what was settled',
    (base, ours, theirs, table) =>
      mergeVersions(withoutSettled(base), withoutSettled(ours), withoutSettled(theirs), table),
  ],
];
