/**
 * From a press to its answer on the screen: typing in the list's search and in the palette, and another order or tag.
 *
 * Each press waits for the answer of the one before, so that every one is measured. The floor is the same press on an
 * empty page, which only says again what was typed.
 */
import type { Page } from '@playwright/test';
import { percentile, rounded, type Row } from '../rounds.ts';
import { type Pages, regions } from './pages.ts';
import { LONGEST_MS } from './scrolling.ts';
import type { Shown } from './watch.ts';

const MOST_MS = 100;
const WORDS = ['schu', 'anna m', 'weiss', 'museum', 'bauer k', 'mail.ex', '0170', 'karl'];
const ROUNDS = 5;

export async function measureAnswers(pages: Pages): Promise<Row[]> {
  const { ours, empty } = pages;
  const floor = await typed(empty, regions.palette, () => empty.getByLabel('Search members').fill(''));
  const list = await typed(ours, regions.list, () => ours.getByRole('searchbox').fill(''));
  await ours.getByRole('searchbox').fill('');
  const chosen = await choose(ours);
  const palette = await typed(ours, regions.palette, () => openPalette(ours));
  return [
    answerRow("typing in the members' search", list, floor),
    answerRow('typing in the palette', palette, floor),
    answerRow('another order or tag', chosen, floor),
    frameRow('another order or tag', chosen, floor),
  ];
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
}

/** Every letter of every word, each into an emptied field. */
async function typed(page: Page, region: string, empty: () => Promise<void>): Promise<Shown[]> {
  await page.bringToFront();
  const all: Shown[] = [];
  for (const word of WORDS) {
    await empty();
    if (region !== regions.palette || (await page.getByRole('dialog').count()) === 0)
      await page.locator('input').first().focus();
    for (const letter of word) all.push(await shownAfter(page, region, () => page.keyboard.press(letter)));
  }
  return all;
}

async function choose(page: Page): Promise<Shown[]> {
  const all: Shown[] = [];
  const heads = page.locator(`${regions.list} button.grid-sort`);
  const tags = page.locator('.member-filters .segment-choice');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of [heads.nth(1), heads.nth(1), heads.nth(0), heads.nth(0), tags.nth(1), tags.nth(2), tags.nth(0)])
      all.push(await shownAfter(page, regions.list, () => one.click()));
  }
  return all;
}

async function shownAfter(page: Page, region: string, press: () => Promise<void>): Promise<Shown> {
  await page.evaluate((region) => window.watch.expect(region), region);
  await press();
  return page.evaluate(() => window.watch.shown());
}

const timesOf = (all: readonly Shown[]): number[] => all.flatMap(({ took }) => (took === undefined ? [] : [took]));

function answerRow(work: string, all: readonly Shown[], empty: readonly Shown[]): Row {
  const times = timesOf(all);
  const [ours, floor] = [rounded(percentile(times, 0.95)), rounded(percentile(timesOf(empty), 0.95))];
  return {
    work: `${work} until it is shown, p95 of ${times.length} (p50 ${rounded(percentile(times, 0.5))} ms)`,
    ours,
    floor,
    unit: 'ms',
    ratio: rounded(ours / floor),
    target: `≤ ${MOST_MS} ms`,
    holds: ours <= MOST_MS,
  };
}

function frameRow(work: string, all: readonly Shown[], empty: readonly Shown[]): Row {
  const longest = (some: readonly Shown[]) => rounded(Math.max(...some.map(({ longestFrame }) => longestFrame)));
  const [ours, floor] = [longest(all), longest(empty)];
  return {
    work: `${work}: the longest frame`,
    ours,
    floor,
    unit: 'ms',
    ratio: rounded(ours / floor),
    target: `≤ ${LONGEST_MS} ms`,
    holds: ours <= LONGEST_MS,
  };
}
