import { expect, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';
import { type Screen, screensOf, show } from './screenList.ts';
import { seriousFaults } from './shown.ts';

const workspace = freshWorkspace();
let host: Host;
let addresses: readonly Screen[] = [];

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.sample');
  addresses = await screensOf(host);
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
});

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has a serious fault for assistive technology, ${theme}`, async ({ page }) => {
    await host.call('settings.save', { locale: 'en', theme });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await host.open(page);
    for (const { name, hash } of addresses) {
      await show(page, hash);
      expect(await seriousFaults(page), name).toEqual([]);
    }
  });
}

for (const locale of ['en', 'de'] as const) {
  test(`no screen scrolls sideways from a phone to a wall of pixels, ${locale}`, async ({ page }) => {
    await host.call('settings.save', { locale, theme: 'light' });
    await host.open(page);
    for (const width of [390, 720, 1440, 3840]) {
      await page.setViewportSize({ width, height: Math.round(Math.max(700, width * 0.6)) });
      for (const { name, hash } of addresses) {
        await show(page, hash);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${name} at ${width} px`).toBeLessThanOrEqual(0);
        const under = await page.evaluate(
          () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
        );
        expect(under, `${name} at ${width} px, a second scroll bar`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('the language changes at once, on every screen, and no key shows in place of words', async ({ page }) => {
  await host.call('settings.save', { locale: 'en' });
  await host.open(page, '#/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await host.call('settings.save', { locale: 'de' });
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  for (const { name, hash } of addresses) {
    await show(page, hash);
    const words = await page.locator('body').innerText();
    expect(
      words.match(
        /\b(?:members|events|posts|calendar|today|import|settings|backup|health|frame|failure|refusal|palette|keys)\.[a-z][\w.-]+/g,
      ) ?? [],
      name,
    ).toEqual([]);
    expect(words, name).not.toContain('{{');
  }
});

test('a page under its strict policy reports no violation and asks nothing of the outside', async ({ page }) => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on(
    'request',
    (request) =>
      void (request.url().startsWith(host.url) || request.url().startsWith('data:')
        ? undefined
        : asked.push(request.url())),
  );
  page.on('console', (message) => void (message.type() === 'error' ? said.push(message.text()) : undefined));
  page.on('pageerror', (error) => void said.push(error.message));
  await host.open(page);
  for (const { hash } of addresses) await show(page, hash);
  expect(asked).toEqual([]);
  expect(said).toEqual([]);
});

test('the days of a week are equally wide, also where an event covers several', async ({ page }) => {
  await host.call('events.create', { title: 'Herbstferien', start: '2026-11-04', end: '2026-11-11' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await host.open(page, '#/calendar?at=2026-11-01');
  await expect(page.locator('.month-span').filter({ hasText: 'Herbstferien' })).toHaveCount(2);
  const weeks = await page
    .locator('.month-row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[data-date]')].map((day) => Math.round(day.getBoundingClientRect().width)),
      ),
    );
  for (const widths of weeks) {
    expect(widths).toHaveLength(7);
    expect(Math.max(...widths) - Math.min(...widths), widths.join(' ')).toBeLessThanOrEqual(1);
  }
});
