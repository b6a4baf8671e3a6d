import { join } from 'node:path';
import { type Browser, expect, type Page, test as plain } from '@playwright/test';
import { type Couch, startCouch } from '../server/couch.ts';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';
import { expectForEverybody } from './shown.ts';

/** One of two laptops: a program of its own on a workspace of its own, and a page of it. */
type Station = {
  readonly user: string;
  readonly host: Host;
  readonly page: Page;
};
type Two = { readonly couch: Couch; readonly hanna: Station; readonly otto: Station };

const PASSWORD = 'rote Rüben';
const DESK = { width: 1440, height: 900 };
/** Whoever was away for a while tries again after half a minute at the latest. */
const ONCE_TRIED_AGAIN = { timeout: 45_000 };
const UP_TO_DATE = /^Up to date\s*All sent, \d/;
const AUF_DEM_STAND = /^Auf dem neuesten Stand\s*Alles gesendet, \d/;

/** What is to be closed after a test, the last first. */
type Closing = (() => Promise<void> | void)[];

async function startStation(browser: Browser, closing: Closing, user: string, locale: 'en' | 'de'): Promise<Station> {
  const folder = freshWorkspace();
  closing.push(() => removeWorkspace(folder));
  // Nothing of it lies with what the person at this computer keeps.
  const own = join(folder, 'own');
  const host = await startHost(join(folder, 'workspace'), { HOME: own, XDG_DATA_HOME: own, APPDATA: own });
  closing.push(() => host.stop());
  await host.call('workspace.setUp', { name: 'Freundeskreis Stadtmuseum', zone: 'Europe/Berlin' });
  await host.call('settings.save', { locale });
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: DESK });
  closing.push(() => context.close());
  return { user, host, page: await context.newPage() };
}

/** Hanna's laptop speaks English, Otto's German. Neither may make databases on the server. */
const test = plain.extend<{ two: Two }>({
  two: async ({ browser }, give) => {
    const closing: Closing = [];
    const faults: string[] = [];
    try {
      const couch = await startCouch();
      closing.push(couch.stop);
      for (const user of ['hanna', 'otto']) await couch.addUser(user, PASSWORD, []);
      const hanna = await startStation(browser, closing, 'hanna', 'en');
      const otto = await startStation(browser, closing, 'otto', 'de');
      for (const { user, page } of [hanna, otto])
        page.on('pageerror', ({ message }) => faults.push(`${user}: ${message}`));
      await give({ couch, hanna, otto });
    } finally {
      for (const close of closing.toReversed()) await close();
    }
    expect(faults).toEqual([]);
  },
});

/** What setting up by the form leads to, without the form. */
async function connect({ couch, hanna, otto }: Two): Promise<void> {
  for (const { user, host } of [hanna, otto]) {
    await host.call('sync.configure', { url: couch.url, user, password: PASSWORD, admin: couch.admin });
    await expect.poll(async () => (await host.call<{ state: string }>('sync.status')).state).toBe('live');
  }
}

/** An event that both have, open on both screens. */
async function openOnBoth(two: Two, event: object): Promise<string> {
  const { hanna, otto } = two;
  await connect(two);
  const { id } = await hanna.host.call<{ id: string }>('events.create', { start: '2026-06-20T18:00', ...event });
  for (const { host, page } of [hanna, otto]) await host.open(page, `#/events/${id}`);
  await expect(field(otto, 'Titel')).toBeVisible();
  return id;
}

