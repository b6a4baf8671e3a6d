import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openSqlFile } from '../../main/core/store/driver.ts';
import { type Launched, launch } from '../double/launch.ts';
import { pageClient } from '../double/pageClient.ts';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';
import { expectForEverybody, seriousFaults } from './shown.ts';

const workspace = freshWorkspace();
const folder = join(workspace, 'backups');
let host: Host;

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.sample');
  await host.call('settings.save', { locale: 'en' });
  await host.call('backup.configure', { every: 'never' });
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});

/** Those with our names: nothing else in the folder counts. */
const made = () => readdirSync(folder).filter((name) => name.startsWith('stammtisch-'));
const listed = (page: Page) => page.getByRole('list', { name: 'Newest backups' }).getByRole('listitem');
const backUp = (page: Page) => page.getByRole('button', { name: 'Back up now' });

test('a backup made by keyboard lies in the folder, is listed in the page’s language, and is counted', async ({
  page,
}) => {
  rmSync(folder, { recursive: true, force: true });
  await host.open(page, '#/settings');
  await page.getByRole('link', { name: 'Backups' }).press('Enter');
  await expect(page.getByText('No backup lies in this folder.')).toBeVisible();
  await backUp(page).press('Enter');
  await expect(page.locator('.toast')).toContainText('The backup is made and was read again.');
  await expect(backUp(page)).toBeFocused();
  await expect(listed(page)).toHaveCount(1);
  await expect(listed(page)).toContainText('11 June 2026, 14:10');
  expect(made()).toHaveLength(1);
  await expect(listed(page)).toContainText(made()[0] as string);
  await expect(page.getByText(/^One in all, /)).toBeVisible();
  await expect(page.getByText(folder, { exact: true })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the folder’s path' }).press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(folder);
  await expect(page.getByRole('textbox', { name: 'Another folder' })).toHaveCount(0);
  await host.call('settings.save', { locale: 'de' });
  await expect(page.getByRole('list', { name: 'Neueste Sicherungen' })).toContainText('11. Juni 2026, 14:10');
  await host.call('settings.save', { locale: 'en' });
});

test('how often is chosen by keyboard and kept', async ({ page }) => {
  await host.open(page, '#/settings/backups');
  await page.getByRole('button', { name: 'Made by itself' }).press('Enter');
  await page.getByRole('option', { name: 'Every week' }).press('Enter');
  await expect.poll(async () => (await host.call('backup.state'))['every']).toBe('weekly');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Made by itself' })).toContainText('Every week');
  await host.call('backup.configure', { every: 'never' });
});

test('a backup that failed is told, also after a reload, until one went well', async ({ page }) => {
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'in the way');
  await host.open(page, '#/settings/backups');
  await backUp(page).press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'The last backup failed: 11 June 2026, 14:10' });
  await expect(told).toContainText('something on its path is no folder');
  await expect(page.locator('.toast')).toContainText('No backup was made.');
  expect(await seriousFaults(page)).toEqual([]);
  await page.reload();
  await expect(told).toBeVisible();
  rmSync(folder);
  mkdirSync(folder);
  await backUp(page).press('Enter');
  await expect(listed(page)).toHaveCount(1);
  await expect(told).toHaveCount(0);
});

test('an examination by keyboard says that all is as it was written, and what may be lost one day', async ({
  page,
}) => {
  await host.open(page, '#/settings/backups');
  const examine = page.getByRole('button', { name: 'Examine everything' });
  await examine.press('Enter');
  await expect(page.getByText('Everything is as it was written')).toBeVisible();
  await expect(examine).toBeFocused();
  const findings = page.getByRole('list', { name: 'What was found' });
  await expect(findings).toContainText('The backups lie on the same disk as the workspace.');
  await expect(findings.getByRole('listitem').last()).toContainText('Note');
  await expect(page.getByRole('button', { name: 'Repair' })).toHaveCount(0);
  await expectForEverybody(page);
});

test('damage is named with its place, and repaired by keyboard without losing the focus', async ({ page }) => {
  await host.stop();
  const file = await openSqlFile(join(workspace, 'stammtisch.db'), 'write');
  file.execute("INSERT INTO document_keys VALUES ('events', 'tag:never', 'evt_nobody')");
  file.close();
  host = await startHost(workspace);
  await host.open(page, '#/settings/backups');
  const examine = page.getByRole('button', { name: 'Examine everything' });
  await examine.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Something is not as it was written');
  const first = page.getByRole('list', { name: 'What was found' }).getByRole('listitem').first();
  await expect(first).toContainText('Damage');
  await expect(first).toContainText('What entries are found by is not what they say.');
  await expect(first).toContainText('Events');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Repair' }).press('Enter');
  await expect(page.locator('.toast')).toContainText('It is repaired. No entry was changed.');
  await expect(page.getByText('Everything is as it was written')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Repair' })).toHaveCount(0);
  await expect(examine).toBeFocused();
});

test('an examination that takes long is stopped by keyboard, says nothing, and can be begun again', async ({
  page,
}) => {
  let isHeld = false;
  const held: (() => void)[] = [];
  await page.routeWebSocket(/.*/, (socket) => {
    const core = socket.connectToServer();
    core.onMessage((message) => (isHeld ? held.push(() => socket.send(message)) : socket.send(message)));
  });
  await host.open(page, '#/settings/backups');
  const examine = page.getByRole('button', { name: 'Examine everything' });
  await expect(examine).toBeVisible();
  isHeld = true;
  await examine.press('Enter');
  await page.getByRole('button', { name: 'Stop examining' }).press('Enter');
  await expect(examine).toBeFocused();
  isHeld = false;
  for (const release of held) release();
  await expect(page.getByText('Everything is as it was written')).toHaveCount(0);
  await expect(page.locator('.toast')).toHaveCount(0);
  await examine.press('Enter');
  await expect(page.getByText('Everything is as it was written')).toBeVisible();
});

test('in the program’s own window another folder is taken, and one that cannot be says so at the field', async ({
  context,
}) => {
  const own = freshWorkspace();
  let program: Launched | undefined;
  try {
    program = await launch({ context, args: ['--workspace', join(own, 'workspace')] });
    const page = await program.firstWindow();
    const client = await pageClient(page);
    await client.workspace.sample({});
    await client.settings.save({ locale: 'en' });
    await page.evaluate(() => void (location.hash = '#/settings/backups'));
    const field = page.getByRole('textbox', { name: 'Another folder' });
    await field.fill('backups');
    await page.keyboard.press('Enter');
    await expect(page.getByText('That is not the whole path of a folder.')).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    writeFileSync(join(own, 'file'), 'in the way');
    await field.fill(join(own, 'file', 'backups'));
    await page.keyboard.press('Enter');
    await expect(page.getByText('something on its path is no folder')).toBeVisible();
    await field.fill(join(own, 'elsewhere'));
    await page.keyboard.press('Enter');
    await expect(page.locator('.toast')).toContainText(`Backups now go to ${join(own, 'elsewhere')}`);
    await expect(field).toHaveValue('');
    await backUp(page).press('Enter');
    await expect(listed(page)).toHaveCount(1);
    expect(readdirSync(join(own, 'elsewhere'))).toHaveLength(1);
  } finally {
    program?.kill();
    removeWorkspace(own);
  }
});
