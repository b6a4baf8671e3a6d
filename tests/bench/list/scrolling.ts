/**
 * Scrolling the members' list with a wheel, slowly and through to the end: how long the longest frame was.
 *
 * In legs that take turns with an empty page of the same height. The longest of all legs counts, not a median: one
 * frame that hangs is seen.
 */
import type { Page } from '@playwright/test';
import { percentile, rounded, type Row } from '../rounds.ts';
import { GRID, type Pages } from './pages.ts';

const LEGS = 5;
const TURNS = 60;
const NOTCH_PX = 120;
export const LONGEST_MS = 50;

export async function measureScrolling(pages: Pages): Promise<Row[]> {
  const height = await pages.ours.locator(GRID).evaluate((grid) => grid.scrollHeight);
  const through = Math.ceil(height / (LEGS * TURNS));
  return [
    await scrollRow('scroll the members by the notch of a wheel', pages, NOTCH_PX),
    await scrollRow('scroll through all members', pages, through),
  ];
}

async function scrollRow(work: string, pages: Pages, step: number): Promise<Row> {
  const frames: { ours: number[]; empty: number[] } = { ours: [], empty: [] };
  for (const name of ['ours', 'empty'] as const) await toTop(pages[name]);
  for (let leg = 0; leg < LEGS; leg += 1) {
    for (const name of ['ours', 'empty'] as const) frames[name].push(...(await scrolled(pages[name], step)));
  }
  const reached = await pages.ours.locator(GRID).evaluate((grid) => grid.scrollTop);
  if (reached < step * TURNS * LEGS * 0.95 - 1000) throw new Error(`The list was scrolled to ${reached} only`);
  const [ours, floor] = [rounded(Math.max(...frames.ours)), rounded(Math.max(...frames.empty))];
  const p95 = rounded(percentile(frames.ours, 0.95));
  return {
    work: `${work}: the longest of ${frames.ours.length} frames (p95 ${p95} ms)`,
    ours,
    floor,
    unit: 'ms',
    ratio: rounded(ours / floor),
    target: `≤ ${LONGEST_MS} ms`,
    holds: ours <= LONGEST_MS,
  };
}

async function toTop(page: Page): Promise<void> {
  await page.locator(GRID).evaluate((grid) => grid.scrollTo(0, 0));
}

async function scrolled(page: Page, step: number): Promise<number[]> {
  await page.bringToFront();
  await page.locator(GRID).hover();
  await page.evaluate(() => window.watch.startFrames());
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, step);
  return page.evaluate(() => window.watch.stopFrames());
}
