/** What the lists of events, posts and people offer: a file of what they show, and the place where one left them. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sampleHost } from './sampleHost.ts';
import { show } from './screenList.ts';

const running = sampleHost((host) => host.call('settings.save', { locale: 'en', theme: 'light' }));

// First: a window comes back to the list and the words that the one before left.
for (const [place, scroller, row] of [
  ['members', '.grid', '.grid-row'],
  ['events', '.event-list', '.event-row-link'],
  ['posts', '.queue-list', '.queue-row'],
] as const) {
  test(`${place}: going to one far down and back leads to the same place in the list`, async ({ page }) => {
    // Narrow enough that one post takes the place of its list.
    await page.setViewportSize({ width: 880, height: 700 });
    await running().open(page, `#/${place}`);
    await expect(page.locator(row).nth(12)).toBeVisible();
    await page.locator(scroller).hover();
    await page.mouse.wheel(0, 1500);
    const top = () => page.locator(scroller).evaluate((element) => element.scrollTop);
    await expect.poll(top).toBeGreaterThan(1000);
    const before = await top();
    const inView = page.locator(row).filter({ visible: true });
    const at = await inView.evaluateAll((rows) => rows.findIndex((one) => one.getBoundingClientRect().top > 350));
    await inView.nth(at).click();
    await expect(page).toHaveURL(new RegExp(`#/${place}/`));
    await expect(page.locator(scroller)).toHaveCount(0);
    await page.goBack();
    await expect.poll(async () => ((await page.locator(scroller).count()) === 0 ? -1 : top())).toBe(before);
  });
}

/** @param format as the menu calls it; `nth` where it stands there several times */
async function exported(page: Page, button: string, format: string, nth = 0) {
  await page.getByRole('button', { name: button }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).nth(nth).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
const TABLE = 'Table for any program (CSV)';
const LIST = 'Export this list';
const idsIn = (text: string): readonly string[] => (text.match(/^(?:evt|pst)_[\w-]+/gm) ?? []).toSorted();
async function idsOf(list: string, input: object): Promise<readonly string[]> {
  const { items } = await running().call<{ items: { id: string }[] }>(list, { limit: 200, ...input });
  expect(items).not.toEqual([]);
  return items.map(({ id }) => id).toSorted();
}

test('events go into a file as the list shows them: to come, gone, or found', async ({ page }) => {
  await running().open(page, '#/events');
  const upcoming = await exported(page, LIST, TABLE);
  expect(upcoming.name).toBe('Events Upcoming.csv');
  expect(upcoming.text).toContain('Taschenlampenführung durchs Schaudepot');
  await page.getByText('Past', { exact: true }).click();
  const past = await exported(page, LIST, 'Calendar file (ICS)');
  expect(past.name).toBe('Events Past.ics');
  expect(past.text).toContain('BEGIN:VEVENT');
  expect(past.text).not.toContain('Taschenlampenführung');
  await page.getByRole('searchbox', { name: 'Search events' }).fill('Taschenlampen');
  await expect(page.locator('.event-row')).toHaveCount(2);
  const found = await exported(page, LIST, TABLE);
  expect(found.name).toBe('Events.csv');
  expect(idsIn(found.text)).toEqual(await idsOf('events.list', { query: 'Taschenlampen' }));
});

test('posts go into a file as their column shows them', async ({ page }) => {
  await running().open(page, '#/posts');
  const looks = {
    Queue: [
      { state: 'draft', planned: 'set' },
      { state: 'scheduled', planned: 'set' },
    ],
    Ideas: [{ state: 'draft', planned: 'none' }],
    Sent: [{ state: 'posted' }],
  };
  for (const [look, asked] of Object.entries(looks)) {
    await page.getByText(new RegExp(`^${look}`)).click();
    const { name, text } = await exported(page, LIST, TABLE);
    expect(name).toBe(`Posts ${look}.csv`);
    const ids = await Promise.all(asked.map((input) => idsOf('posts.list', input)));
    expect(idsIn(text)).toEqual(ids.flat().toSorted());
  }
  await page.getByRole('searchbox', { name: 'Search posts' }).fill('Nur noch 4 Tage');
  await expect(page.locator('.queue-row').first()).toContainText('Nur noch 4 Tage');
  const { text } = await exported(page, LIST, TABLE);
  expect(idsIn(text)).toEqual(await idsOf('posts.list', { query: 'Nur noch 4 Tage' }));
});

test('the calendar’s month goes into a calendar file, without what only touches it, and so do all events', async ({
  page,
}) => {
  for (const [id, start] of [
    ['evt_before', '2029-04-30'],
    ['evt_in', '2029-05-31'],
    ['evt_after', '2029-06-01'],
  ] as const)
    await running().call('events.create', { id, title: `Ganztag ${id}`, start });
  await running().open(page, '#/calendar?at=2029-05-01');
  await expect(page.locator('.entry').filter({ hasText: 'Ganztag' })).toHaveCount(3);
  const month = await exported(page, 'Export the calendar', 'Calendar file (ICS)');
  expect(month.name).toBe('Calendar May 2029.ics');
  expect(month.text.match(/evt_\w+/g)).toEqual(expect.arrayContaining(['evt_in']));
  expect(month.text).not.toMatch(/evt_before|evt_after/);
  const all = await exported(page, 'Export the calendar', 'Calendar file (ICS)', 1);
  expect(all.text).toMatch(/evt_before[^]*evt_in|evt_in[^]*evt_before/);
});

test('a toast covers no control of any list, nor the bar below a post', async ({ page }) => {
  const [post] = (await running().call<{ items: { id: string }[] }>('posts.list', { state: 'scheduled', limit: 1 }))
    .items;
  for (const [width, height] of [
    [1440, 900],
    [720, 450],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await running().open(page);
    await running().call('members.create', { name: { given: 'Nora', family: `Neu ${width}` } });
    await page.keyboard.press('Control+z');
    await expect(page.locator('.toast')).toBeVisible();
    await page.locator('.toast').hover();
    for (const hash of ['#/events', '#/posts', `#/posts/${post?.id}`, '#/members', '#/calendar']) {
      await show(page, hash);
      await expect(page.locator('.toast')).toBeVisible();
      expect(await page.evaluate(coveredByToast), `${hash} at ${width}`).toEqual([]);
    }
    await page.locator('.toast-close').click();
  }
});

/** Words of the controls that lie under the toast, as far as they show at all. */
function coveredByToast(): string[] {
  const toast = (document.querySelector('.toast') as Element).getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>('#main :is(a, button, input, textarea, [role="row"])')]
    .filter((control) => {
      let { left, right, top, bottom } = control.getBoundingClientRect();
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const edge = around.getBoundingClientRect();
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      }
      const shows = bottom - top > 1 && right - left > 1;
      return shows && top < toast.bottom && bottom > toast.top && left < toast.right && right > toast.left;
    })
    .map(({ textContent, className }) => `${className} ${textContent}`);
}
