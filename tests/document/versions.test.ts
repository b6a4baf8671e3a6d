import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { mergeVersions } from '../../shared/document/versions.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { later, memberOf, stampAt } from './documents.ts';

const base: AnyDocument = memberOf('mem_1', { note: 'old' });
const edited: AnyDocument = { ...base, note: 'new', changed: stampAt(later(1)) };
const stub = { id: 'mem_1', erased: true, erasedAt: later(2) } as unknown as AnyDocument;

test.each<[says: string, base: AnyDocument | undefined, live: AnyDocument | undefined, kept: AnyDocument | undefined]>([
  ['deleted what nobody changed: it goes', base, base, undefined],
  ['deleted what the other changed: the edit stays', base, edited, edited],
  ['deleted what has no ancestor: it stays', undefined, base, base],
  ['both deleted it: it goes', base, undefined, undefined],
  ['deleted what the other erased: the stub stays', base, stub, stub],
  ['deleted a stub: it stays', stub, stub, stub],
])('%s', (_says, from, live, kept) => {
  const note = kept !== undefined && kept !== stub ? { note: 'edit-kept' } : {};
  expect(mergeVersions(from, live, undefined, memberMerge)).toEqual({ document: kept, ...note });
  expect(mergeVersions(from, undefined, live, memberMerge)).toEqual({ document: kept, ...note });
});

test('two that are there merge as documents, and nothing is said', () => {
  const theirs = { ...base, position: 'Kasse', changed: stampAt(later(2), 'dev_b') };
  const { document, note } = mergeVersions(base, edited, theirs, memberMerge);
  expect([document, note]).toEqual([{ ...edited, position: 'Kasse', changed: theirs.changed }, undefined]);
});
