/** Every command of the contract that answers an undo token, each by itself: taken back, and after a restart done again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import { couchForTest } from '../server/ready.ts';
import { type Device, deviceOf, twoLinked } from '../sync/devices.ts';
import { stateOf, undoable } from './commands.ts';
import { exportedFrom } from './exported.ts';

type Given = { readonly device: Device; readonly input: object };
type Case = (command: string) => Promise<Given>;

/** A community with one of each, then the command's own input. */
const onCommunity =
  (input: object, ...before: readonly (readonly [string, object])[]): Case =>
  async () => {
    const device = await deviceOf();
    await device.ask('workspace.setUp', { name: 'Museumsfreunde', zone: 'Europe/Berlin' });
    await device.ask('channels.save', { id: 'chn_a', name: 'Rundbrief', kind: 'newsletter' });
    await device.ask('channels.save', { id: 'chn_b', name: 'Aushang', kind: 'poster' });
    await device.ask('members.create', { id: 'mem_a', name: { given: 'Anna' }, note: 'Chor', tags: ['Verein'] });
    await device.ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-06-11T19:00' });
    await device.ask('events.create', {
      id: 'evt_b',
      title: 'Probe',
      start: '2026-06-09',
      rrule: 'FREQ=DAILY;COUNT=9',
    });
    const about = [{ event: 'evt_a' }];
    await device.ask('posts.create', { id: 'pst_a', text: 'Kommt!', channels: ['chn_a'], about });
    for (const [name, given] of before) await device.ask(name, given);
    return { device, input };
  };

const onEmpty =
  (input: object): Case =>
  async () => ({ device: await deviceOf(), input });

const planned = ['posts.update', { id: 'pst_a', patch: { plannedAt: '2026-06-10T18:00' } }] as const;
const scheduled = ['posts.schedule', { id: 'pst_a' }] as const;
const moved = ['events.move', { id: 'evt_a', start: '2026-06-12T19:00' }] as const;

const onFile: Case = async () => {
  const { device } = await onCommunity({})('');
  const file = join(device.folder, 'people.csv');
  writeFileSync(file, 'Vorname,Nachname,E-Mail\nÖmer,Weiß,oemer@x.example\nKäthe,Kern,kaethe@x.example\n');
  const { preview } = await device.ask<{ preview: string }>('import.preview', { file });
  return { device, input: { preview } };
};

const onConflict: Case = async (command) => {
  const [a, b] = await twoLinked(await couchForTest());
  await a.ask('members.create', { id: 'mem_a', name: { given: 'Anna' }, position: 'before', note: 'before' });
  for (const device of [a, b, a, b]) await device.once();
  await a.ask('members.update', { id: 'mem_a', patch: { position: 'from a', note: 'from a' } });
  await b.ask('members.update', { id: 'mem_a', patch: { position: 'from b', note: 'from b' } });
  for (const device of [a, b, a, b]) await device.once();
  const choice = { field: 'position', choose: { value: 'settled' } };
  const isOne = command === 'conflicts.resolve';
  return { device: a, input: isOne ? { id: 'mem_a', ...choice } : { id: 'mem_a', fields: [choice] } };
};

const onDevices: Case = async (command) => {
  const [a, b] = await twoLinked(await couchForTest());
  for (const device of [a, b, a, b]) await device.once();
  const { items } = await a.ask<{ items: { id: string; isHere: boolean }[] }>('devices.list');
  const other = items.find(({ isHere }) => !isHere)?.id;
  return { device: a, input: command === 'devices.rename' ? { name: 'Kasse' } : { id: other } };
};

