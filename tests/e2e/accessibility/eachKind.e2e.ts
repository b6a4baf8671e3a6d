import { expect, test } from '@playwright/test';
import { audited } from './audit.ts';
import { LOOKS, lookedAt } from './looks.ts';
import { leave, show } from './stage.ts';
import { ofEachKind } from './states.ts';
import { onTheSample } from './suite.ts';

const suite = onTheSample();

// In German, whose words are the longer ones, and once for both: to show a state costs as much as to look at it.
// `everyState.long.ts` shows all there are in both languages.
for (const [turn, half] of ['one half', 'the other half'].entries()) {
  test(`axe finds nothing, and all holds at 200 %, at 320 px, with wide text, in few colours, at rest: ${half}`, async ({
    browser,
  }) => {
    const stage = await suite.stage(browser, 'de');
    const shown = ofEachKind.filter((_, place) => place % 2 === turn);
    const audit: string[] = [];
    const shape: string[] = [];
    for (const state of shown) {
      await show(stage, state);
      audit.push(...(await audited(stage.page, `${state.name}, de`, state.apart)));
      shape.push(...(await lookedAt(stage, state)));
      await leave(stage, state);
    }
    console.log(`axe: ${shown.length} states, light and dark, ${audit.length} findings`);
    console.log(`shape: ${shown.length} states, ${Object.keys(LOOKS).length} looks at each, ${shape.length} findings`);
    expect([...audit, ...shape]).toEqual([]);
  });
}
