/** The workstation that a whole file of this suite is about, on the sample. */
import { type Browser, test } from '@playwright/test';
import type { Host } from '../host.ts';
import { sampleHost } from '../sampleHost.ts';
import { type Ids, idsOf, type Locale, openStage, type Stage } from './stage.ts';

export type Suite = { readonly host: () => Host; readonly stage: (browser: Browser, locale: Locale) => Promise<Stage> };

export function onTheSample(): Suite {
  let ids: Ids | undefined;
  const host = sampleHost(async (started) => {
    ids = await idsOf(started);
  });
  const open: Stage[] = [];
  test.afterEach(async () => {
    for (const { page } of open.splice(0)) await page.context().close();
  });
  return {
    host,
    stage: async (browser, locale) => {
      if (ids === undefined) throw new Error('Asked before it was started');
      const stage = await openStage(browser, host(), locale, ids);
      open.push(stage);
      return stage;
    },
  };
}
