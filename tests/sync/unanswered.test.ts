import { expect, test } from 'vitest';
import type { Couch } from '../server/couch.ts';
import { couchForTest } from '../server/ready.ts';
import { type Device, twoLinked } from './devices.ts';

/** What is sent arrives, and the answer doesn't. */
async function sentWithoutAnswer(couch: Couch, device: Device): Promise<void> {
  couch.faults.push(({ url }) => (url.endsWith('/_bulk_docs') ? 'drop-after' : undefined));
  expect(await device.call('sync.once', {})).toMatchObject({ ok: false, failure: { trouble: 'offline' } });
  couch.faults.length = 0;
}
const noteOf = async (device: Device, id: string) => (await device.ask('members.get', { id }))['note'];

test('whoever types on after an answer was lost is asked nothing about her own words', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' }, note: 'sings' });
  await sentWithoutAnswer(couch, a);
  await a.ask('members.update', { id, patch: { note: 'sings alto' } });
  expect(await a.once()).toMatchObject({ conflicts: 0 });
  await a.ask('members.update', { id, patch: { note: 'sings alto on' } });
  await sentWithoutAnswer(couch, a);
  await a.ask('members.update', { id, patch: { note: 'sings alto on Mondays' } });
  expect(await a.once()).toMatchObject({ conflicts: 0 });
  await b.once();
  expect(await noteOf(b, id)).toBe('sings alto on Mondays');
});

test('what another changed on top of words whose answer was lost stays, and nothing is asked', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' }, note: 'sings' });
  await a.once();
  await a.ask('members.update', { id, patch: { note: 'sings alto' } });
  await sentWithoutAnswer(couch, a);
  await b.once();
  await b.ask('members.update', { id, patch: { position: 'board' } });
  await b.once();
  await a.ask('members.update', { id, patch: { note: 'sings alto on Mondays' } });
  expect(await a.once()).toMatchObject({ conflicts: 0 });
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'sings alto on Mondays', position: 'board' });
});

test('what is deleted after the answer to its last change was lost stays deleted', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  await a.once();
  await a.ask('members.update', { id, patch: { note: 'gone soon' } });
  await sentWithoutAnswer(couch, a);
  await a.ask('members.delete', { id });
  await a.once();
  await b.once();
  expect(await b.call('members.get', { id })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
