/** Files that documents name, between two devices: once, before the document, whole or not at all. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MediaReference } from '../../shared/document/media.ts';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import { hashOfBytes, picture, pictureFile } from '../media/pictures.ts';
import { nameIn } from '../media/naming.ts';
import { PASSPHRASE } from '../protection/protectedCore.ts';
import type { Couch } from '../server/couch.ts';
import { faultOn } from '../server/faults.ts';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { accessTo, type Device, deviceOf, linkedTo, twoLinked } from './devices.ts';

const DB = '/stammtisch-media';
const PART = 512 * 1024;
const patience = { timeout: 20_000, interval: 20 };

const keep = (device: Device, bytes: Uint8Array) =>
  device.ask<MediaReference>('media.add', { file: pictureFile(bytes) });

/** A member whose document names a file. */
async function named(device: Device, reference: MediaReference): Promise<string> {
  const { id } = await device.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  await device.close();
  await nameIn(device.folder, id, reference);
  await device.restart();
  return id;
}
async function withPicture(device: Device, bytes: Uint8Array): Promise<MediaReference> {
  const reference = await keep(device, bytes);
  await named(device, reference);
  return reference;
}
const unknown = (seed: number, size = 10): MediaReference => ({
  media: hashOfBytes(picture(size, seed)),
  size,
  type: 'image/png',
});

async function contentOn(device: Device, media: string): Promise<Buffer> {
  const out = join(temporaryFolder(), 'out');
  await device.ask('media.get', { media, out });
  return readFileSync(out);
}
const stateOn = async (device: Device, media: string): Promise<unknown> => {
  const got = await device.call('media.get', { media });
  return got.ok ? 'here' : (got.failure as { state?: string }).state;
};
const asidesOf = async (device: Device) =>
  (
    await device.ask<{ items: { collection: string; id: string; direction: string; reason: string; said: string }[] }>(
      'sync.asides',
    )
  ).items;
const askedOf = ({ requests }: Couch, method: string): string[] =>
  requests.flatMap((one) =>
    one.method === method && one.path.startsWith(`${DB}/`) ? [one.path.slice(DB.length + 1)] : [],
  );

test('a file travels in parts that any proxy lets through, before the document that names it', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const bytes = picture(PART * 2 + 5);
  const { media } = await withPicture(a, bytes);
  let largest = 0;
  couch.faults.push((_request, body) => {
    largest = Math.max(largest, body.length);
    return undefined;
  });
  couch.requests.length = 0;
  await a.once();
  expect(askedOf(couch, 'PUT')).toEqual([...[0, 1, 2].map((n) => `${media}%3A${n}`), media]);
  const order = couch.requests.map(({ path }) => path);
  expect(order.indexOf(`${DB}/${media}`)).toBeLessThan(order.indexOf('/stammtisch-members/_bulk_docs'));
  expect(largest).toBeGreaterThan(PART);
  expect(largest).toBeLessThan(1_000_000);
  await b.once();
  expect((await contentOn(b, media)).equals(bytes)).toBe(true);
});

test('the same content is sent once, whichever device has it and however many documents name it', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const bytes = picture(1000);
  const { media } = await withPicture(a, bytes);
  await a.once();
  await withPicture(b, bytes);
  await named(a, { media, size: 1000, type: 'image/png' });
  couch.requests.length = 0;
  await b.once();
  await a.once();
  expect(askedOf(couch, 'PUT')).toEqual([]);
  expect(askedOf(couch, 'GET')).toEqual([]);
});

test('an upload that was cut off goes on with the part that is missing, and the document waits for it', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const { media } = await withPicture(a, picture(PART * 4));
  couch.faults.push(faultOn('PUT', `${media}%3A2`, 'drop', 2));
  couch.requests.length = 0;
  expect(await a.call('sync.once', { large: true })).toMatchObject({ failure: { trouble: 'offline' } });
  expect((await a.ask<SyncStatus>('sync.status')).collections).toMatchObject([
    { name: 'members', toSend: 1 },
    {},
    {},
    {},
    {},
  ]);
  await a.restart();
  await a.once();
  expect(askedOf(couch, 'PUT')).toEqual([0, 1, 2, 2, 2, 3].map((n) => `${media}%3A${n}`).concat(media));
});

