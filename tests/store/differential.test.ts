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
