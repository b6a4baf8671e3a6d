import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statfsSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../main/core/store/backup/restore.ts';
import { needs } from '../needs.ts';
import { MOUNT_REASON, smallDisk } from '../faults/smallDisk.ts';
import { OTHER, PASSPHRASE, protectedBy } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { addPicture, BACKUP_PASSPHRASE, membersIn, out, restore, withAnna } from './backedUp.ts';

// A passphrase is stretched for half a second at each opening.
const slow = { timeout: 60_000 };

test('a backup under a passphrase holds nothing readable and restores whole, media included', async () => {
  const core = await withAnna();
  const file = out();
  await core.ask('backup.make', { out: file, passphrase: BACKUP_PASSPHRASE });
  expect(readFileSync(file).toString('latin1')).not.toContain('kennt');
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(file, folder)).toMatchObject({ failure: { reason: 'backup-locked' } });
  expect(await restore(file, folder, OTHER)).toMatchObject({ failure: { reason: 'backup-wrong-secret' } });
  expect(await restore(file, folder, BACKUP_PASSPHRASE)).toMatchObject({ ok: true });
  expect(await membersIn(folder)).toEqual(['Anna']);
  expect(readdirSync(join(folder, 'media'))).toHaveLength(1);
  expect(existsSync(join(folder, 'backup.json'))).toBe(false);
});

test(
  "a protected workspace's backup opens by its own passphrase alone, and what it restores does too",
  slow,
  async () => {
    const core = await withAnna();
    await protectedBy(core);
    const file = out();
    await core.ask('backup.make', { out: file, passphrase: BACKUP_PASSPHRASE });
    const folder = join(temporaryFolder(), 'restored');
    expect(await restore(file, folder, BACKUP_PASSPHRASE)).toMatchObject({ ok: true });
    expect(await membersIn(folder)).toMatchObject({ reason: 'locked' });
    expect(await membersIn(folder, BACKUP_PASSPHRASE)).toEqual(['Anna']);
    expect(await membersIn(folder, PASSPHRASE)).toEqual(['Anna']);
  },
);

test('the automatic backups of a protected workspace open as it does, by passphrase and by words', async () => {
  const core = await withAnna();
  const words = await protectedBy(core);
  const { file } = await core.ask<{ file: string }>('backup.now');
  expect(file).toMatch(/backups\/stammtisch-2026-06-08T10-00-\d\dZ-[0-9a-f]{8}\.stammtisch$/);
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
    failure: { code: 'place', reason: 'no-folder' },
  });
  expect(readdirSync(core.folder).filter((name) => name.startsWith('making-'))).toEqual([]);
});

test('a plain backup of a protected workspace is made when asked for, and restores by the workspace’s passphrase', async () => {
  const core = await withAnna();
  await protectedBy(core);
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  const folder = join(temporaryFolder(), 'restored');
  expect(await restore(file, folder)).toMatchObject({ failure: { reason: 'backup-locked' } });
  expect(await restore(file, folder, OTHER)).toMatchObject({ failure: { reason: 'backup-wrong-secret' } });
  expect(await restore(file, folder, PASSPHRASE)).toMatchObject({ ok: true });
  expect(await membersIn(folder, PASSPHRASE)).toEqual(['Anna']);
  expect(readdirSync(join(folder, 'media'))).toHaveLength(1);
});

test('a file among the media that is none of them spoils no backup', async () => {
  const core = await withAnna();
  writeFileSync(join(core.folder, 'media', '.DS_Store'), 'from a file manager');
  const file = out();
  await core.ask('backup.make', { out: file, unencrypted: true });
  expect(await restore(file, join(temporaryFolder(), 'restored'))).toMatchObject({ ok: true });
});

test('what is wrong with the place of a backup is said with that place', async (context) => {
  const disk = needs(context, smallDisk(1), MOUNT_REASON);
  const core = await withAnna();
  addPicture(core.folder, randomBytes(2_000_000));
  const make = (file: string) => core.call('backup.make', { out: file, passphrase: BACKUP_PASSPHRASE });
  const failure = (reason: string, path: string) => ({ failure: { code: 'place', reason, path } });
  expect(await make(join(disk.path, 'b'))).toMatchObject(failure('no-room', disk.path));
  expect(readdirSync(disk.path)).toEqual([]);
  const long = join(disk.path, 'n'.repeat(300));
  expect(await make(long)).toMatchObject({ failure: { code: 'place', reason: 'too-long' } });
  expect(await make(join(disk.path, 'no', 'b'))).toMatchObject(failure('missing', join(disk.path, 'no')));
  disk.makeReadOnly();
  expect(await make(join(disk.path, 'b'))).toMatchObject(failure('no-right', disk.path));
});

test('a workspace on a full disk is backed up to another one, unless that would lay it open there', async (context) => {
  const disk = needs(context, smallDisk(4), MOUNT_REASON);
  const core = await withAnna(join(disk.path, 'workspace'));
  const { bavail, bsize } = statfsSync(disk.path);
  writeFileSync(join(disk.path, 'film'), Buffer.alloc(bavail * bsize - 20_000));
  const elsewhere = temporaryFolder();
  const sealed = { out: join(elsewhere, 'a'), passphrase: BACKUP_PASSPHRASE };
  expect(await core.call('backup.make', sealed)).toMatchObject({
    failure: { code: 'place', reason: 'no-room', path: expect.stringContaining(disk.path) as string },
  });
  expect(readdirSync(elsewhere)).toEqual([]);
  await core.ask('backup.make', { out: join(elsewhere, 'b'), unencrypted: true });
  expect(readdirSync(elsewhere)).toEqual(['b']);
  expect(await restore(join(elsewhere, 'b'), join(elsewhere, 'restored'))).toMatchObject({ ok: true });
});
