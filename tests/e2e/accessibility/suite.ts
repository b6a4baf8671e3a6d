/** The workstation that a whole file of this suite is about, on the sample. */
import { type Browser, test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from '../host.ts';
import { type Ids, idsOf, type Locale, openStage, type Stage } from './stage.ts';

export type Suite = { readonly host: () => Host; readonly stage: (browser: Browser, locale: Locale) => Promise<Stage> };

export function onTheSample(): Suite {
  const workspace = freshWorkspace();
  let started: { readonly host: Host; readonly ids: Ids } | undefined;
  const running = () => {
    if (started === undefined) throw new Error('Asked before it was started');
    return started;
  };
  test.beforeAll(async () => {
    const host = await startHost(workspace);
    await host.call('workspace.sample');
    started = { host, ids: await idsOf(host) };
  });
  const open: Stage[] = [];
  test.afterEach(async () => {
    for (const { page } of open.splice(0)) await page.context().close();
  });
  test.afterAll(async () => {
    await running().host.stop();
    removeWorkspace(workspace);
  });
  return {
    host: () => running().host,
    stage: async (browser, locale) => {
      const stage = await openStage(browser, running().host, locale, running().ids);
      open.push(stage);
      return stage;
    },
  };
}
