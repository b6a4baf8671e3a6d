import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import { convertFile } from '../../main/core/store/conversion.ts';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { STEPS } from '../../main/core/store/layout.ts';
import { openUpToDate } from '../../main/core/store/opening.ts';
import { openStore } from '../../main/core/store/store.ts';
import { openedCore } from '../core/openedCore.ts';
import { FIRST, memberOf } from '../document/documents.ts';
import { openedStore, written } from '../store/openedStore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { derivedProblemsIn } from './audit.ts';
import { missingSamples, readBack, readBackOf, sampleOf } from './layoutSample.ts';

const way = { key: undefined, openFile: openSqlFile };
const BEFORE = `before-layout-${STEPS.length + 1}.db`;
const layouts = STEPS.map((_, place) => place + 1);

/** A copy: reading alone would leave SQLite's own files beside the sample. */
function sampleFolder(layout: number): string {
  const folder = temporaryFolder();
  copyFileSync(sampleOf(layout), join(folder, 'stammtisch.db'));
  return folder;
}

/** What a pragma or a count answers. */
function asked(path: string, sql: string): unknown {
  const database = new Driver(path, { readonly: true });
  const [answer] = Object.values(database.prepare<[], Record<string, unknown>>(sql).get() ?? {});
  database.close();
  return answer;
}

async function raisedBy(folder: string, ...more: readonly string[]) {
  const raised = await openUpToDate(folder, way, [...STEPS, ...more]);
  if (raised.ok) raised.value.close();
  return raised.ok ? 'raised' : raised.failure;
}

test('every layout that was ever released has a sample of its number', () => {
  expect(missingSamples(STEPS.length)).toEqual([]);
  const versions = layouts.map((layout) => asked(join(sampleFolder(layout), 'stammtisch.db'), 'PRAGMA user_version'));
  expect(versions).toEqual(layouts);
});

test('control: a layout without a sample is missed', () => {
  expect(missingSamples(STEPS.length + 1)).toEqual([STEPS.length + 1]);
});

test.each(layouts)('a file of layout %i is raised, and everything in it is read back', async (layout) => {
  const folder = sampleFolder(layout);
  const store = await openedStore(folder);
  expect(readBack(store)).toEqual(JSON.parse(readFileSync(readBackOf(layout), 'utf8')));
  expect(derivedProblemsIn(join(folder, 'stammtisch.db'))).toEqual([]);
  written(store, 'members', [memberOf('mem_new')]);
  await store.close();
  expect(asked(join(folder, 'stammtisch.db'), 'PRAGMA user_version')).toBe(STEPS.length);
  expect(asked(join(folder, 'stammtisch.db'), 'PRAGMA integrity_check')).toBe('ok');
});

test('before a step a whole copy is laid aside, kept until the next step has made its own', async () => {
  const folder = sampleFolder(1);
  expect(await raisedBy(folder, 'CREATE TABLE one (n INTEGER)')).toBe('raised');
  const backup = join(folder, 'backups', BEFORE);
  expect(readdirSync(join(folder, 'backups'))).toEqual([BEFORE]);
  expect([asked(backup, 'PRAGMA user_version'), asked(backup, 'SELECT count(*) FROM log')]).toEqual([1, 5]);
  expect(await raisedBy(folder, 'CREATE TABLE one (n INTEGER)', 'CREATE TABLE two (n INTEGER)')).toBe('raised');
  expect(readdirSync(join(folder, 'backups'))).toEqual([`before-layout-${STEPS.length + 2}.db`]);
  expect(asked(join(folder, 'stammtisch.db'), 'PRAGMA user_version')).toBe(STEPS.length + 2);
});

test('the copy before a step opens as a workspace of its own', async () => {
  const folder = sampleFolder(1);
  await raisedBy(folder, 'CREATE TABLE one (n INTEGER)');
  const restored = temporaryFolder();
  copyFileSync(join(folder, 'backups', BEFORE), join(restored, 'stammtisch.db'));
  expect(readBack(await openedStore(restored))).toEqual(JSON.parse(readFileSync(readBackOf(1), 'utf8')));
});

test('protecting a workspace takes the plain copy away', async () => {
  const folder = sampleFolder(1);
  await raisedBy(folder, 'CREATE TABLE one (n INTEGER)');
  const key = new Uint8Array(32).fill(3);
  const converted = await convertFile(folder, { from: undefined, to: key }, () => ({ ok: true, value: undefined }));
  expect(converted).toEqual({ ok: true, value: undefined });
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
});

test('a new workspace and one that is up to date get no copy', async () => {
  const folder = temporaryFolder();
  await (await openedStore(folder)).close();
  await (await openedStore(folder)).close();
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('without its copy no step runs, and the file stays as it is', async () => {
  const folder = sampleFolder(1);
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  const before = readFileSync(join(folder, 'stammtisch.db'));
  const raised = raisedBy(folder, 'CREATE TABLE one (n INTEGER)');
  await expect(raised).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(readFileSync(join(folder, 'stammtisch.db')).equals(before)).toBe(true);
});

test('a step that fails in the middle leaves the file at its old layout, and it opens as before', async () => {
  const folder = sampleFolder(1);
  const wrong = 'CREATE TABLE one (n INTEGER); DELETE FROM log; INSERT INTO nowhere VALUES (1)';
  await expect(raisedBy(folder, wrong)).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  expect(readBack(await openedStore(folder))).toEqual(JSON.parse(readFileSync(readBackOf(1), 'utf8')));
});

test('a file of a newer layout that a killed program left open is refused, and not a byte of it is changed', async () => {
  const [folder, left] = [temporaryFolder(), temporaryFolder()];
  const store = await openedStore(folder);
  written(store, 'members', [memberOf('mem_1')]);
  const database = new Driver(join(folder, 'stammtisch.db'));
  database.exec('PRAGMA user_version = 999');
  const names = ['stammtisch.db', 'stammtisch.db-wal', 'stammtisch.mark'];
  for (const name of names) copyFileSync(join(folder, name), join(left, name));
  database.close();
  const bytes = () => names.map((name) => readFileSync(join(left, name)).toString('base64'));
  const before = bytes();
  expect(await openStore(left, FIRST)).toMatchObject({ failure: { code: 'newer-version', found: 999 } });
  expect(bytes()).toEqual(before);
});

test('a document of a newer program stays readable, and an edit keeps what this one does not know', async () => {
  const { core, ask, folder } = await openedCore();
  await ask('members.create', { id: 'mem_1', name: { given: 'Anna' } });
  await core.close();
  const store = await openedStore(folder);
  const before = store.get('members', 'mem_1');
  const newer = { ...memberOf('mem_2'), v: 9, pronouns: 'sie', name: { given: 'Berta', former: ['Bertl'] } };
  written(store, 'members', [newer]);
  await store.close();
  const again = await openedCore(folder);
  await again.ask('members.update', { id: 'mem_2', patch: { note: 'kommt wieder' } });
  await again.core.close();
  const edited = (await openedStore(folder)).get('members', 'mem_2');
  expect(before).toMatchObject({ v: 1 });
  expect(edited).toMatchObject({ v: 9, pronouns: 'sie', name: newer.name, note: 'kommt wieder' });
});
