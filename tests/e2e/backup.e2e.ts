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
  await page.getByRole('button', { name: 'Back up automatically' }).press('Enter');
  await page.getByRole('option', { name: 'Every week' }).press('Enter');
  await expect.poll(async () => (await host.call('backup.state'))['every']).toBe('weekly');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Back up automatically' })).toContainText('Every week');
  await host.call('backup.configure', { every: 'never' });
});

test('a backup that failed is told, also after a reload, until one went well', async ({ page }) => {
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'in the way');
  await host.open(page, '#/settings/backups');
  await backUp(page).press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'The last backup failed: 11 June 2026, 14:10' });
  await expect(told).toContainText('is a file and no folder');
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

test('backups that fail are told on the first page and at the settings, and lead to what to do', async ({ page }) => {
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, 'in the way');
  await host.call('backup.configure', { every: 'daily' });
  await host.open(page, '#/settings/backups');
  await backUp(page).press('Enter');
  await expect(page.locator('.toast')).toContainText('No backup was made.');
  await page.getByRole('link', { name: 'Today' }).click();
  const told = page.getByRole('status').filter({ hasText: 'The last backup failed' });
  await expect(told).toContainText('is a file and no folder');
  await expect(told).toContainText('Another folder can be chosen only in the program’s own window');
  await expect(page.getByRole('link', { name: /^Settings.*Backups need you/ })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await told.getByRole('button', { name: 'Open backups' }).press('Enter');
  rmSync(folder);
  await backUp(page).press('Enter');
  await expect(listed(page)).toHaveCount(1);
  await expect(page.getByRole('link', { name: /Backups need you/ })).toHaveCount(0);
  await host.call('backup.configure', { every: 'never' });
});

test('a backup is brought back by keyboard into a new folder, which is named with the way to open it', async ({
  page,
}) => {
  await host.call('backup.now');
  await host.open(page, '#/settings/backups');
  await expect(listed(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Restore a backup' }).press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Restore a backup' });
  const to = await dialog.getByRole('textbox', { name: 'New folder' }).inputValue();
  expect(to).toBe(`${workspace}-restored-2026-06-11`);
  expect(await seriousFaults(page)).toEqual([]);
  try {
    await dialog.getByRole('button', { name: 'Restore' }).press('Enter');
    const done = page.getByRole('alertdialog', { name: 'It is restored' });
    await expect(done).toContainText('The state of 11 June 2026, 14:10');
    await expect(done).toContainText(`npm start -- --browser --workspace "${to}"`);
    expect(readdirSync(to)).toContain('stammtisch.db');
    await expect(done.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Restore a backup' })).toBeFocused();
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
});

const SOUND = 'Nothing is damaged, but something may be lost one day';

test('an examination by keyboard says that nothing is damaged, and what may be lost one day', async ({ page }) => {
  await host.open(page, '#/settings/backups');
  const examine = page.getByRole('button', { name: 'Examine everything' });
  await examine.press('Enter');
  await expect(page.locator('strong', { hasText: SOUND })).toBeVisible();
  await expect(examine).toBeFocused();
  const findings = page.getByRole('list', { name: 'What was found' });
  await expect(findings).toContainText('The backups lie on the same disk as the workspace.');
  await expect(findings.getByRole('listitem').last()).toContainText('Note');
  await expect(page.getByRole('button', { name: 'Repair' })).toHaveCount(0);
  await expectForEverybody(page);
  await host.open(page, '#/members');
  await expect(page.locator('strong', { hasText: SOUND })).toHaveCount(0);
  await host.open(page, '#/settings/backups');
  await expect(page.locator('strong', { hasText: SOUND })).toBeVisible();
});

test('damage is named with its place, and repaired by keyboard without losing the focus', async ({ page }) => {
  await host.stop();
  const file = await openSqlFile(join(workspace, 'stammtisch.db'), 'write');
  file.execute("INSERT INTO document_keys SELECT 'events', 'tag:never', id FROM rx_events_0 LIMIT 1");
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
  await expect(page.locator('strong', { hasText: SOUND })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Repair' })).toHaveCount(0);
  await expect(examine).toBeFocused();
});

test('a damaged file is told as findings, and made anew by keyboard of all that can be read', async ({ page }) => {
  await host.stop();
  const file = await openSqlFile(join(workspace, 'stammtisch.db'), 'write');
  file.execute(`UPDATE rx_members_0 SET body = '{"id":"zzz"}' WHERE seq < 5`);
  file.close();
  host = await startHost(workspace);
  await host.open(page, '#/settings/backups');
  await page.getByRole('button', { name: 'Examine everything' }).press('Enter');
  const first = page.getByRole('list', { name: 'What was found' }).getByRole('listitem').first();
  await expect(first).toContainText('Entries are not what was written.');
  await expect(first).toContainText('Members · 4 of');
  await page.getByRole('button', { name: 'Repair' }).press('Enter');
  const asked = page.getByRole('dialog', { name: 'Make a new file?' });
  expect(await seriousFaults(page)).toEqual([]);
  await asked.getByRole('button', { name: 'Make the new file' }).press('Enter');
  await expect(page.getByText('A new file was made. Every entry is there')).toBeVisible();
  await expect(page.locator('strong', { hasText: SOUND })).toBeVisible();
  await expect(page.getByText('4 taken from the log, 0 lost')).toBeVisible();
  expect(readdirSync(workspace).filter((name) => name.startsWith('stammtisch.damaged-'))).toHaveLength(1);
  await expectForEverybody(page);
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
  await expect(page.locator('.toast')).toHaveCount(0);
  // What was found before stays.
  await expect(page.locator('strong', { hasText: SOUND })).toBeVisible();
  await examine.press('Enter');
  await expect(examine).toBeEnabled();
  await expect(page.locator('strong', { hasText: SOUND })).toBeVisible();
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
    await expect(page.getByText('is a file and no folder')).toBeVisible();
    await field.fill(join(own, 'stick', 'backups'));
    await page.keyboard.press('Enter');
    await expect(page.getByText(`There is no folder ${join(own, 'stick')}.`)).toBeVisible();
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
