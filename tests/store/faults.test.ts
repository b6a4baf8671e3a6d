import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { FIRST, eventOf, later, memberOf, postOf, stampAt } from '../document/documents.ts';
import { type FailingFile, failingFile } from './failingFile.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { command, write } from './writes.ts';

type Mode = 'once' | 'from-then-on';
const known = memberOf('mem_1', { emails: [{ address: 'anna@museum.example' }], tags: ['Chor'] });
const changed = { ...known, name: { given: 'Anne' }, tags: ['Verein'], changed: stampAt(later(1)) };
const two = command([
  write('members', known, changed),
  write('events', undefined, eventOf('evt_1')),
  write('posts', undefined, postOf('pst_1')),
]);

/** Everything a caller could notice, in one text. */
function seenIn(store: Store): string {
  const list = (name: 'members' | 'events' | 'posts') => store.list(name, { sort: [], offset: 0, limit: 9 });
  const keys = ['email:anna@museum.example', 'tag:chor', 'tag:verein'].map((key) => store.byKey('members', key).length);
  const words = ['anna', 'anne', 'sommerfest', 'kommt'].map((word) =>
    store.search(word, ['members', 'events', 'posts'], 9),
  );
  const images = [1, 2, 3].map((n) => store.log.images(n));
  return JSON.stringify([list('members'), list('events'), list('posts'), keys, words, store.log.list(9, 0), images]);
}

type Sweep = { torn: number[]; fired: number; writes: number };
type Opened = { store: Store; disk: FailingFile; before: string };

async function openedWith(transaction: 'kept' | 'left-out'): Promise<Opened> {
  const disk = failingFile(transaction);
  const opened = await openStore(temporaryFolder(), FIRST, { openFile: disk.open });
  if (!opened.ok) throw new Error('The store did not open');
  onTestFinished(() => opened.value.close());
  opened.value.commit(command([write('members', undefined, known)]));
  return { store: opened.value, disk, before: seenIn(opened.value) };
}

/** Whether the command left anything behind when its nth write failed; undefined: it got through. */
function tornAt({ store, disk, before }: Opened, nth: number, mode: Mode): boolean | undefined {
  let told = 0;
  const stop = store.onWritten(() => (told += 1));
  disk.failAt(nth, mode);
  const committed = store.commit(two);
  disk.heal();
  stop();
  if (committed.ok) return undefined;
  expect(committed.failure).toEqual({ code: 'storage', reason: 'disk-full' });
  return seenIn(store) !== before || told > 0;
}

/** Fails the nth write for every n until the command gets through; in between the store stays as it was, or is torn. */
async function sweep(mode: Mode): Promise<Sweep> {
  const opened = await openedWith('kept');
  const found: Sweep = { torn: [], fired: 0, writes: 0 };
  for (let nth = 1; ; nth += 1) {
    const torn = tornAt(opened, nth, mode);
    if (torn === undefined) break;
    found.fired += opened.disk.fired();
    if (torn) found.torn.push(nth);
    found.writes = nth;
  }
  expect(opened.store.count('events')).toBe(1); // the same command again, as a person repeats it, exists once
  return found;
}

test.each(['once', 'from-then-on'] as const)('a command is wholly absent when the disk fails %s', async (mode) => {
  const found = await sweep(mode);
  expect(found.torn).toEqual([]);
  expect(found.fired).toBeGreaterThan(0); // else the injection reached no write and proved nothing
  expect(found.writes).toBeGreaterThan(10);
});

test('control: the sweep finds what a version without the transaction leaves behind', async () => {
  const torn = [];
  for (const nth of [2, 4, 6, 8]) {
    const opened = await openedWith('left-out');
    torn.push(tornAt(opened, nth, 'once'));
    await opened.store.close();
  }
  expect(torn).toEqual([true, true, true, true]);
});

test('a disk that is really full refuses the command, keeps what was there and takes the next small one', async () => {
  const folder = temporaryFolder();
  let limit = 0;
  const openFile: typeof openSqlFile = async (path, how) => {
    const file = await openSqlFile(path, how);
    return {
      ...file,
      write: (work) => {
        // Fewer pages than there are mean as many as there are: it can't grow.
        if (limit > 0) file.statement(`PRAGMA max_page_count = ${limit}`).get();
        return file.write(work);
      },
    };
  };
  const opened = await openStore(folder, FIRST, { openFile });
  if (!opened.ok) throw new Error('The store did not open');
  const store = opened.value;
  store.commit(command([write('members', undefined, known)]));
  const before = seenIn(store);
  limit = 1;
  const large = Array.from({ length: 40 }, (_, n) => memberOf(`mem_big${n}`, { note: 'Chronik '.repeat(2000) }));
  expect(store.commit(command(large.map((one) => write('members', undefined, one))))).toEqual({
    ok: false,
    failure: { code: 'storage', reason: 'disk-full' },
  });
  expect(seenIn(store)).toBe(before);
  limit = 1_000_000;
  expect(store.commit(two).ok).toBe(true);
  await store.close();
  const file = new Driver(`${folder}/stammtisch.db`, { readonly: true });
  expect(file.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  file.close();
});

test('a purge keeps the newest row, also after a write that was rolled back', async () => {
  const disk = failingFile();
  const opened = await openStore(temporaryFolder(), FIRST, { openFile: disk.open });
  if (!opened.ok) throw new Error('The store did not open');
  const store = opened.value;
  store.commit(command([write('members', undefined, known)]));
  store.commit(command([write('members', known, undefined)]));
  const instance = store.database.collections['members']?.storageInstance;
  const checkpointOf = async () => (await instance?.getChangedDocumentsSince?.(99))?.checkpoint as { seq: number };
  const before = await checkpointOf();
  disk.failAt(3, 'once');
  expect(store.commit(command([write('members', undefined, memberOf('mem_2'))])).ok).toBe(false);
  await instance?.cleanup(-1000);
  expect(await checkpointOf()).toEqual(before);
  await store.close();
});
