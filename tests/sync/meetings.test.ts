/** Versions that meet in ways that chance finds once in many runs of four devices. */
import { expect, test } from 'vitest';
import { couchForTest } from '../server/ready.ts';
import { accessTo, type Device, linkedTo, twoLinked } from './devices.ts';
import { exportFrom } from './whole/folders.ts';

const membersOn = async ({ folder }: Device): Promise<string> =>
  JSON.stringify((await exportFrom(folder)).documents.members);

test('a version that comes back with its keys in another order is the same bytes everywhere', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const c = await linkedTo(couch);
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  for (const device of [a, b, c]) await device.once();
  await b.ask('members.delete', { id });
  await b.once();
  // Linked anew it knows of no deletion, and brings what it has.
  await c.ask('sync.unlink');
  await c.ask('sync.configure', accessTo(couch));
  await c.once();
  for (const device of [a, b]) await device.once();
  expect(await membersOn(c)).toContain('Anna');
  expect([await membersOn(a), await membersOn(b)]).toEqual([await membersOn(c), await membersOn(c)]);
});

test('Redo deletes nobody’s words that came since, also where they only wait in a question', async () => {
  const [a, b] = await twoLinked(await couchForTest());
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' }, note: 'sings' });
  for (const device of [a, b]) await device.once();
  await b.ask('members.update', { id, patch: { note: 'plays the bass' } });
  a.clock.set('2026-06-08T11:00:00.000Z');
  await a.ask('members.delete', { id });
  await a.once();
  await a.ask('log.undo');
  for (const device of [b, a]) await device.once();
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'sings' });
  expect(await a.call('log.redo')).toMatchObject({
    ok: false,
    failure: { reason: 'nothing-left-to-undo', left: [{ id, fields: ['note'] }] },
  });
  expect(await membersOn(a)).toContain('plays the bass');
});
