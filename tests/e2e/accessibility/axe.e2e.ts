import { expect, test } from '@playwright/test';
import { audited } from './audit.ts';
import { leave, show } from './stage.ts';
import { ofEachKind } from './states.ts';
import { onTheSample } from './suite.ts';

const suite = onTheSample();

// Each in one language; `everyState.long.ts` shows all there are in both.
for (const [turn, locale] of (['en', 'de'] as const).entries()) {
  test(`axe finds nothing on any page and in nothing that opens over one, light and dark, ${locale}`, async ({
    browser,
  }) => {
    const stage = await suite.stage(browser, locale);
    const shown = ofEachKind.filter((_, place) => place % 2 === turn);
    const found: string[] = [];
    for (const state of shown) {
      await show(stage, state);
      found.push(...(await audited(stage.page, `${state.name}, ${locale}`, state.apart)));
      await leave(stage, state);
    }
    console.log(`axe: ${shown.length} states in ${locale}, light and dark, ${found.length} findings`);
    expect(found).toEqual([]);
  });
}
