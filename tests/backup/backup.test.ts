import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../main/core/store/backup/restore.ts';
import { openCore } from '../../main/core/core.ts';
import { callAs } from '../core/openedCore.ts';
import { OTHER, PASSPHRASE, protectedBy, reopening, type Reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

const passphrase = (text: string) => ({ kind: 'passphrase' as const, text });
const BACKUP_PASSPHRASE = 'drei Hasen im Gras';

const withAnna = async (): Promise<Reopening> => {
  const core = await reopening();
  await core.ask('members.create', { name: { given: 'Anna' }, note: 'kennt jeden' });
  mkdirSync(join(core.folder, 'media', 'ab'), { recursive: true });
  const hash = createHash('sha256').update('picture').digest('hex');
  writeFileSync(join(core.folder, 'media', 'ab', `ab${hash.slice(2)}`), 'picture');
  return core;
};
const out = () => join(temporaryFolder(), 'b.stammtisch');

/** What stands in a restored folder, opened with this secret. */
async function membersIn(folder: string, text?: string): Promise<unknown> {
  const opened = await openCore({ folder, secret: text === undefined ? undefined : passphrase(text) });
  if (!opened.ok) return opened.failure;
  const listed = await opened.value.dispatch('members.list', {}, callAs());
  await opened.value.close();
  return listed.ok
    ? (listed.value as { items: { name: { given: string } }[] }).items.map(({ name }) => name.given)
    : listed.failure;
}
const restore = (file: string, folder: string, text?: string) =>
  restoreBackup({ file, folder, secret: text === undefined ? undefined : passphrase(text), keepOldAs: undefined });

test('a backup under a passphrase holds nothing readable and restores whole, media included', async () => {
  const core = await withAnna();
  const file = out();
  await core.ask('backup.make', { out: file, passphrase: BACKUP_PASSPHRASE });
  expect(readFileSync(file).toString('latin1')).not.toContain('kennt');
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(file, folder)).toMatchObject({ failure: { reason: 'backup-locked' } });
  expect(await restore(file, folder, OTHER)).toMatchObject({ failure: { reason: 'wrong-secret' } });
  expect(await restore(file, folder, BACKUP_PASSPHRASE)).toMatchObject({ ok: true });
  expect(await membersIn(folder)).toEqual(['Anna']);
  expect(readdirSync(join(folder, 'media', 'ab'))).toHaveLength(1);
  expect(existsSync(join(folder, 'backup.json'))).toBe(false);
});

test("a protected workspace's backup opens by its own passphrase alone, and what it restores does too", async () => {
  const core = await withAnna();
  await protectedBy(core);
  const file = out();
  await core.ask('backup.make', { out: file, passphrase: BACKUP_PASSPHRASE });
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(file, folder, BACKUP_PASSPHRASE)).toMatchObject({ ok: true });
  expect(await membersIn(folder)).toMatchObject({ reason: 'locked' });
  expect(await membersIn(folder, BACKUP_PASSPHRASE)).toEqual(['Anna']);
  expect(await membersIn(folder, PASSPHRASE)).toEqual(['Anna']);
});

test('the automatic backups of a protected workspace open as it does, by passphrase and by words', async () => {
  const core = await withAnna();
  const words = await protectedBy(core);
  const { file } = await core.ask<{ file: string }>('backup.now');
  expect(file).toMatch(/backups\/stammtisch-2026-06-08T10-00-\d\dZ\.stammtisch$/);
  const folder = join(temporaryFolder(), 'restored');
  expect(
    await restoreBackup({ file, folder, secret: { kind: 'sheet', text: words }, keepOldAs: undefined }),
  ).toMatchObject({ ok: true });
  expect(await membersIn(folder, PASSPHRASE)).toEqual(['Anna']);
});

test('a plain backup is asked for in so many words, and restores', async () => {
  const core = await withAnna();
  const file = out();
  expect(await core.call('backup.make', { out: file })).toMatchObject({ failure: { reason: 'passphrase-missing' } });
  expect(await core.call('backup.make', { out: file, passphrase: 'kurz' })).toMatchObject({
    failure: { reason: 'passphrase-too-short' },
  });
  expect(existsSync(file)).toBe(false);
  await core.ask('backup.make', { out: file, unencrypted: true });
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(file, folder)).toMatchObject({ ok: true });
  expect(await membersIn(folder)).toEqual(['Anna']);
});

test.each([
  ['cut off', (file: string) => truncateSync(file, readFileSync(file).length - 5)],
  ['longer than it was', (file: string) => appendFileSync(file, 'more')],
  ['changed by one bit', (file: string) => flip(file, 0.5)],
  ['changed near its end', (file: string) => flip(file, 0.98)],
])('a backup that is %s restores nothing and says so', async (_how, damage) => {
  const core = await withAnna();
  const file = out();
  await core.ask('backup.make', { out: file, passphrase: BACKUP_PASSPHRASE });
  damage(file);
  const parent = temporaryFolder();
  expect(await restore(file, join(parent, 'restored'), BACKUP_PASSPHRASE)).toMatchObject({
    failure: { reason: 'backup-damaged' },
  });
  expect(readdirSync(parent)).toEqual([]);
});

