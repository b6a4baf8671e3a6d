import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openReaders, type Readers } from '../../main/core/readers.ts';
import { society } from '../doctor/damagedFile.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const NOW = '2026-05-01T10:00:00.000Z';

const unstopped = new AbortController().signal;
const cancelled = { ok: false, failure: { code: 'cancelled' } };

function readersOf(folder: string): Readers {
  const readers = openReaders({ path: join(folder, 'stammtisch.db'), key: undefined });
  onTestFinished(readers.close);
  return readers;
}

/** Stops once it has told for the nth time how far it is. */
function stoppingAt(nth: number) {
  const stopping = new AbortController();
  let told = 0;
  const progress = () => {
    told += 1;
    if (told === nth) stopping.abort();
  };
  return { signal: stopping.signal, progress };
}

test('an examination that is stopped anywhere answers so, and the next one finds the whole file', async () => {
  const { folder } = await society();
  const readers = readersOf(folder);
  const whole = await readers.run('examine', { now: NOW }, { signal: unstopped });
  for (let nth = 1; nth < 8; nth += 1)
    expect(await readers.run('examine', { now: NOW }, stoppingAt(nth))).toEqual(cancelled);
  expect(await readers.run('examine', { now: NOW }, { signal: unstopped })).toEqual(whole);
});

const NOTHING = 'cancelled';
const WHOLE = 'made, b.stammtisch-backup';

// Told of a step, the other thread may be at a later one; once the file is in its place it is too late to stop.
test.each([
  [1, [NOTHING]],
  [2, [NOTHING, WHOLE]],
  [3, [NOTHING, WHOLE]],
  [4, [WHOLE]],
])('a backup that is stopped at its step %i is there exactly if it is answered', async (nth, outcomes) => {
  const { folder } = await society();
  const place = temporaryFolder();
  const order = {
    workspace: folder,
    out: join(place, 'b.stammtisch-backup'),
    made: NOW,
    program: 'test',
    seal: undefined,
    keys: undefined,
  };
  const readers = readersOf(folder);
  const answer = await readers.run('backup', order, stoppingAt(nth));
  await readers.close();
  const told = answer.ok ? 'made' : answer.failure.code;
  expect(outcomes).toContain([told, ...readdirSync(place)].join(', '));
});

test('closing waits for a job that is under way, and what that had begun is gone', async () => {
  const { folder } = await society();
  const readers = readersOf(folder);
  const order = { target: { path: join(folder, 'out'), secret: undefined }, program: 'test', at: NOW };
  const exporting = readers.run('export', order, { signal: unstopped });
  const before = readdirSync(folder).toSorted();
  await readers.close();
  expect(await exporting).toEqual(cancelled);
  expect(readdirSync(folder).toSorted()).toEqual(before);
  expect(await readers.run('export', order, { signal: unstopped })).toEqual(cancelled);
});
