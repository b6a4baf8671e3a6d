/** The inbox: what two devices said differently, settled once for everybody. */
import { expect, test } from 'vitest';
import type { Conflict } from '../../shared/sync/contract.ts';
import type { Couch } from '../server/couch.ts';
import { couchForTest } from '../server/ready.ts';
import { type Device, twoLinked } from './devices.ts';

const conflicts = async (device: Device): Promise<Conflict[]> =>
  (await device.ask<{ items: Conflict[] }>('conflicts.list')).items;
const member = (device: Device, id: string) => device.ask('members.get', { id });
const exchange = async (...devices: Device[]) => {
  for (const device of [...devices, ...devices]) await device.once();
};

/** Anna's position and note, changed differently on both. */
async function disagreeing(couch: Couch): Promise<{ a: Device; b: Device; id: string }> {
  const [a, b] = await twoLinked(couch);
  const { id } = await a.ask<{ id: string }>('members.create', {
    name: { given: 'Anna' },
    position: 'before',
    note: 'She brings a pram.',
  });
  await exchange(a, b);
  await a.ask('members.update', { id, patch: { position: 'from a', note: 'She brings a pram and grandma.' } });
  b.clock.set('2026-06-08T11:00:00.000Z');
  await b.ask('members.update', { id, patch: { position: 'from b', note: 'Now she brings a pram.' } });
  await exchange(a, b);
  return { a, b, id };
}

test('both values of a field changed twice are kept, with who, when and where', async () => {
  const { a, b, id } = await disagreeing(await couchForTest());
  const [conflict] = await conflicts(a);
  expect(conflict).toMatchObject({ id, collection: 'members', title: 'Anna' });
  const position = conflict?.fields.find(({ field }) => field === 'position');
  expect(position).toMatchObject({ base: 'before', now: 'from b' });
  expect(position?.candidates.map(({ value, isHere, by }) => ({ value, isHere, by }))).toEqual(
    expect.arrayContaining([
      { value: 'from a', isHere: true, by: 'manager' },
      { value: 'from b', isHere: false, by: 'manager' },
    ]),
  );
  expect(await member(b, id)).toEqual(await member(a, id));
});

test('texts that fit together are offered joined', async () => {
  const { a } = await disagreeing(await couchForTest());
  const note = (await conflicts(a))[0]?.fields.find(({ field }) => field === 'note');
  expect(note?.joined).toBe('Now she brings a pram and grandma.');
});

test('a candidate chosen on one device is settled on both, and a late copy doesn’t ask again', async () => {
  const { a, b, id } = await disagreeing(await couchForTest());
  const fields = (await conflicts(a))[0]?.fields ?? [];
  const at =
    fields.find(({ field }) => field === 'position')?.candidates.findIndex(({ value }) => value === 'from a') ?? -1;
  await a.ask('conflicts.resolve', { id, field: 'position', choose: { candidate: at } });
  await b.ask('members.update', { id, patch: { organisation: 'Chor' } });
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await member(device, id)).toMatchObject({ position: 'from a', organisation: 'Chor' });
    expect((await conflicts(device))[0]?.fields.map(({ field }) => field)).toEqual(['note']);
  }
});

test('all fields of a document are settled in one step, undone in one, and done again', async () => {
  const { a, b, id } = await disagreeing(await couchForTest());
  const choices = [
    { field: 'position', choose: { value: 'another' } },
    { field: 'note', choose: { value: 'Both.' } },
  ];
  const { undo } = await a.ask<{ undo: string }>('conflicts.resolveAll', { id, fields: choices });
  await exchange(a, b);
  expect([await conflicts(a), await conflicts(b)]).toEqual([[], []]);
  await a.ask('log.undo', { undo });
  await exchange(a, b);
  for (const device of [a, b]) {
    expect((await conflicts(device))[0]?.fields.map(({ field }) => field)).toEqual(['note', 'position']);
    expect(await member(device, id)).toMatchObject({ position: 'from b' });
  }
  await a.ask('log.redo');
  await exchange(a, b);
  for (const device of [a, b]) {
    expect(await conflicts(device)).toEqual([]);
    expect(await member(device, id)).toMatchObject({ position: 'another', note: 'Both.' });
  }
});

test('what isn’t open, isn’t there or doesn’t fit settles nothing', async () => {
  const { a, id } = await disagreeing(await couchForTest());
  const resolve = (input: object) => a.call('conflicts.resolve', input);
  expect(await resolve({ id, field: 'emails', choose: { value: [] } })).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await resolve({ id: 'mem_none', field: 'note', choose: { value: '' } })).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await resolve({ id, field: 'note', choose: { candidate: 9 } })).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await resolve({ id, field: 'note', choose: { value: 7 } })).toMatchObject({
    failure: { code: 'invalid-input' },
  });
  expect((await conflicts(a))[0]?.fields).toHaveLength(2);
});
