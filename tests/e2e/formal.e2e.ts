import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SECTIONS } from '../../renderer/app/pages/settings/sections.ts';
import { messages } from '../../shared/messages.ts';
import { duWordsOf } from '../checks/addressing.ts';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';
import { type Screen, screensOf, show } from './screenList.ts';

const workspace = freshWorkspace();
const emptyWorkspace = freshWorkspace();
let host: Host;
let screens: readonly Screen[] = [];

/** The sample's people write to each other as they like. */
const sampleFolder = resolve(import.meta.dirname, '../../shared/sample');
const sample = readdirSync(sampleFolder)
  .map((file) => readFileSync(resolve(sampleFolder, file), 'utf8'))
  .join('\n');
const isOfTheSample = (text: string): boolean =>
  text.split(/[\n“”„]+|(?<=[.!?:]) /).every((part) => duWordsOf(part).length === 0 || sample.includes(part.trim()));

/** Every text of the page, seen or heard: what stands there, names, hints in fields, live regions. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (!/^(?:SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) texts.add(node.textContent?.trim() ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'placeholder',
        'title',
        'alt',
      ])
        texts.add(element.getAttribute(name) ?? '');
    return [...texts];
  });

/** The choice itself is called so. */
const duOf = async (page: Page): Promise<string[]> =>
  (await textsOf(page)).filter((text) => text !== 'du' && duWordsOf(text).length > 0 && !isOfTheSample(text));

const FORMAL = { locale: 'de', address: 'formal', theme: 'light' };

test.beforeAll(async () => {
  host = await startHost(workspace);
  await host.call('workspace.sample');
  screens = [
    ...(await screensOf(host)),
    ...SECTIONS.map((section) => ({ name: `settings, ${section}`, hash: `#/settings/${section}` })),
    { name: 'nothing there', hash: '#/members/gone' },
    { name: 'nothing found', hash: '#/posts?q=xyzzy' },
  ];
});
test.afterAll(async () => {
  await host.stop();
  removeWorkspace(workspace);
  removeWorkspace(emptyWorkspace);
});

test('in formal German no screen says du, on a desk and on a phone', async ({ page }) => {
  await host.call('settings.save', FORMAL);
  await host.open(page);
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const { name, hash } of screens) {
      await show(page, hash);
      expect(await duOf(page), `${name} at ${viewport.width} px`).toEqual([]);
    }
  }
});

test('the same walk in informal German finds a du on many screens', async ({ page }) => {
  await host.call('settings.save', { ...FORMAL, address: 'informal' });
  await host.open(page);
  const found: string[] = [];
  for (const { name, hash } of screens) {
    await show(page, hash);
    if ((await duOf(page)).length > 0) found.push(name);
  }
  expect(found.length).toBeGreaterThan(8);
});

test('it changes at once in every window, also beneath an open dialog, and stays after a start', async ({
  context,
  page,
}) => {
  await host.call('settings.save', { ...FORMAL, address: 'informal' });
  await host.open(page, '#/settings/general');
  const other = await context.newPage();
  await host.open(other, '#/today');
  // A key counts once there is a page to take it.
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await other.keyboard.press('Control+k');
  await other.getByRole('dialog').locator('input').fill('xyzzy');
  await expect(other.getByText(/Versuch es mit weniger/).first()).toBeVisible();

  await page.getByRole('radio', { name: 'Sie', exact: true }).click();
  await expect(page.getByText(messages['settings.addressHelp'].sie)).toBeVisible();
  await expect(other.getByText(/Versuchen Sie es mit weniger/).first()).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'de');
  expect(await duOf(other)).toEqual([]);
  await expect(other.getByRole('dialog').locator('input')).toHaveValue('xyzzy');

  await host.stop();
  host = await startHost(workspace);
  await host.open(page, '#/settings/general');
  await expect(page.getByRole('radio', { name: 'Sie', exact: true })).toBeChecked();
  expect(await duOf(page)).toEqual([]);
});

test('before there is a workspace, and while it is locked, it says Sie too', async ({ page }) => {
  const empty = await startHost(emptyWorkspace);
  try {
    await empty.call('settings.save', { locale: 'de', theme: 'light' });
    await empty.open(page, '');
    await expect(page.getByRole('heading', { level: 1, name: messages['firstRun.title'].de })).toBeVisible();
    await page.getByRole('radio', { name: 'Sie', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: messages['firstRun.title'].sie })).toBeVisible();
    expect(await duOf(page)).toEqual([]);
    const { words } = await empty.call<{ words: string }>('protection.drawWords');
    await empty.call('workspace.setUp', { name: 'Verein', zone: 'Europe/Berlin' });
    await empty.call('protection.protect', { passphrase: 'vier Enten fahren Kahn', words });
    await empty.call('protection.lock');
    await page.getByLabel('Passphrase', { exact: true }).fill('falsch geraten');
    await page.getByRole('button', { name: messages['lock.unlock'].de }).click();
    await expect(page.getByText(messages['refusal.wrong-secret'].sie)).toBeVisible();
    expect(await duOf(page)).toEqual([]);
  } finally {
    await empty.stop();
  }
});
