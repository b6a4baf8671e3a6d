import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runBoth, steps } from './rxDifference.ts';

test('two thousand random histories are answered as RxDB’s memory storage answers them', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { peer, ours } = await runBoth(all);
      compared += ours.length;
      expect(ours).toEqual(peer);
    }),
    { numRuns: 2000 },
  );
  expect(compared).toBeGreaterThan(10_000);
});
