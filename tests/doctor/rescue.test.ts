/** What a rescue saves, what it says it couldn't, and that the damaged file stays. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { rescueFile } from '../../main/core/store/rescue.ts';
import { openStore } from '../../main/core/store/store.ts';
import type { Rescued } from '../../shared/doctor/model.ts';
import { callAs } from '../core/openedCore.ts';
import { FIRST, memberOf } from '../document/documents.ts';
import { PASSPHRASE, protectedBy, type Reopening } from '../protection/protectedCore.ts';
import { openedStore, written } from '../store/openedStore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { damageOf, examine, fileIn, society, spoil, tamper } from './damagedFile.ts';

const slow = { timeout: 120_000 };
const rescue = (core: Reopening) => core.ask<Rescued>('doctor.rescue');
const members = (core: Reopening) => core.ask<{ items: object[]; total: number }>('members.list', { limit: 1000 });
const countsOf = ({ collections }: Rescued) => collections.map(({ read, fromLog, lost }) => [read, fromLog, lost]);

test('damaged pages of documents, indexes and words are gone after a rescue, and nobody is', slow, async () => {
  const core = await society(200);
  const before = await members(core);
  const { device } = await core.ask<{ device: string }>('workspace.info');
  await core.close();
  for (const name of ['rx_members_0', 'rx_members_0_name', 'document_keys', 'search_words_data'])
    spoil(core.folder, name, 'leaf');
  const damaged = readFileSync(fileIn(core.folder));
  await core.open();
  const rescued = await rescue(core);
  expect(countsOf(rescued)[0]?.[1]).toBeGreaterThan(0);
  expect(rescued.collections.every(({ lost }) => lost === 0)).toBe(true);
  expect(rescued).toMatchObject({ lostCommands: 0, isDeviceKept: true });
  const after = await members(core);
  expect(after.total).toBe(before.total);
  expect(after.items).toEqual(before.items);
  expect(damageOf(await examine(core))).toEqual([]);
  expect(await core.ask('search.all', { query: 'a' })).not.toEqual([]);
  expect((await core.ask<{ device: string }>('workspace.info')).device).toBe(device);
  expect(readFileSync(join(core.folder, rescued.kept)).equals(damaged)).toBe(true);
  expect(await core.ask('doctor.state')).toMatchObject({ rescued });
  await core.ask('log.undo');
  expect((await members(core)).total).toBe(0);
});

test('what neither the file nor the log has is lost, counted and named as people know it', slow, async () => {
  const core = await society();
  const named = await core.ask<{ id: string }>('members.create', { name: { given: 'Zora', family: 'Zobel' } });
  await tamper(
    core,
    `UPDATE rx_members_0 SET body = '{"id":"zzz"}' WHERE id = '${named.id}'; DELETE FROM log_images WHERE id = '${named.id}'`,
  );
  const rescued = await rescue(core);
  expect(rescued.collections[0]).toMatchObject({ read: 60, fromLog: 0, lost: 1, lostNames: ['Zora Zobel'] });
  expect(rescued.lostCommands).toBe(0);
  expect((await members(core)).total).toBe(60);
  expect(damageOf(await examine(core))).toEqual([]);
});

test('a document comes back as the log last saw it, and one that was deleted does not', slow, async () => {
  const core = await society();
  const { items } = await core.ask<{ items: { id: string }[] }>('members.list', { limit: 2 });
  const [kept, gone] = items.map(({ id }) => id);
  await core.ask('members.update', { id: kept, patch: { note: 'the last word' } });
  await core.ask('members.delete', { id: gone });
  await tamper(core, "UPDATE rx_members_0 SET body = NULL || 1, body = x'00'");
  const rescued = await rescue(core);
  expect(countsOf(rescued)[0]).toEqual([0, 59, 0]);
  expect(await core.ask('members.get', { id: kept })).toMatchObject({ note: 'the last word' });
  expect(await core.call('members.get', { id: gone })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});

test('a log that cannot be read is said to be lost, and no number of it is given again', slow, async () => {
  const core = await society();
  await core.close();
  spoil(core.folder, 'log', 'root');
  spoil(core.folder, 'log_images', 'root');
  const rescued = await rescueFile(core.folder, undefined, FIRST);
  expect(rescued).toMatchObject({ ok: true, value: { lostCommands: 1 } });
  expect(await core.open()).toBeUndefined();
  expect((await members(core)).total).toBe(60);
  const { undo } = await core.ask<{ undo: string }>('members.create', { name: { given: 'Anna' } });
  expect(undo).toBe('log_2');
});

test('a protected workspace is rescued under its key: no page that fails takes others with it', slow, async () => {
  const [folder, key] = [temporaryFolder(), new Uint8Array(32).fill(5)];
  const opened = await openStore(folder, FIRST, { key });
  if (!opened.ok) throw new Error('The store did not open');
  const people = Array.from({ length: 300 }, (_, n) => memberOf(`mem_${n}`, { note: 'Chronik '.repeat(40) }));
  written(opened.value, 'members', people);
  await opened.value.close();
  spoil(folder, 'rx_members_0', 'root', key);
  spoil(folder, 'document_keys', 'leaf', key);
  const rescued = await rescueFile(folder, key, FIRST);
  if (!rescued.ok) throw new Error(JSON.stringify(rescued.failure));
  expect(countsOf(rescued.value)[0]).toEqual([0, 300, 0]);
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.db')))
    expect(readFileSync(join(folder, name)).includes('Chronik'), name).toBe(false);
  const again = await openStore(folder, FIRST, { key });
  if (!again.ok) throw new Error('The store did not open');
  expect(again.value.get('members', 'mem_7')).toEqual(people[7]);
  await again.value.close();
});

test('a protected workspace is rescued while it is open, and opens with its passphrase after', slow, async () => {
  const core = await society();
  await protectedBy(core);
  const rescued = await rescue(core);
  expect(rescued.collections[0]).toMatchObject({ read: 60, lost: 0 });
  await core.ask('protection.lock');
  expect(await core.call('doctor.rescue')).toMatchObject({ ok: false, failure: { reason: 'locked' } });
  await core.ask('protection.unlock', { passphrase: PASSPHRASE });
  expect((await members(core)).total).toBe(60);
});

test('what a killed program left in the write-ahead log is rescued too', slow, async () => {
  const store = await openedStore(temporaryFolder());
  written(store, 'members', [memberOf('mem_1')]);
  const left = temporaryFolder();
  for (const name of ['stammtisch.db', 'stammtisch.db-wal', 'stammtisch.mark'])
    copyFileSync(join(store.path, '..', name), join(left, name));
  await store.close();
  const rescued = await rescueFile(left, undefined, FIRST);
  expect(rescued).toMatchObject({ ok: true, value: { lostCommands: 0 } });
  const again = await openedStore(left);
  expect(again.get('members', 'mem_1')).toBeDefined();
  await again.close();
});

test('a workspace too damaged to be opened is examined and rescued by who asks for just that', slow, async () => {
  const core = await society();
  await core.close();
  spoil(core.folder, 'rx_members_0', 'root');
  expect(await core.open()).toEqual({ code: 'storage', reason: 'needs-repair' });
  const doctored = await openCore({ folder: core.folder, clock: () => FIRST, damaged: 'examined' });
  if (!doctored.ok) throw new Error(JSON.stringify(doctored.failure));
  const ask = (name: string) => doctored.value.dispatch(name, {}, callAs());
  expect(await ask('doctor.examine')).toMatchObject({
    ok: true,
    value: { findings: [{ kind: 'documents-unreadable', count: 60, where: 'members', remedy: 'rescue' }] },
  });
  expect(await ask('doctor.repair')).toMatchObject({ ok: true, value: { repaired: [] } });
  expect(await ask('members.list')).toMatchObject({ ok: false });
  expect(await ask('doctor.rescue')).toMatchObject({ ok: true });
  await doctored.value.close();
  expect(await core.open()).toBeUndefined();
  expect((await members(core)).total).toBe(60);
});

test.each([
  ['a wrong byte at its very beginning', 200, (bytes: Buffer) => Buffer.concat([Buffer.from('s'), bytes.subarray(1)])],
  ['a wrong page size', 200, (bytes: Buffer) => bytes.fill(0x5a, 16, 18)],
  ['its last third cut off', 100, (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 6144) * 4096)],
])('a file with %s is read as far as it goes', slow, async (_what, saved, damaged) => {
  const core = await society(200);
  await core.close();
  const sound = readFileSync(fileIn(core.folder));
  writeFileSync(fileIn(core.folder), damaged(Buffer.from(sound)));
  const before = readFileSync(fileIn(core.folder));
  const doctored = await openCore({ folder: core.folder, clock: () => FIRST, damaged: 'examined' });
  if (!doctored.ok) throw new Error(JSON.stringify(doctored.failure));
  const ask = (name: string) => doctored.value.dispatch(name, {}, callAs());
  const examined = await ask('doctor.examine');
  expect(JSON.stringify(examined)).toContain('"remedy":"rescue"');
  const rescued = await ask('doctor.rescue');
  await doctored.value.close();
  if (!rescued.ok) throw new Error(JSON.stringify(rescued.failure));
  expect(readFileSync(join(core.folder, (rescued.value as Rescued).kept)).equals(before)).toBe(true);
  expect(await core.open()).toBeUndefined();
  const { total } = await members(core);
  expect(total).toBeGreaterThanOrEqual(saved);
});

test('of a file whose first page is gone nothing can be read, and a rescue leaves it alone', slow, async () => {
  const core = await society();
  await core.close();
  spoil(core.folder, 'sqlite_schema', 'first');
  const before = readFileSync(fileIn(core.folder));
  const doctored = await openCore({ folder: core.folder, clock: () => FIRST, damaged: 'examined' });
  if (!doctored.ok) throw new Error(JSON.stringify(doctored.failure));
  const ask = (name: string) => doctored.value.dispatch(name, {}, callAs());
  expect(await ask('doctor.examine')).toMatchObject({
    ok: true,
    value: { documents: 0, findings: [{ kind: 'file-unreadable', remedy: 'none' }] },
  });
  expect(await ask('doctor.rescue')).toEqual({ ok: false, failure: { code: 'storage', reason: 'needs-repair' } });
  await doctored.value.close();
  expect(readFileSync(fileIn(core.folder)).equals(before)).toBe(true);
  expect(readdirSync(core.folder).filter((name) => /damaged|next/.test(name))).toEqual([]);
});

test(
  'the damaged file is told of until somebody deletes it, and as a risk where it is readable beside a protected one',
  slow,
  async () => {
    const core = await society();
    const { kept } = await rescue(core);
    const kinds = async () => (await examine(core)).findings.map(({ kind }) => kind);
    expect(await kinds()).toContain('damaged-file-kept');
    await protectedBy(core);
    expect(await kinds()).toContain('damaged-file-readable');
    expect(existsSync(join(core.folder, kept))).toBe(true);
  },
);
