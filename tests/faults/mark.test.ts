import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../main/core/store/store.ts';
import { FIRST } from '../document/documents.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { commitNumber, runKey } from './traffic.ts';

const slow = { timeout: 120_000 };
const COMMITS = 6;
const lost = { ok: false, failure: { code: 'storage', reason: 'lost-writes' } };
const noFile = { ok: false, failure: { code: 'storage', reason: 'no-file' } };
let left = '';

/** What a killed program leaves: two commits in the file, four more in its log. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  left = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  for (const [first, last] of [
    [0, 2],
    [2, COMMITS],
  ] as const) {
    const opened = await openStore(folder, FIRST);
    if (!opened.ok) throw new Error('The store did not open');
    for (let n = first; n < last; n += 1) commitNumber(opened.value, n, 1);
    if (last === COMMITS) cpSync(folder, left, { recursive: true });
    else copyFileSync(join(folder, 'stammtisch.db'), join(folder, 'older'));
    await opened.value.close();
  }
  rmSync(folder, { recursive: true });
});
afterAll(() => rmSync(left, { recursive: true }));

function copyOfLeft(): string {
  const folder = temporaryFolder();
  for (const name of readdirSync(left)) if (!name.endsWith('-shm')) copyFileSync(join(left, name), join(folder, name));
  return folder;
}

/** How many commits are there, or why it stays shut. */
async function found(folder: string): Promise<unknown> {
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) return opened;
  const { length } = opened.value.countKeys('members', runKey(0).slice(0, -1));
  await opened.value.close();
  return length;
}

const bytesIn = (folder: string): string[] =>
  ['stammtisch.db', 'stammtisch.db-wal', 'stammtisch.mark'].map((name) =>
    readFileSync(join(folder, name)).toString('base64'),
  );

const sameTexts = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
const wal = (folder: string): string => join(folder, 'stammtisch.db-wal');
const FRAME = 24 + 4096;

/** Each frame's border, and a place within each. */
function lengthsOf(size: number): number[] {
  const frames = Array.from({ length: Math.ceil((size - 32) / FRAME) }, (_, n) => 32 + n * FRAME);
  return [0, 1, 31, ...frames, ...frames.map((border, n) => Math.min(size - 1, border + 1 + ((n * 997) % FRAME)))];
}

describe('a write-ahead log cut at any length', () => {
  test(
    'opens only if nothing acknowledged is missing; else it is refused, and not a byte is changed',
    slow,
    async () => {
      const size = statSync(wal(left)).size;
      const answers = [];
      for (const length of lengthsOf(size)) {
        const folder = copyOfLeft();
        truncateSync(wal(folder), length);
        const before = bytesIn(folder);
        const answer = await found(folder);
        // An empty log holds nothing to keep: SQLite takes it away.
        answers.push({
          length,
          answer,
          kept: length === 0 || answer === COMMITS || sameTexts(bytesIn(folder), before),
        });
      }
      const shut = answers.filter(({ answer }) => answer !== COMMITS);
      expect(shut.filter(({ kept }) => !kept)).toEqual([]);
      expect(shut.map(({ answer }) => answer)).toEqual(shut.map(() => lost));
      const longestShut = Math.max(...shut.map(({ length }) => length));
      expect(await found(copyOfLeft())).toBe(COMMITS);
      expect(shut.length).toBeGreaterThan(20);
      expect(longestShut).toBeGreaterThan(size / 2);
      expect(answers.filter(({ length, answer }) => answer === COMMITS && length <= longestShut)).toEqual([]);
    },
  );

  test('control: without the mark it opens, and what was acknowledged is gone without a word', async () => {
    const folder = copyOfLeft();
    rmSync(join(folder, 'stammtisch.mark'));
    truncateSync(wal(folder), Math.floor(statSync(wal(folder)).size / 2));
    expect(await found(folder)).toBeOneOf([2, 3, 4, 5]);
  });
});

test.each([
  [
    'a flipped byte in the log',
    lost,
    (folder: string) => flip(wal(folder), Math.floor(statSync(wal(folder)).size / 2)),
  ],
  ['a log that was taken away', lost, (folder: string) => rmSync(wal(folder))],
  [
    'an emptied file',
    noFile,
    (folder: string) => (rmSync(wal(folder)), truncateSync(join(folder, 'stammtisch.db'), 0)),
  ],
  ['a file that is gone', noFile, (folder: string) => (rmSync(wal(folder)), rmSync(join(folder, 'stammtisch.db')))],
  [
    'an older copy in its place',
    lost,
    (folder: string) => (rmSync(wal(folder)), copyFileSync(join(left, 'older'), join(folder, 'stammtisch.db'))),
  ],
])('%s is told and not worked on, until the mark is removed', async (_, failure, damage) => {
  const folder = copyOfLeft();
  damage(folder);
  const names = readdirSync(folder).toSorted();
  expect(await found(folder)).toEqual(failure);
  expect(readdirSync(folder).filter((name) => !/-(?:shm|wal)$/.test(name))).toEqual(
    names.filter((name) => !name.endsWith('-wal')),
  );
  expect(await found(folder)).toEqual(failure);
  rmSync(join(folder, 'stammtisch.mark'));
  expect(await found(folder)).toBeOneOf([0, 2, 3, 4]);
});

test.each(['', '\0'.repeat(34), '0000000000000099 0123456789abcdef\n', 'a note of somebody'])(
  'a mark that says %j says nothing',
  async (text) => {
    const folder = copyOfLeft();
    writeFileSync(join(folder, 'stammtisch.mark'), text);
    expect(await found(folder)).toBe(COMMITS);
  },
);

test('a mark that can not be written stops no command', async () => {
  const folder = temporaryFolder();
  cpSync(copyOfLeft(), folder, { recursive: true });
  rmSync(join(folder, 'stammtisch.mark'));
  cpSync(left, join(folder, 'stammtisch.mark'), { recursive: true }); // a folder of that name
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error('The store did not open');
  expect(commitNumber(opened.value, COMMITS, 1).ok).toBe(true);
  await opened.value.close();
  expect(await found(folder)).toBe(COMMITS + 1);
});

function flip(path: string, place: number): void {
  const bytes = readFileSync(path);
  bytes[place] = (bytes[place] ?? 0) ^ 0x40;
  writeFileSync(path, bytes);
}
