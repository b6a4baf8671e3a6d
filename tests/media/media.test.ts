import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../shared/media/mediaType.ts';
import { mediaIn, mediaKeyOf } from '../../shared/document/media.ts';
import { openStore } from '../../main/core/store/store.ts';
import { callAs, openedCore } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { nameIn } from './naming.ts';
import { hashOfBytes, picture, pictureFile } from './pictures.ts';

const at = (folder: string, hash: string) => join(folder, 'media', hash.slice(0, 2), hash);

test('a file is kept under the hash of what is in it, and comes back as it was', async () => {
  const { folder, ask } = await openedCore();
  const bytes = picture(200_000);
  const added = await ask('media.add', { file: pictureFile(bytes) });
  expect(added).toEqual({ media: hashOfBytes(bytes), size: 200_000, type: 'image/png', name: 'plakat.png' });
  expect(readFileSync(at(folder, added.media)).equals(bytes)).toBe(true);
  const out = join(temporaryFolder(), 'out.png');
  expect(await ask('media.get', { media: added.media, out })).toEqual({ file: out, size: 200_000, type: 'image/png' });
  expect(readFileSync(out).equals(bytes)).toBe(true);
});

test('the same content twice is one file, and nothing is left of the second', async () => {
  const { folder, ask } = await openedCore();
  const first = await ask('media.add', { file: pictureFile(picture(), 'a.png') });
  const second = await ask('media.add', { file: pictureFile(picture(), 'b.png'), name: 'Plakat' });
  expect([second.media, second.name]).toEqual([first.media, 'Plakat']);
  expect(readdirSync(join(folder, 'media'), { recursive: true })).toHaveLength(2);
});

test('an empty file is a file', async () => {
  const { ask } = await openedCore();
  const { media, size, type } = await ask('media.add', { file: pictureFile(Buffer.alloc(0), 'leer') });
  expect([size, type]).toEqual([0, 'application/octet-stream']);
  expect(await ask('media.get', { media, out: join(temporaryFolder(), 'leer') })).toMatchObject({ size: 0 });
});

test('one byte more than 20 MB is too large, and nothing of it stays', async () => {
  const { folder, ask, refused } = await openedCore();
  const limit = 20 * 1024 * 1024;
  const file = pictureFile(picture(limit + 1));
  expect(await refused('media.add', { file })).toEqual({ code: 'too-large', limit, found: limit + 1 });
  expect(existsSync(join(folder, 'media'))).toBe(false);
  expect(await ask('media.add', { file: pictureFile(picture(limit)) })).toMatchObject({ size: limit });
});

test('a page adds by upload and gets a download; paths are not for it', async () => {
  const { core } = await openedCore();
  const call = { ...callAs(), caller: { role: 'manager' as const, by: 'manager', paths: 'uploads' as const } };
  const received = await core.transfers.receive('foto.png', Readable.from([picture()]), 1e8);
  const upload = received.ok ? received.value.upload : '';
  const added = await core.dispatch('media.add', { file: upload }, call);
  expect(added).toMatchObject({ ok: true, value: { name: 'foto.png', media: hashOfBytes(picture()) } });
  const got = await core.dispatch('media.get', { media: hashOfBytes(picture()) }, call);
  const download = core.transfers.take((got as { value: { download: string } }).value.download);
  const pieces: Buffer[] = [];
  const sink = new Writable({
    write: (piece: Buffer, _encoding, next) => {
      pieces.push(piece);
      next();
    },
  });
  await download?.sendTo(sink);
  expect([download?.name, Buffer.concat(pieces).equals(picture())]).toEqual([
    `${hashOfBytes(picture()).slice(0, 12)}.png`,
    true,
  ]);
  expect(await core.dispatch('media.add', { file: pictureFile(picture()) }, call)).toMatchObject({
    failure: { reason: 'path-not-allowed' },
  });
});

