import { afterAll, expect, test } from 'vitest';
import { bundled } from './bundled.ts';
import { stormOf, tell } from './stormCampaigns.ts';
import type { VictimKind } from './victims.ts';

const victim = await bundled(new URL('./victim.ts', import.meta.url));
afterAll(victim.remove);

const seed = Number(process.env['STAMMTISCH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const COUNTS: readonly (readonly [VictimKind, number])[] = [
  ['small', 250],
  ['checkpoint', 200],
  ['import', 80],
  ['bulkWrite', 150],
  ['columns', 100],
  ['layout', 100],
  ['copy', 60],
  ['rekey', 60],
];

test('the storm has 1,000 kills', () => {
  expect(COUNTS.reduce((sum, [, times]) => sum + times, 0)).toBe(1000);
});

test.each(COUNTS)(
  'a process killed within %s (%i times) loses nothing acknowledged and leaves nothing half',
  { timeout: 30 * 60_000 },
  async (kind, times) => {
    const kills = await stormOf(victim.path, kind, times, seed);
    tell(kind, kills, seed);
    expect(kills.filter(({ problems }) => problems.length > 0)).toEqual([]);
  },
);
