import { expect, test } from '@playwright/test';
import { LOOKS, lookedAt } from './looks.ts';
import { leave, show } from './stage.ts';
import { ofEachKind } from './states.ts';
import { onTheSample } from './suite.ts';

const suite = onTheSample();

// German words are the longer ones.
test('screens hold at 200 %, at 320 px, with wide text, in forced colours, at rest and without colours', async ({
  browser,
}) => {
  const stage = await suite.stage(browser, 'de');
  const found: string[] = [];
  for (const state of ofEachKind) {
    await show(stage, state);
    found.push(...(await lookedAt(stage, state)));
    await leave(stage, state);
  }
  const looks = Object.keys(LOOKS).length;
  console.log(`shape: ${ofEachKind.length} states, ${looks} looks at each, ${found.length} findings`);
  expect(found).toEqual([]);
});
