/** The workstation that a whole file of journeys is about, on the sample. */
import { test } from '@playwright/test';
import { freshWorkspace, type Host, removeWorkspace, startHost } from './host.ts';

/** @param prepare done once, before the first journey; answers how to ask for the host while they run */
export function sampleHost(prepare: (host: Host) => Promise<unknown>): () => Host {
  const workspace = freshWorkspace();
  let started: Host | undefined;
  const running = () => {
    if (started === undefined) throw new Error('Asked before it was started');
    return started;
  };
  test.beforeAll(async () => {
    started = await startHost(workspace);
    await started.call('workspace.sample');
    await prepare(started);
  });
  test.afterAll(async () => {
    await running().stop();
    removeWorkspace(workspace);
  });
  return running;
}
