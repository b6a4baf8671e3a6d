import Driver from 'better-sqlite3-multiple-ciphers';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titleOf } from '../../main/core/flows/log.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { type Asking, openedCore, openedSociety } from './openedCore.ts';

const rowsOf = async ({ ask }: Asking) => (await ask('log.list', {})).items;
const named = async (asking: Asking) =>
  (await rowsOf(asking)).map(({ command, mode, called }) => [mode === 'do' ? command : mode, called]);

/** One of each kind, made, renamed and deleted. */
async function changeEach({ ask }: Asking): Promise<void> {
  await ask('members.create', { id: 'mem_a', name: { given: 'Anna', family: 'Alt' } });
  await ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-07-01T19:00' });
  await ask('posts.create', { id: 'pst_a', text: 'Kommt alle zur Lesung', channels: [] });
  await ask('channels.save', { id: 'chn_a', name: 'Rundbrief', kind: 'newsletter' });
  await ask('events.update', { id: 'evt_a', patch: { title: 'Konzert' } });
  for (const [verb, id] of [
    ['members.delete', 'mem_a'],
    ['events.delete', 'evt_a'],
    ['posts.delete', 'pst_a'],
    ['channels.delete', 'chn_a'],
  ] as const)
    await ask(verb, { id });
}

const CHANGES = [
  ['channels.delete', 'Rundbrief'],
  ['posts.delete', 'Kommt alle zur Lesung'],
  ['events.delete', 'Konzert'],
  ['members.delete', 'Anna Alt'],
  ['events.update', 'Konzert'],
  ['channels.save', 'Rundbrief'],
  ['posts.create', 'Kommt alle zur Lesung'],
  ['events.create', 'Lesung'],
  ['members.create', 'Anna Alt'],
];

test('every change names what it was about as it was called then, also when that is gone, and after a restart', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder);
  await changeEach(first);
  expect(await named(first)).toEqual(CHANGES);
  await first.core.close();
  const again = await openedCore(folder);
  expect(await named(again)).toEqual(CHANGES);
  expect((await rowsOf(again)).filter(({ subject }) => subject !== undefined)).toEqual([]);
});

test('an undo and a redo name it too, and what stands is called as it is now beside', async () => {
  const asking = await openedSociety();
  await asking.ask('events.create', { id: 'evt_a', title: 'Lesung', start: '2026-07-01T19:00' });
  await asking.ask('events.delete', { id: 'evt_a' });
  await asking.ask('log.undo', {});
  await asking.ask('log.redo', {});
  await asking.ask('log.undo', {});
  await asking.ask('events.update', { id: 'evt_a', patch: { title: 'Konzert' } });
  const rows = await rowsOf(asking);
  expect(rows.slice(0, 6).map(({ mode, called, subject }) => [mode, called, subject?.title])).toEqual([
    ['do', 'Konzert', 'Konzert'],
    ['undo', 'Lesung', 'Konzert'],
    ['redo', 'Lesung', 'Konzert'],
    ['undo', 'Lesung', 'Konzert'],
    ['do', 'Lesung', 'Konzert'],
    ['do', 'Lesung', 'Konzert'],
  ]);
});

test('a command of which the log kept no images, or which has no name, is told without one', async () => {
  const folder = temporaryFolder();
  const first = await openedCore(folder);
  await changeEach(first);
  await first.core.close();
  const database = new Driver(join(folder, 'stammtisch.db'));
  database.exec('DELETE FROM log_images');
  database.close();
  const rows = await rowsOf(await openedCore(folder));
  expect(rows.map(({ command }) => command)).toEqual(CHANGES.map(([command]) => command));
  expect(rows.filter((row) => 'called' in row)).toEqual([]);
});

test('of somebody who was erased there is no name', () => {
  const stamp = { at: '2026-06-08T10:00:00.000Z', by: 'manager', device: 'dev_1' };
  const stub = { id: 'mem_a', kind: 'member', v: 1, made: stamp, changed: stamp, erased: true };
  expect(titleOf(stub)).toBe('');
});
