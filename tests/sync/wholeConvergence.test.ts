import { afterAll, expect, test } from 'vitest';
import { bundled } from '../faults/bundled.ts';
import { firstSeed, tell } from './telling.ts';
import { runOf } from './whole/run.ts';

const program = await bundled(new URL('./whole/coreProcess.ts', import.meta.url));
afterAll(program.remove);

const first = firstSeed();

/** Each starts some ten processes, and a busy machine gives them little. */
const slow = { timeout: 120_000 };

test.each([0, 1, 2, 3, 4])(
  'four devices end with the same documents and lose nothing (run %i)',
  slow,
  async (place) => {
    const run = await runOf(program.path, first + place, 60);
    tell([run]);
    expect(run.problems).toEqual([]);
  },
);
