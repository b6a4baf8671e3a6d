import { expect, test } from 'vitest';
import { firstSeed, tell } from './telling.ts';
import { KINDS, stormOf } from './whole/storm.ts';

// As source: its automatic backups are made in threads that are found beside it.
const program = new URL('./whole/coreProcess.ts', import.meta.url);
const minutes = Number(process.env['STAMMTISCH_STORM_MINUTES'] ?? 30);

test(
  'two devices come through a storm of faults with the same documents, none lost and none doubled',
  {
    timeout: (minutes + 15) * 60_000,
  },
  async () => {
    const run = await stormOf(program, firstSeed(), minutes);
    tell([run]);
    expect(run.problems).toEqual([]);
    expect(Object.keys(KINDS).filter((kind) => run.counts[`fault ${kind}`] === undefined)).toEqual([]);
  },
);
