import { expect, test } from 'vitest';
import { decideIncoming } from '../../shared/document/decideIncoming.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { memberOf } from './documents.ts';

const document: AnyDocument = memberOf('mem_1', { note: 'old' });
const { id, ...others } = document;
/** The same version with another order of keys, as a merge on another device left it. */
const reordered = { id, ...Object.fromEntries(Object.entries(others).toReversed()) } as AnyDocument;

test.each([true, false])(
  'the same version in another order of keys is taken as the server has it (waits: %s)',
  (waits) => {
    const standing = { ours: document, waits, base: undefined };
    expect(decideIncoming(standing, structuredClone(document), memberMerge)).toEqual({ step: 'same' });
    expect(decideIncoming(standing, reordered, memberMerge)).toMatchObject({ step: 'take' });
  },
);
