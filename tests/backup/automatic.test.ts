import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupState } from '../../shared/backup/model.ts';
import { PASSPHRASE, protectedBy, type Reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { membersIn, out, passphrase, restore, withAnna } from './backedUp.ts';

const stateOf = (core: Reopening) => core.ask<BackupState>('backup.state');
/** One piece of work at a time: what was begun before is done when this one is. */
const waited = (core: Reopening) => core.ask('backup.make', { out: out(), unencrypted: true });
const kindsIn = (folder: string) => readdirSync(folder).map((name) => name.replace(/^[^.]*/, ''));

test('plain backups made before a workspace was protected are encrypted by protecting it', async () => {
  const core = await withAnna();
  const { file } = await core.ask<{ file: string }>('backup.now');
  expect(file).toMatch(/\.tar\.gz$/);
  expect(await stateOf(core)).toMatchObject({ readable: 0, kept: [{ kind: 'plain' }] });
  await protectedBy(core);
  await waited(core);
  const state = await stateOf(core);
  expect(state).toMatchObject({ readable: 0, unseen: [], kept: [{ kind: 'sealed' }] });
  const old = join(core.folder, 'backups', state.kept[0]?.name ?? '');
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(old, folder, PASSPHRASE)).toMatchObject({ ok: true });
  expect(await membersIn(folder)).toEqual(['Anna']);
});

test('an encrypting that was cut off goes on at the next opening', async () => {
  const core = await withAnna();
  await core.ask('backup.now');
  await protectedBy(core);
  await core.close();
  await core.open(passphrase(PASSPHRASE));
  await waited(core);
  expect(kindsIn(join(core.folder, 'backups'))).toEqual(['.stammtisch']);
});

test('backups in earlier folders are encrypted too, those of a disk that is away as soon as it is back', async () => {
  const core = await withAnna();
  const [parent, stick] = [temporaryFolder(), temporaryFolder()];
  const [near, far] = [join(parent, 'near'), join(stick, 'far')];
  for (const folder of [near, far, join(parent, 'now')]) {
    await core.ask('backup.now');
    await core.ask('backup.configure', { folder });
    core.clock.set(`2026-06-08T1${folder.length % 10}:00:00.000Z`);
  }
  renameSync(stick, `${stick}-away`);
  await protectedBy(core);
  await waited(core);
  expect(kindsIn(join(core.folder, 'backups'))).toEqual(['.stammtisch']);
  expect(kindsIn(near)).toEqual(['.stammtisch']);
  expect(await stateOf(core)).toMatchObject({ readable: 0, unseen: [far] });
  renameSync(`${stick}-away`, stick);
  expect(await stateOf(core)).toMatchObject({ readable: 1, unseen: [] });
  expect(await core.ask('backup.seal')).toMatchObject({ readable: 0 });
  expect(kindsIn(far)).toEqual(['.stammtisch']);
  // Looked through and left with nothing plain: they are remembered no longer.
  rmSync(far, { recursive: true });
  expect(await stateOf(core)).toMatchObject({ unseen: [] });
});

test('a missing folder is said before any attempt, and the last good backup after a failed one', async () => {
  const core = await withAnna();
  const gone = join(temporaryFolder(), 'disk');
  await core.ask('backup.configure', { folder: gone });
  await core.ask('backup.now');
  const { good } = await stateOf(core);
  expect(good).toMatch(/^2026-06-08T10:00/);
  rmSync(gone, { recursive: true });
  // Unplugged: nothing may be made in its place, neither by looking nor by backing up.
  expect(await stateOf(core)).toMatchObject({
    folderIs: 'missing',
    kept: [],
    trouble: 'no-folder',
    last: { ok: true },
  });
  expect(await core.call('backup.now')).toMatchObject({ failure: { code: 'place', reason: 'missing', path: gone } });
  expect(existsSync(gone)).toBe(false);
  expect(await stateOf(core)).toMatchObject({ good, last: { ok: false, reason: 'missing', path: gone } });
  writeFileSync(gone, 'a file now');
  expect(await core.call('backup.now')).toMatchObject({ failure: { code: 'place', reason: 'no-folder' } });
});

test('a folder is made where its parent is there, and refused where a disk seems to be missing', async () => {
  const core = await withAnna();
  const parent = temporaryFolder();
  const configure = (folder: string) => core.call('backup.configure', { folder });
  const missing = join(parent, 'stick');
  expect(await configure(join(missing, 'backups'))).toMatchObject({
    failure: { code: 'place', reason: 'missing', path: missing },
  });
  expect(existsSync(missing)).toBe(false);
  writeFileSync(join(parent, 'file'), '');
  expect(await configure(join(parent, 'file', 'sub'))).toMatchObject({ failure: { code: 'place' } });
  expect(await configure(join(parent, 'file'))).toMatchObject({ failure: { code: 'place', reason: 'no-folder' } });
  expect(await configure(missing)).toMatchObject({ ok: true, value: { folderIs: 'there', folder: missing } });
});

test('backups can be switched off, or put elsewhere, while their folder cannot be written', async () => {
  const core = await withAnna();
  const elsewhere = temporaryFolder();
  const gone = join(elsewhere, 'disk');
  await core.ask('backup.configure', { folder: gone });
  rmSync(gone, { recursive: true });
  await core.call('backup.now');
  expect(await core.ask('backup.configure', { every: 'never' })).toMatchObject({ every: 'never', last: { ok: false } });
  expect((await stateOf(core)).trouble).toBeUndefined();
  await core.ask('backup.configure', { folder: join(elsewhere, 'other') });
  await core.ask('backup.now');
  expect(await stateOf(core)).toMatchObject({ kept: [{}], last: { ok: true } });
});

test('one of the folder becomes a workspace beside the open one, which stays as it is', async () => {
  const core = await withAnna();
  await protectedBy(core);
  await core.ask('backup.now');
  await core.ask('members.create', { name: { given: 'Bert' } });
  const { kept, restoreTo } = await stateOf(core);
  const name = kept[0]?.name;
  expect(await core.call('backup.restore', { name })).toMatchObject({ failure: { reason: 'backup-locked' } });
  const restored = await core.ask<{ folder: string }>('backup.restore', { name, secret: PASSPHRASE });
  expect(restored.folder).toBe(restoreTo);
  try {
    expect(await membersIn(restored.folder, PASSPHRASE)).toEqual(['Anna']);
    expect(await core.ask('members.list', {})).toMatchObject({ total: 2 });
    expect((await stateOf(core)).restoreTo).not.toBe(restoreTo);
    expect(readFileSync(join(restored.folder, 'stammtisch.db')).toString('latin1')).not.toContain('kennt jeden');
  } finally {
    rmSync(restored.folder, { recursive: true });
  }
});

test('two workspaces share a folder, and neither counts, encrypts or removes what the other made', async () => {
  const folder = join(temporaryFolder(), 'shared');
  const [one, other] = [await withAnna(), await withAnna()];
  for (const core of [one, other]) await core.ask('backup.configure', { folder });
  const { file } = await one.ask<{ file: string }>('backup.now');
  expect(await stateOf(other)).toMatchObject({ folder, kept: [] });
  other.clock.set('2029-01-01T10:00:00.000Z');
  await protectedBy(other);
  await other.ask('backup.now');
  await waited(other);
  expect(kindsIn(folder).toSorted()).toEqual(['.stammtisch', '.tar.gz']);
  expect(await stateOf(one)).toMatchObject({ kept: [{ kind: 'plain' }] });
  expect(existsSync(file)).toBe(true);
});