const CASES: Readonly<Record<string, Case>> = {
  'workspace.setUp': onEmpty({ name: 'Museumsfreunde', zone: 'Europe/Berlin' }),
  'workspace.rename': onCommunity({ name: 'Freundeskreis', zone: 'UTC' }),
  'workspace.sample': onEmpty({ members: 12, seed: 7 }),
  'members.create': onCommunity({ id: 'mem_b', name: { given: 'Bert' }, emails: [{ address: 'b@x.example' }] }),
  'members.update': onCommunity({ id: 'mem_a', patch: { note: null, tags: ['Chor'], name: { family: 'Weiß' } } }),
  'members.delete': onCommunity({ id: 'mem_a' }),
  'events.create': onCommunity({ title: 'Fest', start: '2026-07-01T19:00', rrule: 'FREQ=WEEKLY;COUNT=3' }),
  'events.update': onCommunity({ id: 'evt_a', patch: { title: 'Abend', place: 'Saal' } }),
  'events.delete': onCommunity({ id: 'evt_a' }),
  'events.move': onCommunity({ id: 'evt_a', start: '2026-06-12T19:00' }),
  'events.cancel': onCommunity({ id: 'evt_a', reason: 'Erkrankt' }),
  'posts.create': onCommunity({ text: 'Und kommt!', channels: ['chn_a'], about: [{ event: 'evt_a' }] }),
  'posts.update': onCommunity({ id: 'pst_a', patch: { text: 'Kommt alle!', channels: ['chn_b'] } }),
  'posts.schedule': onCommunity({ id: 'pst_a' }, planned),
  'posts.unschedule': onCommunity({ id: 'pst_a' }, planned, scheduled),
  'posts.markPosted': onCommunity({ id: 'pst_a' }, planned, scheduled),
  'posts.confirm': onCommunity({ id: 'pst_a' }, planned, scheduled, moved),
  'posts.delete': onCommunity({ id: 'pst_a' }),
  'channels.save': onCommunity({ id: 'chn_b', name: 'Schaukasten', kind: 'poster', handle: 'Rathaus' }),
  'channels.delete': onCommunity({ id: 'chn_b' }),
  'import.commit': onFile,
  'conflicts.resolve': onConflict,
  'conflicts.resolveAll': onConflict,
  'devices.rename': onDevices,
  'devices.strikeOff': onDevices,
};

/**
 * All documents, without what says when. A question that is taken back is asked anew, so that no device takes it for
 * the one that was settled: what counts is who said what.
 */
async function see({ folder }: Device): Promise<string> {
  const store = await exportedFrom({ folder });
  return stateOf({
    list: (name, query) => {
      const { items, total } = store.list(name, query);
      return { items: items.map((document) => asAsked(document)), total };
    },
  });
}

function asAsked<D extends AnyDocument>({ settled: _settled, open, ...document }: D): D {
  const asked = open?.map(({ field, base, candidates }) => [
    field,
    base,
    ...candidates.map(({ value }) => String(value)).toSorted(),
  ]);
  return { ...document, ...(asked === undefined ? {} : { open: asked }) } as unknown as D;
}

/** Settling all of a document is logged as what it is. */
const loggedAs = (command: string) => (command === 'conflicts.resolveAll' ? 'conflicts.resolve' : command);

test('every command that answers an undo token is taken back and done again by itself below', () => {
  const shared = undoable().filter((name) => !Object.hasOwn(CASES, name));
  expect(shared).toEqual([]);
});

test.each(Object.entries(CASES))(
  '%s is taken back to the letter, and after a restart done again to the letter',
  { timeout: 60_000 },
  async (name, given) => {
    const { device, input } = await given(name);
    const command = loggedAs(name);
    const before = await see(device);
    await device.ask(name, input);
    const after = await see(device);
    expect(after).not.toBe(before);
    expect(await device.ask('log.undo', {})).toMatchObject({ command, left: [] });
    expect(await see(device)).toBe(before);
    await device.restart();
    expect(await see(device)).toBe(before);
    expect(await device.ask('log.redo', {})).toMatchObject({ command, left: [] });
    expect(await see(device)).toBe(after);
    await device.restart();
    expect(await device.ask('log.undo', {})).toMatchObject({ command, left: [] });
    expect(await see(device)).toBe(before);
  },
);