/** Bottom left of every page. */
const foot = ({ page }: Station) => page.locator('.rail-foot').getByRole('button');
const heading = ({ page }: Station, name: string | RegExp) => page.getByRole('heading', { name });
const field = ({ page }: Station, name: string) => page.getByRole('textbox', { name, exact: true });
const press = ({ page }: Station, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
async function go({ page }: Station, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
async function write(station: Station, name: string, text: string): Promise<void> {
  await field(station, name).fill(text);
  await station.page.keyboard.press('Tab');
}

test('two workstations are connected by their forms, and what is added on one shows on the other by itself', async ({
  two: { couch, hanna, otto },
}) => {
  await test.step('Hanna asks first what the server says, then lets an administrator make the databases', async () => {
    await hanna.host.open(hanna.page, '#/settings');
    await hanna.page.getByRole('link', { name: 'Sync and devices' }).press('Enter');
    await field(hanna, 'Address').focus();
    for (const typed of [couch.url, 'hanna', PASSWORD]) {
      await hanna.page.keyboard.type(typed);
      await hanna.page.keyboard.press('Tab');
    }
    await press(hanna, 'Test');
    const found = hanna.page.getByRole('list', { name: 'What the test found' });
    await expect(found).toContainText('The server answers.');
    await expect(found).toContainText('Name and password are right.');
    await expect(found).toContainText(/\d databases are missing: stammtisch-members, /);
    await expect(found).toContainText('You may not make databases there.');
    await expectForEverybody(hanna.page);
    await hanna.page.locator('summary', { hasText: 'More' }).press('Enter');
    await write(hanna, 'Administrator', couch.admin.user);
    await hanna.page.keyboard.type(couch.admin.password);
    await hanna.page.keyboard.press('Enter');
    await expect(heading(hanna, 'Up to date')).toBeFocused();
    await expect(foot(hanna)).toHaveText(UP_TO_DATE);
    await expectForEverybody(hanna.page);
  });

  await test.step('Otto is let into the databases that are there', async () => {
    await otto.host.open(otto.page, '#/settings/sync');
    await write(otto, 'Adresse', couch.url);
    await write(otto, 'Name', 'otto');
    await write(otto, 'Passwort', PASSWORD);
    await press(otto, 'Testen');
    const found = otto.page.getByRole('list', { name: 'Was der Test ergab' });
    await expect(found).toContainText('Du darfst diese Datenbanken nicht lesen oder schreiben.');
    await otto.page.locator('summary', { hasText: 'Mehr' }).press('Enter');
    await write(otto, 'Verwalter', couch.admin.user);
    await write(otto, 'Passwort des Verwalters', couch.admin.password);
    await press(otto, 'Verbinden');
    await expect(foot(otto)).toHaveText(AUF_DEM_STAND);
  });

  await test.step('an event that Hanna adds stands in Otto’s list and calendar', async () => {
    await go(otto, 'g', 'e');
    await expect(heading(otto, 'Noch keine Termine')).toBeVisible();
    await go(hanna, 'g', 'e');
    await expect(heading(hanna, 'No events yet')).toBeVisible();
    await go(hanna, 'n');
    await expect(field(hanna, 'Title')).toBeFocused();
    await hanna.page.keyboard.type('Sommerfest im Museumsgarten');
    await hanna.page.keyboard.press('Enter');
    await expect(otto.page.getByRole('link', { name: /Sommerfest im Museumsgarten/ })).toBeVisible();
    await expect(foot(hanna)).toHaveText(UP_TO_DATE);
    await go(otto, 'g', 'c');
    await expect(otto.page.getByRole('button', { name: /Sommerfest im Museumsgarten/ })).toBeVisible();
  });
});

test('apart, both edit one event: different fields join by themselves, the same one asks both and is decided once', async ({
  two,
}) => {
  const { couch, hanna, otto } = two;
  await openOnBoth(two, { title: 'Sommerfest', place: 'Museumsgarten' });
  const asked = (station: Station) => heading(station, /^Sommerfest/).and(station.page.locator('h2'));

  await test.step('they edit without the server, and only the title asks', async () => {
    await couch.down();
    await write(hanna, 'Title', 'Sommerfest im Park');
    await write(hanna, 'Place', 'Stadtpark');
    await write(otto, 'Titel', 'Sommerfest mit Führung');
    await write(otto, 'Beschreibung', 'Bringt Kuchen mit.');
    for (const { page } of [hanna, otto]) await expect(page.locator('.rail-foot')).toContainText('Offline');
    await couch.up();
    await expect(foot(hanna)).toHaveText(/^One change needs you/, ONCE_TRIED_AGAIN);
    await expect(foot(otto)).toHaveText(/^Eine Änderung braucht dich/, ONCE_TRIED_AGAIN);
    await expect(field(hanna, 'Description')).toHaveValue('Bringt Kuchen mit.');
    await expect(field(otto, 'Ort')).toHaveValue('Stadtpark');
  });

  await test.step('Hanna decides by keyboard, and Otto has nothing to decide any more', async () => {
    for (const station of [hanna, otto]) {
      await foot(station).press('Enter');
      await expect(asked(station)).toBeVisible();
    }
    await expect(otto.page.getByRole('navigation', { name: 'An zwei Stellen geändert' })).toContainText('ein Feld');
    await expectForEverybody(hanna.page);
    // The key is pressed again until the page that has just opened takes it; on the question it does no more.
    await expect(async () => {
      await go(hanna, 'Control+Enter');
      await expect(hanna.page.locator('input[type="radio"]:focus')).toHaveCount(1, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    await go(hanna, 'ArrowDown');
    await expect(hanna.page.getByRole('radio', { name: /^This device.*im Park$/ })).toBeChecked();
    await go(hanna, 'Control+Enter');
    await expect(hanna.page.getByText(/^Settled for all devices: Sommerfest/)).toBeVisible();
    await expect(heading(hanna, 'Nothing to decide')).toBeVisible();
    await expect(heading(otto, 'Nichts zu entscheiden')).toBeVisible();
    await expect(hanna.page.getByRole('link', { name: /Sommerfest im Park.*You decided: Title/ })).toBeVisible();
    await expect(otto.page.getByRole('link', { name: /Sommerfest im Park.*entschieden: Titel/ })).toBeVisible();
    await expect(foot(hanna)).toHaveText(UP_TO_DATE);
    await expect(foot(otto)).toHaveText(AUF_DEM_STAND);
  });

  await test.step('taken back, it asks both again', async () => {
    await go(hanna, 'Control+z');
    await expect(asked(hanna)).toBeVisible();
    await expect(asked(otto)).toBeVisible();
    await expect(foot(otto)).toHaveText(/^Eine Änderung braucht dich/);
  });

  await test.step('Otto decides this time, and his title is what both have', async () => {
    await go(otto, 'Control+Enter', 'ArrowDown');
    await expect(otto.page.getByRole('radio', { name: /^Dieses Gerät.*mit Führung$/ })).toBeChecked();
    await go(otto, 'Control+Enter');
    await expect(heading(otto, 'Nichts zu entscheiden')).toBeVisible();
    await expect(heading(hanna, 'Nothing to decide')).toBeVisible();
    for (const station of [hanna, otto]) {
      await go(station, 'g', 'e');
      await expect(station.page.getByRole('link', { name: /Sommerfest mit Führung/ })).toBeVisible();
    }
    await expect(foot(hanna)).toHaveText(UP_TO_DATE);
    await expect(foot(otto)).toHaveText(AUF_DEM_STAND);
  });
});

test('without the server the rail says how many changes wait, with it again that all is sent', async ({ two }) => {
  const { couch, hanna, otto } = two;
  await openOnBoth(two, { title: 'Orgelprobe' });
  await expect(foot(hanna)).toHaveText(UP_TO_DATE);
  await couch.down();
  await write(hanna, 'Place', 'Stadtkirche');
  await expect(foot(hanna)).toHaveText(/^Offline\s*One change waits$/);
  for (const title of ['Chorprobe', 'Lesung'])
    await hanna.host.call('events.create', { title, start: '2026-06-21T18:00' });
  await expect(foot(hanna)).toHaveText(/^Offline\s*3 changes wait$/);
  await write(otto, 'Beschreibung', 'Mit Pedal.');
  await expect(foot(otto)).toHaveText(/^Offline\s*Eine Änderung wartet$/);
  await otto.page.setViewportSize({ width: 360, height: 780 });
  await otto.page.getByRole('navigation', { name: 'Orte' }).getByRole('button', { name: 'Mehr' }).press('Enter');
  await expect(otto.page.getByRole('link', { name: /^Offline\s*Eine Änderung wartet$/ })).toBeVisible();
  await otto.page.keyboard.press('Escape');
  await otto.page.setViewportSize(DESK);
  await couch.up();
  await expect(foot(hanna)).toHaveText(UP_TO_DATE, ONCE_TRIED_AGAIN);
  await expect(foot(otto)).toHaveText(AUF_DEM_STAND, ONCE_TRIED_AGAIN);
  await expect(field(hanna, 'Description')).toHaveValue('Mit Pedal.');
  await expect(field(otto, 'Ort')).toHaveValue('Stadtkirche');
});

test('another password on the server is asked for in the rail, typed there, and the link lives again', async ({
  two,
}) => {
  const { couch, hanna, otto } = two;
  await openOnBoth(two, { title: 'Orgelprobe' });
  await couch.addUser('hanna', 'gelbe Rüben', []);
  await write(hanna, 'Place', 'Stadtkirche');
  await expect(foot(hanna)).toHaveText(/^Password is asked for\s*One change waits$/);
  await expect(foot(otto)).toHaveText(AUF_DEM_STAND);
  await foot(hanna).press('Enter');
  await expect(heading(hanna, 'Password is asked for')).toBeVisible();
  await expectForEverybody(hanna.page);
  await field(hanna, 'Password of hanna').focus();
  await hanna.page.keyboard.type('gelbe Rüben');
  await hanna.page.keyboard.press('Enter');
  await expect(heading(hanna, 'Up to date')).toBeVisible();
  await expect(foot(hanna)).toHaveText(UP_TO_DATE);
  await expect(field(otto, 'Ort')).toHaveValue('Stadtkirche');
});
