/** Media of a protected workspace: encrypted at rest, whatever way they came there, and as they were once it isn't any more. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../../main/core/store/backup/restore.ts';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { readKeys } from '../../main/core/store/keyFile.ts';
import { rescueFile } from '../../main/core/store/rescue.ts';
import { unlock } from '../../main/core/store/vault.ts';
import { damageOf, examine, spoil } from '../doctor/damagedFile.ts';
import { MOUNT_REASON, smallDisk } from '../faults/smallDisk.ts';
import { needs } from '../needs.ts';
import { OTHER, PASSPHRASE, protectedBy, reopening, type Reopening } from '../protection/protectedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { hashOfBytes, picture, pictureFile } from './pictures.ts';

// A passphrase is stretched for half a second at each opening.
const slow = { timeout: 60_000 };
const secret = { kind: 'passphrase', text: PASSPHRASE } as const;
const OWN_LINE = Buffer.from(`stammtisch-media 1\n${'x'.repeat(50)}`);

const at = (folder: string, hash: string) => join(folder, 'media', hash.slice(0, 2), hash);
const add = async (core: Reopening, bytes: Uint8Array) =>
  (await core.ask<{ media: string }>('media.add', { file: pictureFile(bytes) })).media;
async function contentOf(core: Reopening, media: string): Promise<Buffer> {
  const out = join(temporaryFolder(), 'out');
  await core.ask('media.get', { media, out });
  return readFileSync(out);
}
const namesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('media'));

async function keyOf(folder: string, text = PASSPHRASE): Promise<Uint8Array> {
  const keys = readKeys(folder);
  if (!keys.ok || keys.value === undefined) throw new Error('There are no keys');
  const opened = await unlock(folder, keys.value, { kind: 'passphrase', text });
  if (!opened.ok) throw new Error('It does not open');
  return opened.value.key;
}

/** Two pictures and what looks like an encrypted one, added before the workspace was protected. */
async function withMedia(folder?: string): Promise<{ core: Reopening; contents: Map<string, Buffer> }> {
  const core = await reopening(folder);
  const contents = new Map<string, Buffer>();
  for (const bytes of [picture(300_000), picture(10, 2), OWN_LINE]) contents.set(await add(core, bytes), bytes);
  return { core, contents };
}

async function expectAll(core: Reopening, contents: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [hash, bytes] of contents) expect((await contentOf(core, hash)).equals(bytes), hash).toBe(true);
}

const plainIn = (folder: string, contents: ReadonlyMap<string, Buffer>): string[] =>
  [...contents].flatMap(([hash, bytes]) => (readFileSync(at(folder, hash)).includes(bytes) ? [hash] : []));

test('protecting encrypts what was there and what comes after, and all of it is still read', slow, async () => {
  const { core, contents } = await withMedia();
  expect(plainIn(core.folder, contents)).toHaveLength(3);
  await protectedBy(core);
  const later = picture(100_000, 3);
  contents.set(await add(core, later), later);
  expect(plainIn(core.folder, contents)).toEqual([]);
  await expectAll(core, contents);
  expect(damageOf(await examine(core))).toEqual([]);
  await core.close();
  await core.open(secret);
  await expectAll(core, contents);
  expect(namesIn(core.folder)).toEqual(['media', 'media.json']);
});

test('unprotecting gives every file back as it was, and leaves no key behind', slow, async () => {
  const { core, contents } = await withMedia();
  await protectedBy(core);
  await core.ask('protection.unprotect', { passphrase: PASSPHRASE });
  expect(plainIn(core.folder, contents)).toHaveLength(3);
  await expectAll(core, contents);
  expect(namesIn(core.folder)).toEqual(['media']);
  await core.close();
  const file = await openSqlFile(join(core.folder, 'stammtisch.db'), 'read');
  expect(file.statement("SELECT value FROM device WHERE key = 'mediaKey'").get()).toEqual({ value: 'null' });
  file.close();
});

test('encrypting a workspace anew rewrites no media, and wraps the copy of their key anew', slow, async () => {
  const { core, contents } = await withMedia();
  const words = await protectedBy(core);
  const before = new Map([...contents.keys()].map((hash) => [hash, readFileSync(at(core.folder, hash))]));
  const copy = readFileSync(join(core.folder, 'media.json'), 'utf8');
  await core.ask('protection.rekey', { passphrase: PASSPHRASE, next: OTHER, nextWords: words });
  for (const [hash, bytes] of before) expect(readFileSync(at(core.folder, hash)).equals(bytes)).toBe(true);
  expect(readFileSync(join(core.folder, 'media.json'), 'utf8')).not.toBe(copy);
  await expectAll(core, contents);
});