test('wrong bytes get no name: they are set aside with the reason, and fetched again later', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const bytes = picture(1000);
  const { media } = await withPicture(a, bytes);
  await a.once();
  const ask = askingAsAdmin(couch);
  const part = async (content: Uint8Array) => {
    const { json } = await ask('GET', `${DB}/${media}%3A0`);
    const { _rev } = json as { _rev: string };
    await ask('PUT', `${DB}/${media}%3A0`, { _rev, bytes: Buffer.from(content).toString('base64') });
  };
  await part(picture(1000, 2));
  await b.once();
  expect(await stateOn(b, media)).toBe('set-aside');
  expect(existsSync(join(b.folder, 'media', media.slice(0, 2), media))).toBe(false);
  expect(await asidesOf(b)).toMatchObject([
    {
      collection: 'media',
      id: media,
      direction: 'in',
      reason: 'unreadable',
      said: 'its content is not what its name says',
    },
  ]);
  expect((await b.ask<SyncStatus>('sync.status')).collections.at(-1)).toMatchObject({ name: 'media', setAside: 1 });
  await part(bytes);
  couch.requests.length = 0;
  await b.once();
  expect(askedOf(couch, 'GET')).toEqual([]);
  b.clock.set('2026-06-08T12:00:00.000Z');
  await b.once();
  expect((await contentOn(b, media)).equals(bytes)).toBe(true);
  expect(await asidesOf(b)).toEqual([]);
});

test('what was set aside is tried again at once where a person says so', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const reference = unknown(7);
  await named(a, reference);
  await a.once();
  const ask = askingAsAdmin(couch);
  const { json } = await ask('PUT', `${DB}/${reference.media}`, { size: 10, type: 'image/png', parts: 1 });
  await b.once();
  expect(await asidesOf(b)).toMatchObject([{ said: 'part 0 is missing' }]);
  await ask('PUT', `${DB}/${reference.media}%3A0`, { bytes: picture(10, 7).toString('base64') });
  expect(json).toMatchObject({ ok: true });
  await b.ask('sync.retry', { collection: 'media', id: reference.media });
  await b.once();
  expect(await stateOn(b, reference.media)).toBe('here');
});

test.each([
  ['of 50 MB', { size: 50_000_000, parts: 96 }, undefined, 'too-large', '50000000 bytes, 20971520 at most'],
  [
    'that is more than was announced',
    { size: 4, parts: 1 },
    picture(10),
    'unreadable',
    'more than the 4 bytes that were announced',
  ],
  ['that is less than was announced', { size: 40, parts: 1 }, picture(10), 'unreadable', '10 bytes of 40'],
  ['that has no end of parts', { size: 10, parts: 1e9 }, picture(10), 'unreadable', 'its description'],
  ['that is described otherwise', { length: 10 }, picture(10), 'unreadable', 'its description'],
])('a stranger’s file %s is set aside visibly', async (_what, head, bytes, reason, said) => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const reference = unknown(9);
  await named(a, reference);
  await a.once();
  const ask = askingAsAdmin(couch);
  await ask('PUT', `${DB}/${reference.media}%3A0`, { bytes: bytes?.toString('base64') ?? '' });
  await ask('PUT', `${DB}/${reference.media}`, { type: 'image/png', ...head });
  await b.once();
  expect(await asidesOf(b)).toMatchObject([
    { collection: 'media', id: reference.media, direction: 'in', reason, said },
  ]);
  expect(existsSync(join(b.folder, 'media'))).toBe(false);
});

test('what no document names any more is set aside no more', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const reference = unknown(9);
  const id = await named(a, reference);
  await a.once();
  await askingAsAdmin(couch)('PUT', `${DB}/${reference.media}`, { size: 50_000_000, parts: 96, type: 'image/png' });
  await b.once();
  expect(await asidesOf(b)).toHaveLength(1);
  await b.ask('members.delete', { id });
  await b.once();
  expect(await asidesOf(b)).toEqual([]);
});

test('a stranger’s 50 MB are not fetched', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const reference = unknown(9);
  await named(a, reference);
  await askingAsAdmin(couch)('PUT', `${DB}/${reference.media}`, { size: 50_000_000, parts: 96, type: 'image/png' });
  couch.requests.length = 0;
  await a.once();
  expect(askedOf(couch, 'GET')).toEqual([]);
});

