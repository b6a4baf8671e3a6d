/** What must hold of every screen, whatever it shows. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** React Aria keeps what it announced for seconds, also where it names a button that has gone with its screen. */
const ANNOUNCED = '[data-live-announcer]';

/** Faults that keep somebody out, as axe names them. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(ANNOUNCED).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Light and dark without a serious fault, and nothing to scroll sideways from a phone to a desk. */
export async function expectForEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await seriousFaults(page)).toEqual([]);
  }
  for (const width of [390, 720, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    const over = await page.evaluate(() => document.body.scrollWidth - document.documentElement.clientWidth);
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
}
