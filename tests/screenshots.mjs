/**
 * `npm run screenshots -- [--out DIR] [--only WORD]`: every page and state as PNG: light and dark, English and German,
 * desktop and phone.
 *
 * Alone because screens are to be looked at, not only tested. The sample stands at a fixed moment, so two runs differ
 * only where the program does.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { boot, calledFrom, root } from '../main/bootstrap.mjs';
import { buildIfStale } from '../main/build.mjs';

const NOW = '2026-06-11T12:10:00.000Z';
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Name, address, and what to do there before the picture is taken. */
const PAGES = [
  { name: 'today', hash: '#/today' },
  { name: 'calendar', hash: '#/calendar' },
  { name: 'events', hash: '#/events' },
  { name: 'event', hash: ({ event }) => `#/events/${event}` },
  { name: 'members', hash: '#/members' },
  { name: 'member', hash: ({ member }) => `#/members/${member}` },
  { name: 'posts', hash: '#/posts' },
  { name: 'post', hash: ({ post }) => `#/posts/${post}` },
  { name: 'import-empty', hash: '#/import' },
  { name: 'import', hash: '#/import', act: importSample },
  { name: 'settings', hash: '#/settings' },
  { name: 'protection', hash: '#/settings/protection' },
  { name: 'sync', hash: '#/settings/sync' },
  { name: 'backups', hash: '#/settings/backups' },
  { name: 'conflicts', hash: '#/conflicts' },
  { name: 'palette', hash: '#/today', act: async (page) => page.keyboard.press('Control+k') },
  { name: 'new-member', hash: '#/members?new=1' },
  { name: 'new-event', hash: '#/events?new=1' },
];

await boot(import.meta.url, async (args) => {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, only: { type: 'string' } } });
  const out = resolve(calledFrom, values.out ?? 'screenshots');
  const built = buildIfStale();
  if (built !== 0) return built;
  const { findChromium } = await import('./chromium.mjs');
  const found = await findChromium();
  if (!found.path) {
    console.error(found.reason);
    return 1;
  }
  mkdirSync(out, { recursive: true });
  const { chromium } = await import('@playwright/test');
  const { chromiumArgs } = await import('./chromiumArgs.ts');
  const browser = await chromium.launch({ executablePath: found.path, args: chromiumArgs });
  await withHost(
    async (host) => {
      const ids = await idsOf(host);
      const wanted = PAGES.filter(({ name }) => values.only === undefined || name.includes(values.only));
      for (const locale of ['en', 'de']) {
        for (const theme of ['light', 'dark']) {
          await host.call('settings.save', { locale, theme });
          for (const [device, size] of Object.entries(SIZES))
            await shoot(browser, host, ids, wanted, { out, locale, theme, device, size });
        }
      }
    },
    { sample: true },
  );
  await withHost(
    async (host) => {
      for (const locale of ['en', 'de']) {
        await host.call('settings.save', { locale, theme: 'light' });
        for (const [device, size] of Object.entries(SIZES)) {
          await shoot(browser, host, {}, [{ name: 'first-run', hash: '' }], {
            out,
            locale,
            theme: 'light',
            device,
            size,
          });
        }
      }
    },
    { sample: false },
  );
  await browser.close();
  return 0;
});

/** A list as an association's program writes it, up to its preview; nothing is imported. */
async function importSample(page) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(Choose files|Dateien wählen)$/ }).click();
  await (await chooser).setFiles(join(root, 'tests/samples/members-formulas-ragged.csv'));
  await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
}

async function shoot(browser, host, ids, pages, { out, locale, theme, device, size }) {
  const context = await browser.newContext({ viewport: size, locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${host.url}/#token=${host.token}`);
  for (const { name, hash, act } of pages) {
    const address = typeof hash === 'function' ? hash(ids) : hash;
    await page.evaluate((next) => {
      location.hash = next;
    }, address);
    await page.waitForLoadState('networkidle');
    await page.locator('h1, [role=dialog], main').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy=true]') === null);
    if (act !== undefined) await act(page);
    const file = join(out, `${name}-${locale}-${theme}-${device}.png`);
    await page.screenshot({ path: file });
    console.log(file);
    if (act !== undefined) await page.keyboard.press('Escape');
  }
  await context.close();
}

async function withHost(body, { sample }) {
  const workspace = mkdtempSync(join(tmpdir(), 'stammtisch-shots-'));
  const args = [join(root, 'out/main/cli.js'), 'serve', '--json', '--workspace', workspace, '--now', NOW];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TZ: 'Europe/Berlin' },
  });
  try {
    const [line] = await new Promise((done) =>
      child.stdout.setEncoding('utf8').once('data', (text) => done(text.split('\n'))),
    );
    const { url, token } = JSON.parse(line);
    const call = async (procedure, input = {}) => {
      const response = await fetch(`${url}/api/${procedure}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      });
      return response.json();
    };
    if (sample) await call('workspace.sample');
    await body({ url, token, call });
  } finally {
    child.kill('SIGTERM');
    await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done()));
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Documents worth a picture: the event that has just moved, a post about it, the member with most to show. */
async function idsOf(host) {
  const first = async (kinds, query) => (await host.call('search.all', { query, kinds, limit: 1 })).items[0]?.id ?? '';
  const event = await first(['event'], 'Taschenlampenführung');
  const posts = await host.call('posts.list', { event, state: 'scheduled' });
  return { event, member: await first(['member'], 'Hans-Günther'), post: posts.items[0]?.id ?? '' };
}
