import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBoth, type Step, steps } from './rxDifference.ts';

test('writes, refusals, change events and queries are answered as RxDB’s memory storage answers them', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { peer, ours } = await runBoth(all);
      expect(ours).toEqual(peer);
    }),
    { numRuns: 150 },
  );
});

test('a name that begins with an emoji is found by a range over its index', async () => {
  const named = ['🎉', 'ｆｕｌｌ', 'Anna', 'ﬂ'].map((name, place) => ({
    id: ['a', 'b', 'c', 'ä'][place] ?? '',
    fields: { name },
    deleted: false,
    stale: false,
  }));
  const range = { selector: { name: { $gte: 'A' } }, sort: [{ name: 'asc' as const }] };
  const all: Step[] = [
    { kind: 'write', writes: named },
    { kind: 'query', query: range },
  ];
  const { ours } = await runBoth(all);
  const found = ours.at(-1)?.answer as { name: string }[] | undefined;
  expect(found?.map(({ name }) => name)).toEqual(['Anna', '🎉', 'ﬂ', 'ｆｕｌｌ']);
});

test('a count looks only where the plan says, also for what sorts below a space', async () => {
  const all: Step[] = [
    { kind: 'write', writes: [{ id: 'a', fields: { name: '', at: 0 }, deleted: true, stale: false }] },
    { kind: 'count', query: { selector: { name: { $lte: '\u0001' } } } },
  ];
  const { peer, ours } = await runBoth(all);
  expect(ours).toEqual(peer);
});

test('where the index gives the order, a missing value stands as it stands there', async () => {
  const all: Step[] = [
    { kind: 'write', writes: [{ id: 'a', fields: { name: '', at: 0, done: false }, deleted: true, stale: false }] },
    { kind: 'write', writes: [{ id: 'ä', fields: { at: 0, done: false }, deleted: true, stale: false }] },
    { kind: 'query', query: { selector: { done: { $in: [false] } } } },
  ];
  const { peer, ours } = await runBoth(all);
  expect(ours).toEqual(peer);
});
