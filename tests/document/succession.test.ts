import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { succeeding } from '../../shared/document/succession.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { FIRST, later, memberOf, stampAt } from './documents.ts';

const stamped = (at: string, note: string, device = 'dev_a') =>
  memberOf('mem_1', { note, changed: stampAt(at, device) });

test('an edit under a clock that went back a year follows its predecessor by a millisecond', () => {
  const before = stamped(FIRST, 'before');
  expect(succeeding(before, stamped('2025-03-01T10:00:00.000Z', 'after')).changed.at).toBe('2026-03-01T10:00:00.001Z');
  expect(succeeding(before, stamped(FIRST, 'after')).changed.at).toBe('2026-03-01T10:00:00.001Z');
});

test('an edit under a right clock, a new document and a removal are left as they are', () => {
  const after = stamped(later(1), 'after');
  expect(succeeding(stamped(FIRST, 'before'), after)).toBe(after);
  expect(succeeding(undefined, after)).toBe(after);
  expect(succeeding(after, undefined)).toBeUndefined();
});

test.each(['', 'yesterday', '2026-02-30T10:00:00.000Z', '2026-03-01T10:00Z', '9999-12-31T23:59:59.999Z', 'zzz'])(
  'a predecessor stamped %j stops no edit',
  (at) => {
    expect(succeeding(stamped(at, 'before'), stamped(FIRST, 'after')).changed.at).toBe(FIRST);
  },
);

test('whatever two clocks say, the stamp rises and keeps its width', () => {
  const instant = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());
  fc.assert(
    fc.property(instant, instant, (before, after) => {
      const { at } = succeeding(stamped(before, 'before'), stamped(after, 'after')).changed;
      expect(at > before).toBe(true);
      expect(at).toHaveLength(before.length);
    }),
  );
});

test('merged with a copy of its predecessor by another device, the edit under the wrong clock is what shows', () => {
  const before = stamped(FIRST, 'before', 'dev_b');
  const edited = succeeding(before, stamped('2025-03-01T10:00:00.000Z', 'after'));
  expect(mergeDocuments(undefined, before, edited, memberMerge)['note']).toBe('after');
  const lagging = stamped('2025-03-01T10:00:00.000Z', 'after');
  expect(mergeDocuments(undefined, before, lagging, memberMerge)['note']).toBe('before'); // without the rule
});
