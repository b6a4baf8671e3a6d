/** Devices that know of each other: invitations, receipts, and one that is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DeviceRow, ReceiptLine, SyncStatus } from '../../shared/sync/contract.ts';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { accessTo, type Device, deviceOf, linkedTo, twoLinked } from './devices.ts';

const create = async (device: Device, given: string): Promise<string> =>
  (await device.ask<{ id: string }>('members.create', { name: { given } })).id;
const names = async (device: Device): Promise<string[]> => {
  const { items } = await device.ask<{ items: { name: { given?: string } }[] }>('members.list', { limit: 1000 });
  return items.map(({ name }) => name.given ?? '').toSorted();
};
const idOf = async (device: Device) => (await device.ask<{ device: string }>('workspace.info')).device;
const devices = async (device: Device) => (await device.ask<{ items: DeviceRow[] }>('devices.list')).items;
const receipt = async (device: Device) => (await device.ask<{ items: ReceiptLine[] }>('devices.receipt')).items;
const PASSPHRASE = 'vier Enten fahren Kahn';

test('a second laptop joins by an invitation and has everything, also the secret that ids hang on', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await create(a, 'Anna');
  await a.once();
  const out = join(a.folder, '..', `invitation-${await idOf(a)}.txt`);
  const { code } = await a.ask<{ code: string }>('devices.invite', { passphrase: PASSPHRASE, out });
  expect(readFileSync(out, 'utf8')).toBe(code);
  expect(Buffer.from(code, 'base64url').toString('utf8')).not.toContain(couch.url);
  const b = await deviceOf();
  await b.ask('devices.join', { file: out, passphrase: PASSPHRASE });
  await b.once();
  expect(await names(b)).toEqual(['Anna']);
  expect(await idOf(b)).not.toBe(await idOf(a));
  const again = await a.ask<{ code: string }>('devices.invite', { passphrase: PASSPHRASE });
  const c = await deviceOf();
  await c.ask('devices.join', {
    code: `\n ${again.code.slice(0, 40)}\r\n${again.code.slice(40)}`,
    passphrase: PASSPHRASE,
  });
  expect(await c.once()).toMatchObject({ pulled: 1 });
});

test('an invitation that was altered, cut off or opened by another passphrase links nothing', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await a.once();
  const { code } = await a.ask<{ code: string }>('devices.invite', { passphrase: PASSPHRASE });
  const b = await deviceOf();
  const join = (changed: string, passphrase = PASSPHRASE) => b.call('devices.join', { code: changed, passphrase });
  const text = Buffer.from(code, 'base64url').toString('utf8');
  const altered = Buffer.from(text.replace(/"body":"./, '"body":"#')).toString('base64url');
  for (const damaged of [altered, code.slice(0, -20), 'nonsense', ''])
    expect(await join(damaged)).toMatchObject({ failure: { reason: 'invitation-damaged' } });
  expect(await join(code, 'fünf Gänse')).toMatchObject({ failure: { reason: 'invitation-wrong-secret' } });
  expect(await b.ask<SyncStatus>('sync.status')).toMatchObject({ state: 'off' });
  await create(b, 'Bert');
  expect(await join(code)).toMatchObject({ failure: { reason: 'not-empty' } });
});

test('a receipt says what the server has, and what each other device has', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  await create(a, 'Anna');
  expect(await receipt(a)).toMatchObject([{ command: 'members.create', server: 'waits', devices: [] }]);
  await a.once();
  expect(await receipt(a)).toMatchObject([{ server: 'there', devices: [] }]);
  await b.once();
  await create(a, 'Bert');
  await a.once();
  expect(await receipt(a)).toMatchObject([
    { subject: { title: 'Bert' }, server: 'there', devices: [] },
    { subject: { title: 'Anna' }, server: 'there', devices: [await idOf(b)] },
  ]);
  await b.once();
  await a.once();
  expect((await receipt(a)).map((line) => line.devices)).toEqual([[await idOf(b)], [await idOf(b)]]);
  expect(await devices(a)).toMatchObject([
    { isHere: true },
    { isHere: false, isUpToDate: true, counts: { members: 2 } },
  ]);
});

test('devices that have nothing new to say write nothing', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  await create(a, 'Anna');
  for (const device of [a, b, a, b, a]) await device.once();
  const seq = async () =>
    ((await askingAsAdmin(couch)('GET', '/stammtisch-plan')).json as { update_seq: string }).update_seq;
  const before = await seq();
  for (const device of [a, b, a, b]) expect(await device.once()).toMatchObject({ pushed: 0, pulled: 0 });
  expect(await seq()).toBe(before);
});

test('a lost laptop is struck off: its user is gone, what it still brings is held back, and it says so itself', async () => {
  const couch = await couchForTest();
  await couch.addUser('lost', 'pw', ['stammtisch-manager']);
  const a = await linkedTo(couch);
  await create(a, 'Anna');
  await a.once();
  const lost = await deviceOf();
  await lost.ask('sync.configure', { url: couch.url, user: 'lost', password: 'pw' });
  await lost.once();
  await a.once();
  const id = await idOf(lost);
  const struck = await a.ask('devices.strikeOff', { id, admin: couch.admin });
  expect(struck).toMatchObject({ id, userDeleted: true });
  await a.once();
  expect((await devices(a)).find((one) => one.id === id)).toMatchObject({
    counts: { members: 1 },
    struckOff: { by: 'manager' },
  });
  expect(await lost.call('sync.once', { large: true })).toMatchObject({ failure: { trouble: 'auth-required' } });
  lost.clock.set('2026-06-09T10:00:00.000Z');
  await create(lost, 'Smuggled');
  await lost.ask('sync.configure', accessTo(couch));
  expect(await lost.call('sync.once', { large: true })).toMatchObject({ failure: { trouble: 'struck-off' } });
  expect(await names(a)).toEqual(['Anna']);
});

test('what a device wrote after it was struck off is held back until somebody takes it', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  await a.once();
  await b.once();
  await a.once();
  b.clock.set('2026-06-09T10:00:00.000Z');
  const id = await create(b, 'Bert');
  await a.ask('devices.strikeOff', { id: await idOf(b) });
  await b.once();
  expect(await a.once()).toMatchObject({ pulled: 0, blocked: 1 });
  expect(await a.ask('sync.asides')).toMatchObject({
    items: [{ id, direction: 'in', reason: 'struck-off', title: 'Bert' }],
  });
  await a.ask('sync.retry', { collection: 'members', id });
  expect(await names(a)).toEqual(['Bert']);
  expect(await a.ask('sync.asides')).toMatchObject({ items: [] });
});

test('the user that this device signs in as is not deleted from under it', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  for (const device of [a, b, a]) await device.once();
  expect(await a.call('devices.strikeOff', { id: await idOf(b), admin: couch.admin })).toMatchObject({
    failure: { reason: 'own-sign-in' },
  });
});

test('a preview tells in words what would come, and takes nothing', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const event = { title: 'Lesung', start: '2026-07-01T19:00', end: '2026-07-01T21:00', zone: 'Europe/Berlin' };
  const { id } = await a.ask<{ id: string }>('events.create', event);
  const anna = await create(a, 'Anna');
  const bert = await create(a, 'Bert');
  await a.once();
  await b.once();
  await a.ask('events.move', { id, start: '2026-07-02T19:00' });
  await a.ask('members.delete', { id: bert });
  await a.ask('members.update', { id: anna, patch: { position: 'from a' } });
  await create(a, 'Carl');
  await a.once();
  await b.ask('members.update', { id: anna, patch: { position: 'from b' } });
  const { lines, total } = await b.ask<{ lines: { title: string; what: string }[]; total: number }>('sync.preview');
  expect(total).toBe(4);
  expect(lines.map(({ title, what }) => `${title}: ${what}`).toSorted()).toEqual([
    'Anna: question',
    'Bert: deleted',
    'Carl: new',
    'Lesung: moved',
  ]);
  expect(await names(b)).toEqual(['Anna', 'Bert']);
});

test('whoever is no administrator is told so, and nobody is struck off by half', async () => {
  const couch = await couchForTest();
  await couch.addUser('lost', 'pw', ['stammtisch-manager']);
  await couch.addUser('plain', 'pw', ['stammtisch-manager']);
  const a = await linkedTo(couch);
  const lost = await deviceOf();
  await lost.ask('sync.configure', { url: couch.url, user: 'lost', password: 'pw' });
  for (const device of [a, lost, a]) await device.once();
  const id = await idOf(lost);
  expect(await a.call('devices.strikeOff', { id, admin: { user: 'plain', password: 'pw' } })).toMatchObject({
    failure: { trouble: 'no-access' },
  });
  expect((await devices(a)).find((one) => one.id === id)).not.toHaveProperty('struckOff');
});
