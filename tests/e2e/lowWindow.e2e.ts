/** Screens in a low window, in forced colours, and the import's desk by keys alone. */
import { expect, test, type Page } from '@playwright/test';
import { sampleHost } from './sampleHost.ts';

const running = sampleHost((host) => host.call('settings.save', { locale: 'en', theme: 'light' }));

const LEFT = ['Colour', 'Shoe', 'Pet', 'Sign', 'Blood', 'Dish', 'Car'];
const FILES = [
  { name: 'one.csv', text: `Vorname,Nachname,E-Mail,${LEFT.join(',')}\nAnna,Kern,a@x.de,${'x,'.repeat(6)}x\n` },
  { name: 'a.csv', text: 'Vorname,Nachname\nBert,Klein\n' },
  { name: 'b.csv', text: 'Vorname,Nachname\nCleo,Lang\n' },
].map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }));

async function brought(page: Page): Promise<void> {
  await running().open(page, '#/import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(FILES);
  await expect(page.getByRole('grid')).toBeVisible();
}

test('several files at once: the first one’s preview says which others wait, and which columns nobody knows', async ({
  page,
}) => {
  await brought(page);
  await expect(page.getByText('2 more files wait: a.csv, b.csv', { exact: true })).toBeVisible();
  await expect(page.getByText('are left out: Colour, Shoe, Pet, Sign, Blood and 2 more. Say under')).toBeVisible();
});

test('a column chosen by keys keeps the focus on its field, and nothing else has a ring', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await brought(page);
  await page.getByRole('tab', { name: /Columns/ }).click();
  const field = page.getByRole('button', { name: /What “Vorname” becomes/ });
  await field.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'First name', exact: true })).toBeFocused();
  const scrolling = await page
    .locator('.menu, .menu-list')
    .evaluateAll((all) =>
      all.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight).map(({ className }) => className),
    );
  expect(scrolling).toEqual(['menu-list']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Two columns become the same: Vorname, Nachname.')).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toContainText('Last name');
  const ringed = await page
    .locator('#main *')
    .evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one).outlineStyle !== 'none').map((one) => one.className),
    );
  expect(ringed).toEqual(['input input-button']);
});

test('in a low window the columns scroll with the page down to the last, and a shadow says that more follows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await brought(page);
  await page.getByRole('tab', { name: /Columns/ }).click();
  const body = page.locator('.import.body');
  const look = await body.evaluate((element) => {
    const { backgroundImage, backgroundAttachment } = getComputedStyle(element);
    return { more: element.scrollHeight - element.clientHeight, backgroundImage, backgroundAttachment };
  });
  expect(look.more).toBeGreaterThan(100);
  expect(look.backgroundImage.match(/linear-gradient/g)).toHaveLength(4);
  expect(look.backgroundAttachment).toMatch(/^local, local, scroll, scroll/);
  const inner = await page
    .locator('.import-columns')
    .evaluate((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY));
  expect(inner).toBe(false);
  await page.getByRole('button', { name: /What “Car” becomes/ }).focus();
  await expect(page.getByRole('button', { name: /What “Car” becomes/ })).toBeInViewport({ ratio: 1 });
});

test('the palette shows words of keys only with the keys, and can be closed without them', async ({ page }) => {
  await running().open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const foot = page.locator('.palette-foot');
  await page.setViewportSize({ width: 640, height: 360 });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expect(foot).toBeHidden();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.setViewportSize({ width: 1200, height: 700 });
  await page.keyboard.press('Control+k');
  await expect(foot).toBeVisible();
  for (const key of await foot.locator('kbd').all()) await expect(key).toBeVisible();
});

for (const [width, place] of [
  [1200, '.rail-entry'],
  [640, '.tab-bar-entry'],
] as const) {
  test(`forced colours: where one is and where the focus is look different, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width, height: 700 });
    await running().open(page, '#/calendar');
    const current = page.locator(`${place}[aria-current]`);
    const other = page.locator(`${place}:not([aria-current])`).first();
    await expect(current).toHaveText('Calendar');
    await other.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(other).toBeFocused();
    const lookOf = (locator: typeof other) =>
      locator.evaluate((element) => {
        const { backgroundColor, outlineStyle, outlineColor } = getComputedStyle(element);
        return { backgroundColor, outlineStyle, outlineColor };
      });
    const [here, focused] = [await lookOf(current), await lookOf(other)];
    expect(here.outlineStyle).toBe('none');
    expect(focused.outlineStyle).toBe('solid');
    expect(here.backgroundColor).not.toBe(focused.backgroundColor);
    // Both at once: filled, with a ring that stands out from what it lies on.
    await page.keyboard.press('Tab');
    await expect(current).toBeFocused();
    const both = await lookOf(current);
    expect(both).toMatchObject({ backgroundColor: here.backgroundColor, outlineStyle: 'solid' });
    expect(both.outlineColor).not.toBe(both.backgroundColor);
  });
}
