import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

const samples = resolve(import.meta.dirname, '../samples');
const workspace = freshWorkspace();
let host: Host;

test.beforeAll(async () => {
  host = await startHost(workspace);
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});

test('a newcomer imports contacts and calendar, writes a post about an event, and finds all of it after the lid was closed', async ({
  page,
}) => {
  await host.open(page);
  await expect(page.getByRole('heading', { name: 'Plan your community on this laptop' })).toBeVisible();
  await expect(page).not.toHaveURL(/token=/);

  await test.step('contacts: a preview that writes nothing, then all of them', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(resolve(samples, 'contacts-google-new.csv'));
    const commit = page.getByRole('button', { name: /^Import \d+/ });
    await expect(commit).toBeVisible();
    expect((await host.call<{ counts: { members: number } }>('workspace.info')).counts.members).toBe(0);
    await commit.click();
    await expect
      .poll(async () => (await host.call<{ counts: { members: number } }>('workspace.info')).counts.members)
      .toBeGreaterThan(0);
  });

  await test.step('calendar: dropped on the same page', async () => {
    await page.evaluate(() => void (location.hash = '#/import'));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import another file' }).click();
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles(resolve(samples, 'calendar-exception-first.ics'));
    await page.getByRole('button', { name: /^Import \d+/ }).click();
    await expect
      .poll(async () => (await host.call<{ counts: { events: number } }>('workspace.info')).counts.events)
      .toBeGreaterThan(0);
  });

  const { items } = await host.call<{ items: { id: string; title: string }[] }>('events.list');
  const event = items[0] as { id: string; title: string };
  await test.step('a post about the event', async () => {
    await page.evaluate((id) => void (location.hash = `#/events/${id}`), event.id);
    await page
      .getByRole('link', { name: 'New post about it' })
      .or(page.getByRole('button', { name: 'New post about it' }))
      .click();
    const text = page.getByLabel('Text for all channels');
    await text.fill('Kommt alle, der Tisch ist lang genug.');
    await text.blur();
    await expect
      .poll(
        async () => (await host.call<{ items: { text: string; about: { event: string }[] }[] }>('posts.list')).items[0],
      )
      .toMatchObject({ text: 'Kommt alle, der Tisch ist lang genug.', about: [{ event: event.id }] });
  });

  await test.step('the lid is closed, the program is gone, and everything is there again', async () => {
    await host.stop('SIGKILL');
    host = await startHost(workspace);
    await host.open(page, `#/events/${event.id}`);
    await expect(page.getByRole('heading', { level: 1, name: event.title })).toBeVisible();
    await expect(page.getByText('Kommt alle, der Tisch ist lang genug.').first()).toBeVisible();
  });
});
