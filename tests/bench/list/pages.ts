/**
 * The built page over the served workspace, and beside it an empty one: what the machine and the browser themselves take.
 *
 * Both in one Chromium and one size; only the one that is measured lies in front.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../chromium.mjs';
import { chromiumArgs } from '../../chromiumArgs.ts';
import { type Host, startHost } from '../../e2e/host.ts';
import { installWatch } from './watch.ts';

export type Pages = {
  readonly ours: Page;
  readonly empty: Page;
  readonly close: () => Promise<void>;
};

const VIEWPORT = { width: 1440, height: 900 };
export const GRID = '[role=grid]';
const PALETTE = '[role=listbox]';
export const regions = { list: GRID, palette: PALETTE } as const;

/** As tall as the members' list, and a field that says again what is typed. */
const EMPTY = (height: number) => `<!doctype html><title>Empty</title>
  <input aria-label="Search members" oninput="out.textContent = this.value">
  <output id="out" role="listbox"></output>
  <div role="grid" style="height: 800px; overflow: auto"><div style="height: ${height}px">Nothing</div></div>`;
const ROW_PX = 44;

export async function openPages(workspace: string, members: number): Promise<Pages> {
  const found = await findChromium();
  if (found.path === undefined) throw new Error(found.reason);
  const host = await startHost(workspace);
  const browser = await chromium.launch({ executablePath: found.path, args: [...chromiumArgs] });
  return {
    ours: await ourPage(browser, host),
    empty: await emptyPage(browser, members * ROW_PX),
    close: async () => {
      await browser.close();
      await host.stop();
    },
  };
}

async function ourPage(browser: Browser, host: Host): Promise<Page> {
  const page = await newPage(browser);
  await host.open(page, '#/members');
  await page.locator(`${GRID} [role=row][aria-rowindex="2"]:not([aria-busy])`).waitFor();
  return page;
}

async function emptyPage(browser: Browser, height: number): Promise<Page> {
  const page = await newPage(browser);
  await page.goto('data:text/html,');
  await page.setContent(EMPTY(height));
  return page;
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'en' });
  await page.addInitScript(installWatch);
  return page;
}
