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
const members = async (): Promise<number> =>
  (await host.call<{ counts: { members: number } }>('workspace.info')).counts.members;

test('by keyboard alone: find and open a member, add one, undo and redo it', async ({ page }) => {
  await host.open(page, '#/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('gisela boehm');
  await expect(page.getByRole('option', { name: /^Gisela Böhm/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Gisela Böhm' })).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  const before = await members();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lovelace');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(members).toBe(before + 1);

  await page.keyboard.press('Control+z');
  await expect.poll(members).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(members).toBe(before + 1);
});

test('letters typed into a field are letters, never commands', async ({ page }) => {
  await host.open(page, '#/members');
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('ngm?');
  await expect(page.getByRole('searchbox', { name: 'Search members' })).toHaveValue('ngm?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a deleted event is gone at once and back with Undo, its posts never lost it', async ({ page }) => {
  const { items } = await host.call<{ items: { id: string }[] }>('search.all', {
    query: 'Taschenlampenführung',
    kinds: ['event'],
  });
  const id = items[0]?.id as string;
  await host.open(page, `#/events/${id}`);
  await page.getByRole('main').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete event' }).click();
  await expect
    .poll(
      async () =>
        (await host.call<{ items: unknown[] }>('search.all', { query: 'Taschenlampenführung', kinds: ['event'] })).items
          .length,
    )
    .toBe(0);
  await page.keyboard.press('Control+z');
  await expect
    .poll(
      async () =>
        (await host.call<{ items: unknown[] }>('search.all', { query: 'Taschenlampenführung', kinds: ['event'] })).items
          .length,
    )
    .toBe(1);
});

test('M carries an event to another day also while its facts are open', async ({ page }) => {
  const { id } = await host.call<{ id: string }>('events.create', { title: 'Orgelprobe', start: '2026-06-10T18:00' });
  await host.open(page, '#/calendar');
  await page.getByRole('button', { name: /Orgelprobe/ }).click();
  await expect(page.getByRole('dialog', { name: 'Orgelprobe' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Orgelprobe/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await host.call<{ start: string }>('events.get', { id })).start)
    .toBe('2026-06-11T18:00');
});
