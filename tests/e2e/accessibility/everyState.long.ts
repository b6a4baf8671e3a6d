import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { chromiumArgs } from '../../chromiumArgs.ts';
import { freshWorkspace, removeWorkspace, startHost } from '../host.ts';
import { audited } from './audit.ts';
import { lookedAt } from './looks.ts';
import { idsOf, leave, openStage, show } from './stage.ts';
import { states } from './states.ts';

const executablePath = process.env['CHROMIUM_PATH'];

test.each(['en', 'de'] as const)('axe and every look find nothing in any state, light and dark: %s', async (locale) => {
  const workspace = freshWorkspace();
  const host = await startHost(workspace);
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    await host.call('workspace.sample');
    const stage = await openStage(browser, host, locale, await idsOf(host));
    const found: string[] = [];
    for (const state of states) {
      await show(stage, state);
      found.push(...(await audited(stage.page, `${state.name}, ${locale}`, state.apart)));
      found.push(...(await lookedAt(stage, state)));
      await leave(stage, state);
    }
    console.log(`every state: ${states.length} states in ${locale}, light and dark, ${found.length} findings`);
    expect(found).toEqual([]);
  } finally {
    await browser.close();
    await host.stop();
    removeWorkspace(workspace);
  }
});
