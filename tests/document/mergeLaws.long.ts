import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { mergeVersions } from '../../shared/document/versions.ts';
import { triedLaws } from './mergeLaws.ts';
import { scenesOf } from './mergeScenes.ts';
import { triedDevices } from './threeDevices.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const RUNS = 100_000;

test.each(collections)(
  'a hundred thousand pairs of versions of $name merge by every law',
  ({ name, merge: table }) => {
    const scenes = scenesOf(name, table);
    const { failure, runs, tally } = triedLaws({ merge: mergeDocuments, table, scenes, runs: RUNS, seed: SEED });
    process.stdout.write(`${name}: ${runs} scenes from seed ${SEED}: ${JSON.stringify(tally)}\n`);
    expect(failure).toBeUndefined();
    expect(runs).toBe(RUNS);
  },
  1_800_000,
);

test('a hundred thousand programs of three devices end alike, with nothing lost', () => {
  const { failure, runs, tally } = triedDevices(mergeVersions, RUNS, SEED);
  process.stdout.write(`${runs} programs from seed ${SEED}: ${JSON.stringify(tally)}\n`);
  expect(failure).toBeUndefined();
  expect(runs).toBe(RUNS);
}, 1_800_000);
