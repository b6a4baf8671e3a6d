/** What happens by itself while a workspace stays open: bells, troubles, and coming back from them. */
import { expect, test, vi } from 'vitest';
import type { SyncStatus } from '../../shared/sync/contract.ts';
import type { Couch } from '../server/couch.ts';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { accessTo, type Device, deviceOf } from './devices.ts';

const event = { title: 'Lesung', start: '2026-07-01T19:00', end: '2026-07-01T21:00', zone: 'Europe/Berlin' };
const create = async (device: Device, title = 'Lesung'): Promise<string> =>
  (await device.ask<{ id: string }>('events.create', { ...event, title })).id;
const status = (device: Device) => device.ask<SyncStatus>('sync.status');
const state = async (device: Device) => (await status(device)).state;
const titleOf = async (device: Device, id: string) => {
  const found = await device.call('events.get', { id });
  return found.ok ? (found.value as { title: string }).title : undefined;
};
/** Pauses between attempts are drawn, and half a minute long at most. */
const patience = { timeout: 60_000, interval: 20 };
vi.setConfig({ testTimeout: 150_000 });

async function live(couch: Couch): Promise<Device> {
  const device = await deviceOf({ syncs: 'by-itself' });
  await device.ask('sync.configure', accessTo(couch));
  await expect.poll(() => state(device), patience).toBe('live');
  return device;
}

test('an edit is on the other device without anybody asking', async () => {
  const couch = await couchForTest();
  const [a, b] = [await live(couch), await live(couch)];
  const id = await create(a);
  await expect.poll(() => titleOf(b, id), patience).toBe('Lesung');
  await b.ask('events.update', { id, patch: { title: 'Lesung mit Musik' } });
  await expect.poll(() => titleOf(a, id), patience).toBe('Lesung mit Musik');
});

test('with nothing to do there is a bell for each collection that is worked on together, and no other request', async () => {
  const couch = await couchForTest();
  await live(couch);
  const waiting = () => couch.requests.filter(({ query }) => query.includes('feed=longpoll')).length;
  await expect.poll(waiting, patience).toBeGreaterThanOrEqual(2);
  couch.requests.length = 0;
  const other = await deviceOf();
  await other.ask('sync.test', accessTo(couch));
  expect(couch.requests.filter(({ path }) => path.includes('_changes'))).toEqual([]);
});

test('a wrong password stops everything at once and asks for the right one; what was written meanwhile follows', async () => {
  const couch = await couchForTest();
  await couch.addUser('anna', 'right', []);
  const admin = await live(couch);
  const a = await deviceOf({ syncs: 'by-itself' });
  await a.ask('sync.configure', { url: couch.url, user: 'anna', password: 'right', admin: couch.admin });
  await expect.poll(() => state(a), patience).toBe('live');
  await couch.addUser('anna', 'changed', []);
  await couch.cut();
  await expect.poll(() => state(a), patience).toBe('auth-required');
  const id = await create(a);
  const tried = couch.requests.length;
  expect(await status(a)).not.toHaveProperty('nextTry');
  await a.ask('sync.signIn', { password: 'changed' });
  await expect.poll(() => titleOf(admin, id), patience).toBe('Lesung');
  expect(couch.requests.length).toBeGreaterThan(tried);
});

test('a server that is away and comes back, with work on both sides of it', async () => {
  const couch = await couchForTest();
  const [a, b] = [await live(couch), await live(couch)];
  await couch.down();
  await expect.poll(() => state(a), patience).toBe('offline');
  expect(await status(a)).toMatchObject({ nextTry: expect.any(String) as string });
  const id = await create(a);
  expect((await status(a)).collections.find(({ name }) => name === 'events')).toMatchObject({ toSend: 1 });
  await couch.up();
  await expect.poll(() => titleOf(b, id), patience).toBe('Lesung');
  await expect
    .poll(async () => (await a.ask<{ items: object[] }>('sync.history')).items, patience)
    .toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'trouble', trouble: 'offline' })]));
});

