/**
 * Every screen of the sample by its address.
 *
 * Alone because several journeys walk over all of them, each looking for something else.
 */
import { expect, type Page } from '@playwright/test';
import type { Host } from './host.ts';

export type Screen = { readonly name: string; readonly hash: string };

/** @param host whose workspace is the sample's */
export async function screensOf(host: Host): Promise<readonly Screen[]> {
  const first = async (query: string, kind: string) =>
    (await host.call<{ items: { id: string }[] }>('search.all', { query, kinds: [kind] })).items[0]?.id as string;
  const event = await first('Taschenlampenführung', 'event');
  const posts = await host.call<{ items: { id: string }[] }>('posts.list', { event, state: 'scheduled' });
  return [
    { name: 'today', hash: '#/today' },
    { name: 'calendar', hash: '#/calendar' },
    { name: 'events', hash: '#/events' },
    { name: 'event', hash: `#/events/${event}` },
    { name: 'members', hash: '#/members' },
    { name: 'member', hash: `#/members/${await first('Gisela Böhm', 'member')}` },
    { name: 'posts', hash: '#/posts' },
    { name: 'post', hash: `#/posts/${posts.items[0]?.id}` },
    { name: 'post about one date of a series', hash: `#/posts/${await first('Heute Abend am langen Tisch', 'post')}` },
    { name: 'import', hash: '#/import' },
    { name: 'settings', hash: '#/settings' },
    { name: 'protection', hash: '#/settings/protection' },
    { name: 'backups', hash: '#/settings/backups' },
    { name: 'sync', hash: '#/settings/sync' },
    { name: 'conflicts', hash: '#/conflicts' },
    { name: 'new member', hash: '#/members?new=1' },
    { name: 'new event', hash: '#/events?new=1' },
  ];
}

export async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => void (location.hash = next), hash);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}