test('what is not here says so with its state, and a damaged file is never handed out', async () => {
  const { folder, ask, refused } = await openedCore();
  const unknown = 'f'.repeat(64);
  expect(await refused('media.get', { media: unknown })).toEqual({
    code: 'not-found',
    kind: 'media',
    id: unknown,
    state: 'missing',
  });
  const { media } = await ask('media.add', { file: pictureFile(picture()) });
  writeFileSync(at(folder, media), 'other bytes');
  expect(await refused('media.get', { media })).toMatchObject({ code: 'not-found', state: 'damaged' });
  await ask('media.add', { file: pictureFile(picture()) });
  expect(await ask('media.get', { media, out: join(temporaryFolder(), 'x') })).toMatchObject({ size: 100 });
});

test('nothing is written over a part of a workspace', async () => {
  const { folder, ask, refused } = await openedCore();
  const { media } = await ask('media.add', { file: pictureFile(picture()) });
  expect(await refused('media.get', { media, out: join(folder, 'stammtisch.db') })).toMatchObject({
    reason: 'target-in-workspace',
  });
});

test('what a kill left of a file that was being written goes with the next opening, and what is not ours stays', async () => {
  const { core, folder, ask } = await openedCore();
  const { media } = await ask('media.add', { file: pictureFile(picture()) });
  await core.close();
  writeFileSync(join(folder, 'media', '.new-0123456789abcdef'), 'half');
  writeFileSync(join(folder, 'media', '.DS_Store'), 'from a file manager');
  await openedCore(folder);
  expect(readdirSync(join(folder, 'media')).toSorted()).toEqual(['.DS_Store', media.slice(0, 2)]);
});

test('a document is found by the files that it names, wherever in it, and no more once it names them no more', async () => {
  const { core, folder, ask } = await openedCore();
  const reference = await ask('media.add', { file: pictureFile(picture()) });
  const { id } = await ask('members.create', { name: { given: 'Anna' } });
  await core.close();
  const found = async () => {
    const store = await openStore(folder, '2026-06-08T12:00:00.000Z');
    if (!store.ok) throw new Error('The store did not open');
    const named = store.value.byKey('members', mediaKeyOf(reference.media)).map((member) => member.id);
    await store.value.close();
    return named;
  };
  await nameIn(folder, id, reference);
  expect(await found()).toEqual([id]);
  await nameIn(folder, id, undefined);
  expect(await found()).toEqual([]);
});

test.each([
  ['a hash of another length', { media: 'ab', size: 1, type: 'x' }],
  ['one without its size', { media: 'a'.repeat(64), type: 'x' }],
  ['a word', { media: 'radio' }],
  ['nothing', undefined],
])('%s is no reference', (_what, value) => {
  expect(mediaIn({ inside: [value] })).toEqual([]);
});

test('a document as deep as a peer can send is looked through', () => {
  let deep: unknown = { media: 'a'.repeat(64), size: 1, type: 'image/png' };
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(mediaIn(deep)).toEqual(['a'.repeat(64)]);
});

test.each([
  ['89504e470d0a1a0a00', 'image/png'],
  ['ffd8ffe000104a464946', 'image/jpeg'],
  ['474946383961', 'image/gif'],
  ['52494646aabbccdd57454250', 'image/webp'],
  ['255044462d312e37', 'application/pdf'],
  [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('hex'), 'application/octet-stream'],
  [Buffer.from('RIFFxxxxWAVE').toString('hex'), 'application/octet-stream'],
  ['', 'application/octet-stream'],
])('a file that begins with %s is %s', (hex, type) => {
  expect(mediaTypeOf(Buffer.from(hex, 'hex'))).toBe(type);
});

test('a file by our own first line is a file like any other', async () => {
  const { folder, ask } = await openedCore();
  const bytes = Buffer.from(`stammtisch-media 1\n${'x'.repeat(100)}`);
  const { media } = await ask('media.add', { file: pictureFile(bytes) });
  expect(readFileSync(at(folder, media)).equals(bytes)).toBe(true);
  expect(await ask('media.get', { media, out: join(temporaryFolder(), 'x') })).toMatchObject({ size: bytes.length });
});