test('a file that nobody has sent yet is a state, and comes once it is there; the document is not held up', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const bytes = picture(1000);
  const reference = unknown(1, 1000);
  const id = await named(a, reference);
  await a.once();
  await b.once();
  expect(await b.ask('members.get', { id })).toMatchObject({ id });
  expect(await stateOn(b, reference.media)).toBe('expected');
  expect(await asidesOf(b)).toEqual([]);
  await keep(a, bytes);
  await a.once();
  await b.once();
  expect((await contentOn(b, reference.media)).equals(bytes)).toBe(true);
});

test('where the database of media is missing, documents go on, and the files follow once it is there', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  await askingAsAdmin(couch)('DELETE', DB);
  const { media } = await withPicture(a, picture());
  expect(await a.once()).toMatchObject({
    pushed: 1,
    state: 'live',
    stopped: [{ collection: 'media', trouble: 'server-missing' }],
  });
  expect(await b.once()).toMatchObject({ pulled: 1, state: 'live' });
  await askingAsAdmin(couch)('PUT', DB);
  expect(await a.once()).toMatchObject({ stopped: [] });
  await b.once();
  expect(await stateOn(b, media)).toBe('here');
});

test('who may not enter the database of media loses nothing else, and is told', async () => {
  const couch = await couchForTest();
  const admin = await linkedTo(couch);
  await admin.once();
  await couch.addUser('anna', 'right', []);
  await askingAsAdmin(couch)('PUT', `${DB}/_security`, { members: { names: ['nobody'], roles: [] } });
  const a = await deviceOf();
  const security = { members: { names: ['anna'], roles: [] } };
  for (const name of ['members', 'events', 'posts', 'plan'])
    await askingAsAdmin(couch)('PUT', `/stammtisch-${name}/_security`, security);
  await a.ask('sync.configure', { ...accessTo(couch), user: 'anna', password: 'right' });
  await withPicture(a, picture());
  expect(await a.once()).toMatchObject({
    pushed: 1,
    state: 'live',
    stopped: [{ collection: 'media', trouble: 'no-access' }],
  });
});

test('a proxy that refuses a part keeps no document back, and the file is set aside', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const { media } = await withPicture(a, picture());
  couch.faults.push(faultOn('PUT', `${media}%3A0`, { status: 413 }));
  expect(await a.once()).toMatchObject({ pushed: 1, blocked: 1 });
  expect(await asidesOf(a)).toMatchObject([{ collection: 'media', id: media, direction: 'out', reason: 'too-large' }]);
});

test('files that the server has lost are sent again', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const before = await couch.snapshot('stammtisch-media');
  const { media } = await withPicture(a, picture());
  await a.once();
  await couch.rewind(before);
  await a.restart();
  await a.once();
  await b.once();
  expect(await stateOn(b, media)).toBe('here');
});

test('a protected workspace sends what the picture is, not how it lies there', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const bytes = picture(1000);
  const { media } = await withPicture(a, bytes);
  const { words } = await a.ask<{ words: string }>('protection.drawWords');
  await a.ask('protection.protect', { passphrase: PASSPHRASE, words });
  await a.once();
  await b.once();
  expect((await contentOn(b, media)).equals(bytes)).toBe(true);
});

async function live(couch: Couch): Promise<Device> {
  const device = await deviceOf({ syncs: 'by-itself' });
  await device.ask('sync.configure', accessTo(couch));
  await expect.poll(async () => (await device.ask<SyncStatus>('sync.status')).state, patience).toBe('live');
  return device;
}

test('a device that syncs by itself fetches the file beside everything else', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const { media } = await withPicture(a, picture(PART + 1));
  await a.once();
  const b = await live(couch);
  await expect.poll(() => stateOn(b, media), patience).toBe('here');
});

test('a file that is on its way keeps no edit waiting, and no program from ending', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const { media } = await withPicture(a, picture(PART + 1));
  await a.once();
  couch.faults.push(faultOn('GET', `${media}%3A1`, 'hang'));
  const b = await live(couch);
  await expect.poll(() => askedOf(couch, 'GET').at(-1), patience).toBe(`${media}%3A1`);
  const { id } = await b.ask<{ id: string }>('events.create', { title: 'Lesung', start: '2026-07-01T19:00' });
  await expect
    .poll(async () => (await askingAsAdmin(couch)('GET', `/stammtisch-events/${id}`)).status, patience)
    .toBe(200);
  await b.close();
  expect(existsSync(join(b.folder, 'media'))).toBe(false);
});
