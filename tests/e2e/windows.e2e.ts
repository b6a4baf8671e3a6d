import { expect, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

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

test('a second window shows the edit of the first without being touched', async ({ context }) => {
  const { id } = await host.call<{ id: string }>('members.create', { name: { given: 'Zoë', family: 'Anfang' } });
  const [one, two] = [await context.newPage(), await context.newPage()];
  await host.open(one, `#/members/${id}`);
  await host.open(two, '#/members');
  await two.getByRole('searchbox', { name: 'Search members' }).fill('Anfang');
  await expect(two.getByText('Zoë Anfang')).toBeVisible();
  const family = one.getByLabel('Last name', { exact: true });
  await family.fill('Ende');
  await family.press('Enter');
  await expect(one.getByRole('heading', { level: 1, name: 'Zoë Ende' })).toBeVisible();
  await two.getByRole('searchbox', { name: 'Search members' }).fill('Zoe Ende');
  await expect(two.getByText('Zoë Ende')).toBeVisible();
  await host.call('members.update', { id, patch: { name: { family: 'Mitte' } } });
  await expect(one.getByRole('heading', { level: 1, name: 'Zoë Mitte' })).toBeVisible();
});

test('a page without its token shows no name and says what to do', async ({ page }) => {
  await page.goto(`${host.url}/`);
  await expect(page.getByText('This window is not signed in')).toBeVisible();
  await expect(page.getByText('Freundeskreis')).toHaveCount(0);
});

test('the printed address opens the workspace in a tab that showed it without its token', async ({ page }) => {
  await page.goto(`${host.url}/`);
  await expect(page.getByText('This window is not signed in')).toBeVisible();
  await host.start(page);
  await expect(page.getByText('Freundeskreis')).toBeVisible();
  await expect(page).not.toHaveURL(/token=/);
  await host.start(page);
  await expect(page).not.toHaveURL(/token=/);
  await expect(page.getByText('There is nothing at the address')).toHaveCount(0);
});

test('a page says that the program is gone, and a new one shows everything again', async ({ page }) => {
  await host.open(page, '#/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await host.stop('SIGKILL');
  await expect(page.getByText('The connection to the program is gone.')).toBeVisible();
  host = await startHost(workspace);
  await host.open(page, '#/today');
  await expect(page.getByText('The connection to the program is gone.')).toHaveCount(0);
  await expect(page.getByText('Stammtisch im Museumscafé').first()).toBeVisible();
});
