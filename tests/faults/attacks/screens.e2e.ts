import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from '../../e2e/host.ts';
import { HOSTILE, RUNNING_LINKS, SEEN } from './hostileTexts.ts';
import { layHostileWorkspace } from './hostileWorkspace.ts';

const workspace = freshWorkspace();
let host: Host;
let repelled = 0;

test.beforeAll(async () => {
  await layHostileWorkspace(workspace);
  host = await startHost(workspace);
  await host.call('settings.save', { locale: 'en' });
});
test.afterEach(({ page: _page }, { status, title }) => {
  if (status === 'passed' && !title.startsWith('control:')) repelled += 1;
});
test.afterAll(async () => {
  console.log(`attacks on screens: ${repelled} repelled`);
  await host.stop();
  removeWorkspace(workspace);
});

type Watched = { readonly faults: string[] };

/** Whatever a script could do to be noticed: a dialog, a window, a request elsewhere, a word of the policy. */
function watched(page: Page): Watched {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => faults.push(`window ${popup.url()}`));
  page.on('pageerror', ({ message }) => faults.push(`error ${message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['127.0.0.1', 'localhost'].includes(url.hostname) && !['data:', 'blob:'].includes(url.protocol))
      faults.push(request.url());
  });
  return { faults };
}

const ranIn = (page: Page) =>
  page.evaluate(() => ({
    ran: 'ran' in window,
    planted: document.querySelectorAll('[data-planted], iframe, object, embed').length,
    handlers: [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    ).length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ href }) => new URL(href, location.href))
      .filter(({ protocol, origin }) => protocol !== 'mailto:' && protocol !== 'https:' && origin !== location.origin)
      .map(({ href }) => href),
  }));
const CLEAN = { ran: false, planted: 0, handlers: 0, links: [] };

async function shown(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => void (location.hash = next), hash);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

test('control: taken for markup, the same words run, plant elements and are found: the instrument works', async ({
  page,
}) => {
  await page.goto('about:blank');
  await page.setContent(
    `<h1>x</h1><div>${HOSTILE}</div><button onclick="ran=1"></button><a href="javascript:ran=1">x</a>`,
  );
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(true);
  const found = await ranIn(page).catch(() => undefined);
  expect(found === undefined || found.planted > 3).toBe(true);
  expect(await page.locator('[data-planted]').count()).toBeGreaterThan(3);
});

const screens: readonly (readonly [name: string, hash: string])[] = [
  ['today', '#/today'],
  ['the calendar', '#/calendar'],
  ['the events', '#/events'],
  ['an event', '#/events/evt_hostile'],
  ['the members', '#/members'],
  ['a member', '#/members/mem_hostile'],
  ['the posts', '#/posts'],
  ['a post', '#/posts/pst_hostile'],
  ['the conflicts', '#/conflicts'],
  ['a conflict of a member', '#/conflicts/mem_hostile'],
  ['a conflict of an event', '#/conflicts/evt_hostile'],
  ['a conflict of a post', '#/conflicts/pst_hostile'],
  ['a conflict of a channel', '#/conflicts/chn_hostile'],
  ['the settings', '#/settings/general'],
  ['the workspace’s settings', '#/settings/workspace'],
  ['the protection', '#/settings/protection'],
  ['the backups', '#/settings/backups'],
  ['the sync', '#/settings/sync'],
  ['the channels', '#/settings/channels'],
  ['the log', '#/settings/log'],
  ['the keys', '#/settings/keys'],
  ['about', '#/settings/about'],
  ['the import', '#/import'],
  ['a new member', '#/members?new=1'],
  ['a new event', '#/events?new=1'],
  ['an address that is itself hostile', `#/members/${encodeURIComponent(HOSTILE)}?at=${encodeURIComponent(HOSTILE)}`],
  ['a place that there is not', `#/${encodeURIComponent(HOSTILE)}`],
];

for (const locale of ['en', 'de'] as const) {
  test(`a script in every text field of every document runs on no screen, ${locale}`, async ({ page }) => {
    const { faults } = watched(page);
    await host.call('settings.save', { locale });
    await host.open(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [name, hash] of screens) {
        await shown(page, hash);
        expect(await ranIn(page), `${name}, ${width}`).toEqual(CLEAN);
      }
    }
    expect(faults).toEqual([]);
  });
}

const held = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return `${document.body.innerText} ${fields.join(' ')}`;
  });

test('control: the words stand there as words: the screens that were looked at do show them', async ({ page }) => {
  await host.call('settings.save', { locale: 'en' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await host.open(page);
  const showing = [
    'today',
    'the events',
    'an event',
    'the members',
    'a member',
    'the posts',
    'a post',
    'the conflicts',
    'a conflict of a member',
    'a conflict of an event',
    'a conflict of a post',
    'the channels',
    'the log',
  ];
  for (const [name, hash] of screens.filter(([one]) => showing.includes(one))) {
    await shown(page, hash);
    await expect.poll(() => held(page), { message: name }).toContain(SEEN);
  }
});

test('a link that runs, opens a file or starts a program can be clicked nowhere', async ({ page }) => {
  const { faults } = watched(page);
  await host.open(page);
  for (const [n] of RUNNING_LINKS.entries())
    for (const hash of [`#/members/mem_link${n}`, `#/events/evt_link${n}`]) {
      await shown(page, hash);
      await expect(page.locator('h1, h2').filter({ hasText: 'Link' }).first()).toBeVisible();
      expect(await ranIn(page), hash).toEqual(CLEAN);
    }
  await host.call('members.update', { id: 'mem_link0', patch: { website: 'https://stammtisch.example' } });
  await shown(page, '#/members/mem_link0');
  await expect(page.locator('a[href^="https://stammtisch.example"]')).toHaveCount(1);
  expect(faults).toEqual([]);
});

test('hostile words typed into the palette and found by it are words', async ({ page }) => {
  const { faults } = watched(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await host.open(page);
  await shown(page, '#/today');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox').or(page.getByRole('searchbox')).last();
  for (const text of [HOSTILE.slice(0, 190), 'onerror', 'Link']) {
    await field.fill(text);
    await expect(page.getByRole('listbox').first()).toBeVisible();
    expect(await ranIn(page), text).toEqual(CLEAN);
  }
  expect(faults).toEqual([]);
});

test('a file of hostile cells, under a hostile name, is previewed and imported as words', async ({ page }) => {
  const { faults } = watched(page);
  await host.open(page);
  await shown(page, '#/import');
  const name = '"><img src=x onerror=ran=1 data-planted>.csv'.replace('/', '');
  const quoted = `"${HOSTILE.replaceAll('"', '""')}"`;
  const path = join(workspace, 'cells.csv');
  const text = `Vorname;Nachname;E-Mail;${quoted}\r\n${quoted};${quoted};x@y.example;${quoted}\r\n;;${quoted};${quoted}\r\n`;
  writeFileSync(path, text);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect.poll(() => held(page)).toContain('<img');
  expect(await ranIn(page)).toEqual(CLEAN);
  expect(faults).toEqual([]);
});

test('what a toast says of a hostile document is words', async ({ page }) => {
  const { faults } = watched(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await host.open(page);
  await shown(page, '#/events/evt_hostile');
  await host.call('events.update', { id: 'evt_hostile', patch: { place: `${HOSTILE}3`.slice(0, 300) } });
  await page.locator('h1').first().click();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.toast-dock, .toast').first()).toContainText(/\S/);
  expect(await ranIn(page)).toEqual(CLEAN);
  expect(faults).toEqual([]);
});
