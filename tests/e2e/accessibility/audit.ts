/** Axe with every rule that fits a whole page: WCAG 2.2 A and AA, and what its makers call good practice. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** React Aria keeps what it announced for seconds, also where it names a button that has gone with its screen. */
const ANNOUNCED = '[data-live-announcer]';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Options = Parameters<AxeBuilder['options']>[0];
/** What passed isn't told, and there is nothing to load: most of the time would go there. */
const QUICK: Options = { resultTypes: ['violations'], preload: false, iframes: false };
const ASKED: Readonly<Record<'all' | 'colours', Options>> = {
  all: { ...QUICK, runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } },
  colours: { ...QUICK, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/** `colours`: only what differs between light and dark. */
export async function findings(
  page: Page,
  which: keyof typeof ASKED,
  apart: readonly string[] = [],
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).exclude(ANNOUNCED).setLegacyMode(true);
  const { violations } = await axe.options(ASKED[which]).analyze();
  return violations
    .filter(({ id }) => !apart.includes(id))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${target.join(' ')} ${(failureSummary ?? '').split('\n').slice(1).join(' ')}`,
      ),
    );
}

/** What lies over a page hides it from screen readers, and with it what every page must have. */
const OF_PAGES: readonly string[] = ['landmark-one-main', 'page-has-heading-one'];
const OVER = '[role="dialog"], [role="alertdialog"]:not(.toast), [role="listbox"]';

/** In both colours, each finding with where it is. */
export async function audited(page: Page, where: string, apart: readonly string[] = []): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const isCovered = (await page.locator(OVER).count()) > 0;
  const light = await findings(page, 'all', isCovered ? [...apart, ...OF_PAGES] : apart);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findings(page, 'colours', apart);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.map((one) => `${where}, ${one}`), ...dark.map((one) => `${where}, dark, ${one}`)];
}
