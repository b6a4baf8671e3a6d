import { expect, test } from 'vitest';
import { openStore } from '../../main/core/store/store.ts';
import { openedCore } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

/** The same workspace under a clock that is a year behind: after a flat battery, or on a wrongly set laptop. */
const [RIGHT, BEHIND] = ['2026-06-08T10:00:00.000Z', '2025-06-08T10:00:00.000Z'];

async function editedUnderBoth() {
  const folder = temporaryFolder();
  const first = await openedCore(folder, RIGHT);
  await first.ask('members.create', { id: 'mem_1', name: { given: 'Anna' } });
  await first.ask('members.update', { id: 'mem_1', patch: { note: 'first' } });
  await first.core.close();
  return { folder, second: await openedCore(folder, BEHIND) };
}

async function stampIn(folder: string): Promise<string> {
  const opened = await openStore(folder, BEHIND);
  if (!opened.ok) throw new Error('The store did not open');
  const member = opened.value.get('members', 'mem_1');
  await opened.value.close();
  return member?.changed.at ?? '';
}

test('after a restart with a clock set back by a year a document never looks older than its predecessor', async () => {
  const { folder, second } = await editedUnderBoth();
  await second.ask('members.update', { id: 'mem_1', patch: { note: 'second' } });
  await second.core.close();
  const edited = await stampIn(folder);
  expect(edited > RIGHT).toBe(true);
  const third = await openedCore(folder, BEHIND);
  await third.ask('log.undo', {});
  await third.core.close();
  const undone = await stampIn(folder);
  expect(undone > edited).toBe(true);
});

test('the log keeps the order of what was done, and undo takes back the latest, whatever the clock said', async () => {
  const { second } = await editedUnderBoth();
  await second.ask('members.update', { id: 'mem_1', patch: { note: 'second' } });
  const { items } = await second.ask('log.list', {});
  expect(items.map(({ command }) => command)).toEqual(['members.update', 'members.update', 'members.create']);
  expect(items.map(({ at }) => at.slice(0, 4))).toEqual(['2025', '2026', '2026']);
  await second.ask('log.undo', {});
  expect(await second.ask('members.get', { id: 'mem_1' })).toMatchObject({ note: 'first' });
  await second.ask('log.redo', {});
  expect(await second.ask('members.get', { id: 'mem_1' })).toMatchObject({ note: 'second' });
});

test.each([
  ['set back by a year for one change', BEHIND, RIGHT],
  ['ahead by years for one start', RIGHT, '2031-06-08T10:00:00.000Z'],
])('with a clock %s everything can still be undone', async (_name, then, later) => {
  const folder = temporaryFolder();
  const first = await openedCore(folder, then);
  await first.ask('members.create', { id: 'mem_1', name: { given: 'Anna' } });
  await first.ask('members.update', { id: 'mem_1', patch: { note: 'first' } });
  await first.core.close();
  const second = await openedCore(folder, later);
  await second.core.close();
  const third = await openedCore(folder, RIGHT);
  await third.ask('log.undo', {});
  expect(await third.ask('members.get', { id: 'mem_1' })).not.toHaveProperty('note');
  await third.ask('log.undo', {});
  expect((await third.ask('members.list', {})).total).toBe(0);
});
