import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';
import { mergeDocuments } from '../../shared/document/merge.ts';
import { memberMerge } from '../../shared/members/merge.ts';
import { mergeVersions } from '../../shared/document/versions.ts';
import { laws, triedLaws } from './mergeLaws.ts';
import { deviceMistakes, lawMistakes } from './mergeMistakes.ts';
import { scenesOf } from './mergeScenes.ts';
import { after, triedDevices, wrongIn } from './threeDevices.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const RUNS = 2000;

test.each(collections)('two versions of a document of $name merge by every law', ({ name, merge: table }) => {
  const scenes = scenesOf(name, table);
  const { failure, runs, tally } = triedLaws({ merge: mergeDocuments, table, scenes, runs: RUNS, seed: SEED });
  expect(failure).toBeUndefined();
  expect(runs).toBe(RUNS);
  // Channels have nothing that lies inside another.
  const { askedInside, ...counted } = tally;
  for (const [kind, count] of Object.entries(counted)) expect(count, kind).toBeGreaterThan(20);
  expect(askedInside > 20).toBe(name !== 'plan');
});

test.each(lawMistakes)('control: "%s" finds a merge that %s', (law, _mistake, merge) => {
  expect(Object.keys(laws)).toContain(law);
  const scenes = scenesOf('members', memberMerge);
  const { failure } = triedLaws({ merge, table: memberMerge, scenes, runs: RUNS, seed: SEED, only: law });
  expect(failure).toContain(law);
});

test('each law has a mistake that it finds', () => {
  expect(new Set(lawMistakes.map(([law]) => law))).toEqual(new Set(Object.keys(laws)));
});

test('three devices end with the same document, in which no word is lost and no settled question is open', () => {
  const { failure, runs, tally } = triedDevices(mergeVersions, RUNS, SEED);
  expect(failure).toBeUndefined();
  expect(runs).toBe(RUNS);
  for (const [kind, count] of Object.entries(tally)) expect(count, kind).toBeGreaterThan(10);
});

test.each(deviceMistakes)('control: "%s" is found where a merge %s', (found, _mistake, merge) => {
  expect(triedDevices(merge, RUNS, SEED).failure).toMatch(found);
});

test('control: devices that have yet to sync are found to end apart', () => {
  const steps = [{ device: 0, act: 'position', which: 0, pick: 0 } as const];
  expect(wrongIn(after({ steps, clocks: [0, 0, 0] }, mergeVersions))).toMatch(/end apart/);
});
