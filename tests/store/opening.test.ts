import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { openStore } from '../../main/core/store/store.ts';
import { eventOf, FIRST, memberOf } from '../document/documents.ts';
import { needs } from '../needs.ts';
import { openedStore, written } from './openedStore.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const bytesOf = (folder: string) => readFileSync(join(folder, 'stammtisch.db'));

function changed(folder: string, sql: string): void {
  const database = new Driver(join(folder, 'stammtisch.db'));
  database.exec(sql);
  database.close();
}

test('a file of a newer program is refused, and not a byte of it is changed', async () => {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  written(store, 'members', [memberOf('mem_1')]);
  await store.close();
  changed(folder, 'PRAGMA user_version = 999');
  const before = bytesOf(folder);
  expect(await openStore(folder, FIRST)).toEqual({
    ok: false,
    failure: { code: 'newer-version', reason: 'newer-version', found: 999, known: 3 },
  });
  expect(bytesOf(folder).equals(before)).toBe(true);
});

test('a database of another program is refused, and not a byte of it is changed', async () => {
  const folder = temporaryFolder();
  changed(folder, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Linzer Torte')");
  const before = bytesOf(folder);
  expect(await openStore(folder, FIRST)).toEqual({ ok: false, failure: { code: 'refused', reason: 'unknown-file' } });
  expect(bytesOf(folder).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['stammtisch.db']);
});

test('a file that is no database needs repair, and stays as it is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'stammtisch.db'), 'Dear diary, '.repeat(500));
  const before = bytesOf(folder);
  expect(await openStore(folder, FIRST)).toMatchObject({ failure: { code: 'storage', reason: 'needs-repair' } });
  expect(bytesOf(folder).equals(before)).toBe(true);
});

test('an empty file left by a crash at the very first start becomes a workspace', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'stammtisch.db'), '');
  const store = await openedStore(folder);
  written(store, 'members', [memberOf('mem_1')]);
  expect(store.count('members')).toBe(1);
});

test('a folder that nobody may write to is a failure with that reason', async (context) => {
  needs(context, process.getuid?.() === 0 ? undefined : 'file modes', 'root may write everywhere');
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);
  expect(await openStore(folder, FIRST)).toMatchObject({ failure: { code: 'storage', reason: 'read-only' } });
  chmodSync(folder, 0o700);
});

test('a path that is a file is a failure, and the file stays', async () => {
  const folder = join(temporaryFolder(), 'notes.txt');
  writeFileSync(folder, 'notes');
  expect(await openStore(folder, FIRST)).toMatchObject({ ok: false, failure: { code: 'storage' } });
  expect(readFileSync(folder, 'utf8')).toBe('notes');
});

test('a workspace keeps its id and secret over reopening, and another one has others', async () => {
  const folder = temporaryFolder();
  const [first, other] = [await openedStore(folder), await openedStore()];
  const [id, secret] = [first.device.id, Buffer.from(first.device.secret()).toString('hex')];
  await first.close();
  const again = await openedStore(folder);
  expect([again.device.id, Buffer.from(again.device.secret()).toString('hex')]).toEqual([id, secret]);
  expect(other.device.id).not.toBe(id);
  expect(Buffer.from(other.device.secret()).toString('hex')).not.toBe(secret);
});

test('what can be undone is kept for 90 days by the clock that stamped it, and the latest 500 commands beyond', async () => {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  for (let n = 1; n <= 500; n += 1) written(store, 'members', [memberOf(`mem_${n}`)]);
  await store.close();
  const openedAt = async (now: string) => {
    const opened = await openStore(folder, now);
    if (!opened.ok) throw new Error('The store did not open');
    const kept = [1, 2].map((n) => opened.value.log.images(n).length);
    return { kept, store: opened.value };
  };
  const after = await openedAt('2026-05-30T10:00:01.000Z');
  expect(after.kept).toEqual([1, 1]);
  written(after.store, 'members', [memberOf('mem_501')]);
  await after.store.close();
  for (const [now, kept] of [
    ['2026-05-30T09:59:59.000Z', [1, 1]],
    ['2026-05-30T10:00:01.000Z', [0, 1]],
  ] as const) {
    const opened = await openedAt(now);
    expect(opened.kept).toEqual(kept);
    await opened.store.close();
  }
});

test('a column that an older program did not have is made, and filled from the documents', async () => {
  const folder = temporaryFolder();
  const store = await openedStore(folder);
  const moves = [{ from: '2026-06-04T19:00', to: '2026-06-11T19:00', at: FIRST, by: 'manager' }];
  written(store, 'events', [eventOf('evt_1', { moves }), eventOf('evt_2')]);
  await store.close();
  changed(folder, 'DROP INDEX rx_events_0_movedFrom; ALTER TABLE rx_events_0 DROP COLUMN x_movedFrom');
  const again = await openedStore(folder);
  const ranges = [{ column: 'movedFrom', from: '' }];
  const { items } = again.list('events', { ranges, sort: [], offset: 0, limit: 9 });
  expect(items.map(({ id }) => id)).toEqual(['evt_1']);
});
