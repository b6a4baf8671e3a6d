import { expect, test } from 'vitest';
import { comparePrograms } from './rxDifference.ts';
import { knownDifferences } from './rxKnownDifferences.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const PROGRAMS = 20_000;

test('twenty thousand random programs are answered as RxDB’s memory storage answers them', async () => {
  const { failure, programs, tally } = await comparePrograms(PROGRAMS, SEED);
  process.stdout.write(`${programs} programs from seed ${SEED}: ${JSON.stringify(tally)}\n`);
  process.stdout.write(`Known differences: ${JSON.stringify(knownDifferences, undefined, 1)}\n`);
  expect(failure).toBeUndefined();
  expect(programs).toBe(PROGRAMS);
}, 3_600_000);
