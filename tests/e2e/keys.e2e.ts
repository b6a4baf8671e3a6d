import { expect, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';
import { expectForEverybody } from './shown.ts';

const workspace = freshWorkspace();
let host: Host;

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.sample');
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});

test('by keyboard alone: a key is changed, used, listed, there after a restart, and set back', async ({ page }) => {
  const { keyboard } = page;
  await host.open(page, '#/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await keyboard.press('g');
  await keyboard.press('s');
  await page.getByRole('link', { name: 'Keys' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Everywhere' })).toBeVisible();

  // N belongs to adding: refused, with whose it is.
  await page.getByRole('button', { name: 'Change the key: Members' }).focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Key for: Members' });
  const field = dialog.getByRole('textbox', { name: 'New key' });
  await expect(field).toBeFocused();
  await keyboard.press('n');
  await expect(dialog.getByText('N is the key for: Add what this page is about.', { exact: false })).toBeVisible();
  await keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await keyboard.press('F5');
  await expect(dialog.getByText('F5 belongs to the window or the browser.', { exact: false })).toBeVisible();
  await keyboard.press('q');
  await keyboard.press('m');
  await expect(field).toHaveValue('Q M');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Members: now Q M')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change the key: Members' })).toBeFocused();

  // The old one is no key any more, the new one leads there.
  await keyboard.press('g');
  await keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await keyboard.press('q');
  await keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  await keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'All keys' });
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Members' })).toContainText('Q M');

  await host.stop();
  host = await startHost(workspace);
  await host.open(page, '#/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await keyboard.press('q');
  await keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  await expect(page.locator('[aria-keyshortcuts="Q M"]').first()).toBeVisible();

  await host.open(page, '#/settings/keys');
  await page.getByRole('button', { name: 'Reset the key: Members' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText('As at first: Members')).toBeVisible();
  await keyboard.press('g');
  await keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
});

test('a key is taken from another command, which then has none, and Undo gives it back', async ({ page }) => {
  await host.open(page, '#/settings/keys');
  await page.getByRole('button', { name: 'Change the key: Search on this page' }).click();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Take it from there' }).click();
  const add = page.getByRole('listitem').filter({ hasText: 'Add what this page is about' });
  await expect(add).toContainText('No key');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(add).not.toContainText('No key');
  expect(await host.call('settings.get')).not.toHaveProperty('keys');
});

test('Backspace leaves a command without a key, Escape leaves everything as it was, reset all brings it back', async ({
  page,
}) => {
  await host.open(page, '#/settings/keys');
  const change = page.getByRole('button', { name: 'Change the key: All keys' });
  await change.click();
  await page.keyboard.press('z');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await host.call('settings.get')).not.toHaveProperty('keys');
  await change.click();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(page.getByText('All keys has no key now.')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(page.getByText('All keys are as at first.')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
});

test('letters that are switched off do nothing, and no hint shows them', async ({ page }) => {
  await host.open(page, '#/settings/keys');
  await page.getByRole('switch', { name: 'Single letters as commands' }).click({ force: true });
  await expect.poll(() => host.call('settings.get')).toMatchObject({ letterKeys: false });
  await host.open(page, '#/members');
  const add = page.getByRole('button', { name: 'Add person' });
  await expect(add).toBeVisible();
  await expect(add.locator('kbd')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await host.call('settings.save', { letterKeys: true });
  await expect(add.locator('kbd')).toHaveText('N');
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('everybody can use the keys’ settings, their dialog and their list', async ({ page }) => {
  await host.open(page, '#/settings/keys');
  await expect(page.getByRole('heading', { level: 2, name: 'Everywhere' })).toBeVisible();
  await expectForEverybody(page);
  await page.getByRole('button', { name: 'Change the key: Undo' }).click();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Take it from there' })).toBeVisible();
  await expectForEverybody(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  await expectForEverybody(page);
});
