import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { pageClient } from '../double/pageClient.ts';
import { openAtWork, test } from './desktop.ts';

const list = (folder: string, name: string): string => {
  const file = join(folder, name);
  writeFileSync(file, 'First name,Last name\nGrete,Müller\n');
  return file;
};

test('a file named at the start lies in the import, looked at and not imported', async ({ context, folder, start }) => {
  const workspace = join(folder, 'workspace');
  const before = await start({ context, workspace });
  // Where the window stood comes back, but not over what was asked for.
  await (await openAtWork(before)).evaluate(() => (location.hash = '/posts'));
  expect(await before.close()).toBe(0);
  const launched = await start({ context, workspace, words: [list(folder, 'guests.csv')] });
  const page = await launched.firstWindow();
  await page.waitForURL('**/#/import');
  await expect(page.getByText('guests.csv').first()).toBeVisible();
  expect((await (await pageClient(page)).workspace.info({})).counts.members).toBe(0);
  expect(page.url()).toContain('#/import');
});

test('a second start hands its files and its link to the first, and opens no window of its own', async ({
  context,
  folder,
  start,
}) => {
  const file = list(folder, 'guests.csv');
  const first = await start({ context });
  const page = await openAtWork(first);
  const client = await pageClient(page);
  const { id } = await client.members.create({ name: { given: 'Grete' } });
  const second = await start({
    context,
    words: [file, '/etc/passwd', `stammtisch://members/${id}`, '--workspace', '/elsewhere'],
    env: { DOUBLE_SECOND_INSTANCE: '1' },
  });
  expect(await second.exit).toBe(0);
  const [[handed] = []] = second.effectsNamed('app.requestSingleInstanceLock');
  expect(handed).toEqual({ files: [file], places: [{ place: 'members', id }] });
  await first.emitApp('second-instance', [], folder, { ...(handed as object), files: [] });
  await page.waitForURL(`**/#/members/${id}`);
  await first.emitApp('second-instance', [], folder, handed);
  await expect(page.getByText('guests.csv').first()).toBeVisible();
  expect(first.effectsNamed('window.focus').length).toBeGreaterThan(0);
});

test('what another process hands over is looked at again, and what is not of this kind shows nothing', async ({
  context,
  folder,
  start,
}) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  const before = page.url();
  const aFolder = join(folder, 'folder.csv');
  mkdirSync(aFolder);
  const hostile = [
    undefined,
    'members',
    { files: ['/etc/passwd', aFolder, join(folder, 'none.csv'), 7], places: [{ place: 'members', id: '../../x' }] },
    { files: 'guests.csv', places: [{ place: 'javascript' }, null, { id: 'mem_1' }] },
  ];
  for (const handed of hostile) await launched.emitApp('second-instance', [], folder, handed);
  for (const url of ['stammtisch:members/../settings', 'stammtisch://settings/%2e%2e', 'https://example.org', ''])
    await launched.emitApp('open-url', url);
  await (await pageClient(page)).workspace.info({});
  expect(page.url()).toBe(before);
});

test('macOS says by events what others say by words', async ({ context, folder, start }) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  expect(await launched.emitApp('open-url', 'stammtisch:settings/backups')).toBe(true);
  await page.waitForURL('**/#/settings/backups');
  expect(await launched.emitApp('open-file', list(folder, 'cards.csv'))).toBe(true);
  await expect(page.getByText('cards.csv').first()).toBeVisible();
});

test('a locked workspace keeps what was brought for its opening', async ({ context, folder, start }) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  const client = await pageClient(page);
  const { words } = await client.protection.drawWords({});
  const passphrase = 'vier Enten fahren Kahn';
  await client.protection.protect({ passphrase, words, keychain: false });
  await client.protection.lock({});
  await expect(page.getByLabel('Passphrase').first()).toBeVisible();
  await launched.emitApp('open-file', list(folder, 'late.csv'));
  await expect(page.getByText('late.csv')).toHaveCount(0);
  await client.protection.unlock({ passphrase });
  await expect(page.getByText('late.csv').first()).toBeVisible();
});

test('the locked screen locks a workspace that locks itself when nobody is there', async ({ context, start }) => {
  const launched = await start({ context });
  const client = await pageClient(await openAtWork(launched));
  const { words } = await client.protection.drawWords({});
  await client.protection.protect({ passphrase: 'vier Enten fahren Kahn', words, keychain: false });
  await launched.emitPower('lock-screen');
  await expect.poll(async () => (await client.protection.state({})).state).toBe('locked');
});
