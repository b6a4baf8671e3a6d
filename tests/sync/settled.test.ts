/** What was merged or decided can be looked at afterwards, whoever did it and wherever. */
import { expect, test } from 'vitest';
import type { SettledRow } from '../../shared/sync/contract.ts';
import type { HistoryLine } from '../../shared/sync/model.ts';
import { couchForTest } from '../server/ready.ts';
import { type Device, twoLinked } from './devices.ts';

const settled = async (device: Device): Promise<SettledRow[]> =>
  (await device.ask<{ items: SettledRow[] }>('conflicts.settled')).items;
const exchange = async (...devices: Device[]) => {
  for (const device of [...devices, ...devices]) await device.once();
};

async function anna(): Promise<{ a: Device; b: Device; id: string }> {
  const [a, b] = await twoLinked(await couchForTest());
  const { id } = await a.ask<{ id: string }>('members.create', { name: { given: 'Anna' }, position: 'before' });
  await exchange(a, b);
  return { a, b, id };
}

test('two fields changed apart are named as merged, each with the side that it came from', async () => {
  const { a, b, id } = await anna();
  await a.ask('members.update', { id, patch: { position: 'chair' } });
  await b.ask('members.update', { id, patch: { organisation: 'choir' } });
  await exchange(a, b);
  const rows = await settled(b);
  expect(rows).toMatchObject([
    {
      how: 'joined',
      collection: 'members',
      id,
      kind: 'member',
      title: 'Anna',
      fields: ['organisation'],
      theirs: ['position'],
    },
  ]);
  expect(rows[0]?.device).toMatch(/^dev_/);
  expect(await settled(a)).toEqual([]); // it got the merged version from the server, whole
  const { items } = await b.ask<{ items: HistoryLine[] }>('sync.history');
  expect(items.find(({ kind }) => kind === 'joined')).toMatchObject({ id, title: 'Anna' });
});

test('a decision is named where it was taken, with a token to undo it, and on the others as taken elsewhere', async () => {
  const { a, b, id } = await anna();
  await a.ask('members.update', { id, patch: { position: 'from a' } });
  await b.ask('members.update', { id, patch: { position: 'from b' } });
  await exchange(a, b);
  const { undo } = await a.ask<{ undo: string }>('conflicts.resolve', {
    id,
    field: 'position',
    choose: { value: 'chair' },
  });
  await exchange(a, b);
  expect(await settled(a)).toMatchObject([{ how: 'here', id, title: 'Anna', fields: ['position'], undo }]);
  expect(await settled(b)).toMatchObject([{ how: 'elsewhere', id, title: 'Anna', fields: ['position'] }]);
  await a.ask('log.undo', { undo });
  expect(await settled(a)).toEqual([]);
});

test('after thirty days, and once the document is gone, it is named no more', async () => {
  const { a, b, id } = await anna();
  await a.ask('members.update', { id, patch: { position: 'chair' } });
  await b.ask('members.update', { id, patch: { organisation: 'choir' } });
  await exchange(a, b);
  b.clock.set('2026-07-07T10:00:00.000Z');
  expect(await settled(b)).toHaveLength(1);
  b.clock.set('2026-07-09T10:00:00.000Z');
  expect(await settled(b)).toEqual([]);
  b.clock.set('2026-06-09T10:00:00.000Z');
  await b.ask('members.delete', { id });
  expect(await settled(b)).toEqual([]);
});