test.each([
  ['a captive portal', { status: 200, raw: '<html>Please accept our terms</html>' }, 'not-couchdb'],
  [
    'a redirect to a sign-in page',
    { status: 302, headers: { location: 'http://portal.example' }, raw: '' },
    'not-couchdb',
  ],
  ['an answer of another shape', { status: 200, body: { hello: 'world' } }, 'not-couchdb'],
  ['a busy server', { status: 503, headers: { 'retry-after': '1' } }, 'busy'],
  ['too many requests', { status: 429, headers: { 'retry-after': '1' } }, 'busy'],
  ['an error of the server', { status: 500 }, 'server-error'],
  ['a gateway’s page', { status: 502, raw: '<html>Bad gateway</html>' }, 'busy'],
  ['half an answer', 'half', 'offline'],
  ['a cut connection', 'drop', 'offline'],
] as const)('%s is passed over, and sync goes on by itself after it', async (_name, kind, trouble) => {
  const couch = await couchForTest();
  const a = await live(couch);
  couch.faults.push(() => kind);
  // A bell that is asked for again may wait as long as it likes: somebody asks.
  await couch.cut();
  await a.call('sync.once', {});
  await expect.poll(() => state(a), patience).toBe(trouble);
  const id = await create(a);
  couch.faults.length = 0;
  await expect
    .poll(async () => (await askingAsAdmin(couch)('GET', `/stammtisch-events/${id}`)).status, patience)
    .toBe(200);
  await expect.poll(() => state(a), patience).toBe('live');
});

test('paused means paused, also after a restart', async () => {
  const couch = await couchForTest();
  const a = await live(couch);
  await a.ask('sync.pause');
  const id = await create(a);
  await a.restart();
  expect(await state(a)).toBe('paused');
  expect((await askingAsAdmin(couch)('GET', `/stammtisch-events/${id}`)).status).toBe(404);
  await a.ask('sync.resume');
  await expect.poll(() => state(a), patience).toBe('live');
  expect((await askingAsAdmin(couch)('GET', `/stammtisch-events/${id}`)).status).toBe(200);
});

test('a collection whose large change waits for an answer keeps no other from going on, and asks the server nothing more', async () => {
  const couch = await couchForTest();
  const [a, b] = [await live(couch), await live(couch)];
  const ids: string[] = [];
  for (let n = 0; n < 30; n += 1) ids.push(await create(a, `n${n}`));
  await expect.poll(() => titleOf(b, ids.at(-1) as string), patience).toBe('n29');
  await b.ask('sync.pause');
  for (const id of ids.slice(0, 6)) await a.ask('events.delete', { id });
  await a.ask('sync.once', { large: true });
  await b.ask('sync.resume');
  await expect.poll(() => state(b), patience).toBe('many-changes');
  const { id } = await a.ask<{ id: string }>('posts.create', { text: 'Heute offen', channels: [] });
  await expect.poll(async () => (await b.call('posts.get', { id })).ok, patience).toBe(true);
  expect(await titleOf(b, ids[0] as string)).toBe('n0');
});

test('after days away what waits is looked at before it touches anything', async () => {
  const couch = await couchForTest();
  const [a, b] = [await live(couch), await live(couch)];
  const id = await create(a);
  await expect.poll(() => titleOf(b, id), patience).toBe('Lesung');
  await b.close();
  await a.ask('events.update', { id, patch: { title: 'Lesung im Garten' } });
  await a.ask('sync.once');
  b.clock.set('2026-06-20T10:00:00.000Z');
  await b.restart();
  await expect.poll(() => state(b), patience).toBe('homecoming');
  expect(await titleOf(b, id)).toBe('Lesung');
  expect(await b.ask('sync.preview')).toMatchObject({ total: 1, lines: [{ id, what: 'changed', fields: ['title'] }] });
  await b.ask('sync.choose', { choice: 'go-on' });
  expect(await titleOf(b, id)).toBe('Lesung im Garten');
  await expect.poll(() => state(b), patience).toBe('live');
});
