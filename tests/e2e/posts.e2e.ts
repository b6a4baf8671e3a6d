import { expect, type Page, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

const workspace = freshWorkspace();
let host: Host;
const SCHEDULE = 'Schedule post';

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('channels.save', { id: 'chn_news', name: 'Newsletter', kind: 'newsletter' });
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});

const posts = async (): Promise<number> => (await host.call<{ total: number }>('posts.list', {})).total;
const write = (page: Page) => page.getByRole('button', { name: 'Write post' }).first();

test('a double click makes one draft, and a draft left without a word goes away', async ({ page }) => {
  await host.open(page, '#/posts');
  await write(page).dblclick();
  await expect(page.getByLabel('Text for all channels')).toBeFocused();
  await expect.poll(posts).toBe(1);
  await page.evaluate(() => void (location.hash = '#/today'));
  await expect.poll(posts).toBe(0);
});

test('a draft left in the middle of a word stays', async ({ page }) => {
  await host.open(page, '#/posts');
  await write(page).click();
  await expect(page.getByLabel('Text for all channels')).toBeFocused();
  await page.keyboard.type('Kommt');
  await page.evaluate(() => void (location.hash = '#/today'));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect
    .poll(async () => (await host.call<{ items: { title: string }[] }>('posts.list', {})).items.map((row) => row.title))
    .toEqual(['Kommt']);
});

test('where Schedule was pressed, no press says that the post went out', async ({ page }) => {
  const { id } = await host.call<{ id: string }>('posts.create', {
    text: 'Heute Abend Chor',
    channels: ['chn_news'],
    plannedAt: '2026-06-12T10:00',
  });
  const state = async () => (await host.call<{ state: string }>('posts.get', { id })).state;
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await host.open(page, `#/posts/${id}`);
    const place = await page.getByRole('button', { name: SCHEDULE }).boundingBox();
    const sent = await page.getByRole('button', { name: 'Mark as sent' }).boundingBox();
    await page.getByRole('button', { name: SCHEDULE }).click();
    await expect.poll(state).toBe('scheduled');
    await expect(page.getByRole('button', { name: 'Back to draft' })).toBeVisible();
    expect(await page.getByRole('button', { name: 'Mark as sent' }).boundingBox()).toEqual(sent);
    await page.mouse.click((place?.x ?? 0) + (place?.width ?? 0) / 2, (place?.y ?? 0) + (place?.height ?? 0) / 2);
    await expect.poll(state).toBe('draft');
  }
});

test('a double click adds one channel', async ({ page }) => {
  await host.open(page, '#/settings/channels');
  await page.getByRole('button', { name: 'Add channel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Aushang');
  await dialog.getByRole('button', { name: 'Add channel' }).dblclick({ force: true });
  await expect
    .poll(async () =>
      (await host.call<{ items: { name: string }[] }>('channels.list')).items.map(({ name }) => name).toSorted(),
    )
    .toEqual(['Aushang', 'Newsletter']);
});
