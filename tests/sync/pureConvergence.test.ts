import { expect, test } from 'vitest';
import { mistakes, rules } from './model/rules.ts';
import { ACTIONS, runOf, runsOf } from './model/run.ts';
import { firstSeed, tell, wrongOf } from './telling.ts';

test('four devices of the model end with the same documents and lose nothing, 200 times', { timeout: 120_000 }, () => {
  const runs = runsOf(rules, firstSeed(), 200);
  tell(runs);
  expect(wrongOf(runs)).toEqual([]);
});

test.each(Object.entries(mistakes))('a planted mistake is found: %s', { timeout: 120_000 }, (_says, planted) => {
  const seeds = Array.from({ length: 300 }, (_, place) => place + 1);
  expect(seeds.find((seed) => runOf(planted, seed, ACTIONS).problems.length > 0)).toBeDefined();
});
