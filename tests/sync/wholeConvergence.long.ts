import { afterAll, expect, test } from 'vitest';
import { bundled } from '../faults/bundled.ts';
import { firstSeed, type Run, tell, wrongOf } from './telling.ts';
import { runOf } from './whole/run.ts';

const program = await bundled(new URL('./whole/coreProcess.ts', import.meta.url));
afterAll(program.remove);

const first = firstSeed();

test('four devices end with the same documents and lose nothing, 200 times', { timeout: 180 * 60_000 }, async () => {
  const runs: Run[] = [];
  for (let n = 0; n < 200; n += 1) runs.push(await runOf(program.path, first + n, 60));
  tell(runs);
  expect(wrongOf(runs)).toEqual([]);
});
