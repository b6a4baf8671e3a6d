import { expect, test } from 'vitest';
import { rules } from './model/rules.ts';
import { runsOf } from './model/run.ts';
import { firstSeed, tell, wrongOf } from './telling.ts';

test(
  'four devices of the model end with the same documents and lose nothing, 10,000 times',
  { timeout: 60 * 60_000 },
  () => {
    const runs = runsOf(rules, firstSeed(), 10_000);
    tell(runs);
    expect(wrongOf(runs)).toEqual([]);
  },
);