function flip(file: string, where: number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * where);
  bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
  writeFileSync(file, bytes);
}

test('nothing is restored over anything: a full folder is refused, an old workspace is kept beside the new one', async () => {
  const core = await withAnna();
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  await core.ask('members.create', { name: { given: 'Bert' } });
  await core.close();
  expect(await restore(file, core.folder)).toMatchObject({ failure: { reason: 'not-empty-folder' } });
  const keepOldAs = join(temporaryFolder(), 'before');
  expect(await restoreBackup({ file, folder: core.folder, secret: undefined, keepOldAs })).toMatchObject({ ok: true });
  expect(await membersIn(core.folder)).toEqual(['Anna']);
  expect(await membersIn(keepOldAs)).toEqual(['Anna', 'Bert']);
});

test('a workspace that is open is not replaced', async () => {
  const core = await withAnna();
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  const parent = temporaryFolder();
  const keepOldAs = join(parent, 'before');
  expect(await restoreBackup({ file, folder: core.folder, secret: undefined, keepOldAs })).toMatchObject({
    failure: { reason: 'busy' },
  });
  expect(await core.ask('members.list', {})).toMatchObject({ total: 1 });
});

test('any other file is no backup', async () => {
  const file = join(temporaryFolder(), 'list.csv');
  writeFileSync(file, 'Name\nAnna\n');
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(file, folder)).toMatchObject({ failure: { reason: 'no-backup' } });
  expect(await restore(`${file}.gone`, folder)).toMatchObject({ failure: { code: 'not-found' } });
});

test('cancelled or failed, a backup leaves nothing behind', async () => {
  const core = await withAnna();
  const folder = temporaryFolder();
  const cancelling = new AbortController();
  const missing = join(folder, 'missing.tar.gz');
  const { promise: began, resolve } = Promise.withResolvers<void>();
  const watching = watch(core.folder, (_event, name) => name?.startsWith('making-') === true && resolve());
  const making = core.call('backup.make', { out: missing, unencrypted: true }, cancelling.signal);
  await began;
  watching.close();
  cancelling.abort();
  expect(await making).toEqual({ ok: false, failure: { code: 'cancelled' } });
  // Whoever closes the workspace waits for its threads; what they left goes at the next opening.
  await core.close();
  await core.open();
  expect(existsSync(missing)).toBe(false);
  writeFileSync(join(folder, 'file'), '');
  expect(
    await core.call('backup.make', { out: join(folder, 'file', 'b'), passphrase: BACKUP_PASSPHRASE }),
  ).toMatchObject({
    failure: { code: 'storage', reason: 'no-such-place' },
  });
  expect(readdirSync(core.folder).filter((name) => name.startsWith('making-'))).toEqual([]);
});

test('plain backups made before a workspace was protected are encrypted once it is', async () => {
  const core = await withAnna();
  const { file } = await core.ask<{ file: string }>('backup.now');
  expect(file).toMatch(/\.tar\.gz$/);
  core.clock.set('2026-06-08T13:00:00.000Z');
  await protectedBy(core);
  await core.ask('backup.now');
  const { kept } = await core.ask<{ kept: { name: string }[] }>('backup.state');
  expect(kept.map(({ name }) => name.replace(/^[^.]*/, ''))).toEqual(['.stammtisch', '.stammtisch']);
  const folder = join(temporaryFolder(), 'restored');
  const old = join(core.folder, 'backups', kept[1]?.name ?? '');
  expect(await restore(old, folder, PASSPHRASE)).toMatchObject({ ok: true });
  expect(await membersIn(folder)).toEqual(['Anna']);
});

test('backups can be switched off, or put elsewhere, while their folder cannot be written', async () => {
  const core = await withAnna();
  const elsewhere = temporaryFolder();
  const gone = join(elsewhere, 'disk');
  await core.ask('backup.configure', { folder: gone });
  rmSync(gone, { recursive: true });
  // Unplugged: nothing may be made in its place, neither by looking nor by backing up.
  expect(await core.ask('backup.state')).toMatchObject({ folder: gone, kept: [] });
  expect(await core.call('backup.now')).toMatchObject({ failure: { reason: 'no-such-place' } });
  expect(existsSync(gone)).toBe(false);
  writeFileSync(gone, 'a file now');
  expect(await core.call('backup.now')).toMatchObject({ failure: { reason: 'no-such-place' } });
  expect(await core.ask('backup.configure', { every: 'never' })).toMatchObject({ every: 'never', last: { ok: false } });
  expect(await core.call('backup.configure', { folder: join(gone, 'sub') })).toMatchObject({
    failure: { code: 'storage' },
  });
  await core.ask('backup.configure', { folder: join(elsewhere, 'other') });
  await core.ask('backup.now');
  expect(await core.ask('backup.state')).toMatchObject({ kept: [{}], last: { ok: true } });
});