test('what a kill left plain in a protected workspace is encrypted by the next opening', slow, async () => {
  const { core, contents } = await withMedia();
  await protectedBy(core);
  await core.close();
  for (const [hash, bytes] of contents) writeFileSync(at(core.folder, hash), bytes);
  writeFileSync(join(core.folder, 'media.mixed'), '');
  await core.open(secret);
  expect(plainIn(core.folder, contents)).toEqual([]);
  await expectAll(core, contents);
  expect(namesIn(core.folder)).toEqual(['media', 'media.json']);
});

test('a file that is damaged, or another’s under its name, is not shown and is named by the doctor', slow, async () => {
  const { core, contents } = await withMedia();
  await protectedBy(core);
  const [large = '', small = '', line = ''] = contents.keys();
  const bytes = readFileSync(at(core.folder, large));
  bytes.writeUInt8((bytes[150_000] ?? 0) ^ 1, 150_000);
  writeFileSync(at(core.folder, large), bytes);
  copyFileSync(at(core.folder, line), at(core.folder, small));
  for (const media of [large, small])
    expect(await core.call('media.get', { media })).toMatchObject({ failure: { code: 'not-found', state: 'damaged' } });
  expect(damageOf(await examine(core))).toEqual([['media-damaged', 2, 'media', 'none']]);
  await core.ask('protection.unprotect', { passphrase: PASSPHRASE });
  expect((await contentOf(core, line)).equals(OWN_LINE)).toBe(true);
  expect(damageOf(await examine(core))).toEqual([['media-damaged', 2, 'media', 'none']]);
});

test('a plain file in a protected workspace is read as well', slow, async () => {
  const { core, contents } = await withMedia();
  await protectedBy(core);
  const [hash = ''] = contents.keys();
  writeFileSync(at(core.folder, hash), contents.get(hash) ?? '');
  await expectAll(core, contents);
  expect(damageOf(await examine(core))).toEqual([]);
});

test('where the page with the key of the media is lost, a rescue finds it beside the file', slow, async () => {
  const { core, contents } = await withMedia();
  await protectedBy(core);
  await core.close();
  const key = await keyOf(core.folder);
  spoil(core.folder, 'device', 'root', key);
  expect(await rescueFile(core.folder, key, '2026-06-08T12:00:00.000Z')).toMatchObject({
    ok: true,
    value: { isDeviceKept: false },
  });
  await core.open(secret);
  await expectAll(core, contents);
});

test.each([
  ['under a passphrase of its own', { passphrase: OTHER }],
  ['that is not encrypted', { unencrypted: true }],
])(
  'a backup of a protected workspace %s holds its media encrypted, and restored they open',
  slow,
  async (_how, input) => {
    const { core, contents } = await withMedia();
    await protectedBy(core);
    const file = join(temporaryFolder(), 'b.stammtisch');
    await core.ask('backup.make', { out: file, ...input });
    const folder = join(temporaryFolder(), 'restored');
    const text = 'passphrase' in input ? OTHER : PASSPHRASE;
    const restored = await restoreBackup({ file, folder, secret: { ...secret, text }, keepOldAs: undefined });
    expect(restored).toMatchObject({ ok: true });
    expect(plainIn(folder, contents)).toEqual([]);
    await core.close();
    const again = await reopening(folder);
    await again.ask('protection.unlock', { passphrase: text });
    await expectAll(again, contents);
  },
);

test(
  'media that a program without encryption left in a protected workspace are encrypted when it is opened',
  slow,
  async () => {
    const core = await reopening();
    await protectedBy(core);
    await core.close();
    const bytes = picture(5000);
    const path = at(core.folder, hashOfBytes(bytes));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    await core.open(secret);
    expect(readFileSync(path).includes(bytes)).toBe(false);
    expect((await contentOf(core, hashOfBytes(bytes))).equals(bytes)).toBe(true);
  },
);

test('a locked workspace hands out nothing', slow, async () => {
  const { core, contents } = await withMedia();
  await protectedBy(core);
  await core.ask('protection.lock');
  const [media = ''] = contents.keys();
  expect(await core.call('media.get', { media })).toMatchObject({ failure: { reason: 'locked' } });
  expect(await core.call('media.add', { file: pictureFile(picture()) })).toMatchObject({
    failure: { reason: 'locked' },
  });
});

test(
  'on a full disk unprotecting is refused, and once there is room all is encrypted as before',
  slow,
  async (context) => {
    const disk = needs(context, smallDisk(16), MOUNT_REASON);
    const { core, contents } = await withMedia(join(disk.path, 'workspace'));
    await protectedBy(core);
    const { bavail, bsize } = statfsSync(disk.path);
    writeFileSync(join(disk.path, 'film'), Buffer.alloc(bavail * bsize - 200_000));
    expect(await core.call('protection.unprotect', { passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'storage', reason: 'disk-full' },
    });
    await expectAll(core, contents);
    rmSync(join(disk.path, 'film'));
    await core.close();
    await core.open(secret);
    expect(plainIn(core.folder, contents)).toEqual([]);
    await expectAll(core, contents);
  },
);
