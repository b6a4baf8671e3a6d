import { expect, test } from 'vitest';
import { openStore } from '../../main/core/store/store.ts';
import { openedCore } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

/** As a hand or another program leaves it in the file. */
async function written(folder: string, settings: unknown): Promise<void> {
  const opened = await openStore(folder, '2026-06-08T12:00:00.000Z');
  if (!opened.ok) throw new Error('The store did not open');
  opened.value.device.write('settings', settings);
  await opened.value.close();
}

test('changed keys come back after a restart, and one that is set back is as at first', async () => {
  const { ask, core, folder } = await openedCore();
  await ask('settings.save', { keys: { 'page.new': ['e'], 'go.today': ['h'] } });
  await core.close();
  const again = await openedCore(folder);
  expect((await again.ask('settings.get', {})).keys).toEqual({ 'page.new': ['e'], 'go.today': ['h'] });
  await again.ask('settings.save', { keys: { 'page.new': null } });
  expect((await again.ask('settings.get', {})).keys).toEqual({ 'go.today': ['h'] });
});

test('two windows that change two keys lose neither of them', async () => {
  const { ask } = await openedCore();
  await ask('settings.save', { keys: { 'page.new': ['e'] } });
  await ask('settings.save', { theme: 'dark' });
  await ask('settings.save', { keys: { 'page.search': ['f'] } });
  expect(await ask('settings.get', {})).toMatchObject({
    theme: 'dark',
    keys: { 'page.new': ['e'], 'page.search': ['f'] },
  });
});

test.each([
  [{ 'page.search': ['n'] }, { code: 'refused', reason: 'key-taken', key: 'n', by: 'page.new' }],
  [{ 'page.search': ['Tab'] }, { code: 'refused', reason: 'key-reserved', key: 'Tab', why: 'moves-focus' }],
  [{ 'frame.close': ['q'] }, { code: 'refused', reason: 'key-reserved', key: 'q' }],
  [
    { 'page.new': ['e'], 'page.search': ['e'] },
    { code: 'refused', reason: 'key-taken', key: 'e' },
  ],
  [{ 'door.admit': ['e'] }, { code: 'invalid-input' }],
  [{ 'page.new': ['a', 'b', 'd', 'e'] }, { code: 'invalid-input' }],
])('%j is refused, and the keys stay as they were', async (keys, failure) => {
  const { ask, refused } = await openedCore();
  await ask('settings.save', { keys: { 'go.today': ['h'] } });
  expect(await refused('settings.save', { keys })).toMatchObject(failure);
  expect((await ask('settings.get', {})).keys).toEqual({ 'go.today': ['h'] });
});

test('stored keys that are broken or newer leave the rest of the settings, and newer ones are kept', async () => {
  const folder = temporaryFolder();
  const keys = { 'page.new': 'e', 'page.search': ['f'], 'door.admit': ['d'], 'go.today': ['Tab'] };
  await written(folder, { theme: 'dark', letterKeys: false, keys });
  const { ask, core } = await openedCore(folder);
  expect(await ask('settings.get', {})).toEqual({ theme: 'dark', letterKeys: false, keys: { 'page.search': ['f'] } });
  await ask('settings.save', { keys: { 'page.new': ['u'] } });
  await core.close();
  const opened = await openStore(folder, '2026-06-08T12:00:00.000Z');
  expect(opened.ok && opened.value.device.read('settings')).toMatchObject({
    keys: { 'door.admit': ['d'], 'page.search': ['f'], 'page.new': ['u'] },
  });
  if (opened.ok) await opened.value.close();
});

test.each([7, [], 'n', [['page.new', 'e']]])('%j for all keys leaves the rest of the settings', async (keys) => {
  const folder = temporaryFolder();
  await written(folder, { theme: 'dark', letterKeys: true, keys });
  const { ask } = await openedCore(folder);
  expect(await ask('settings.get', {})).toEqual({ theme: 'dark', letterKeys: true });
});
