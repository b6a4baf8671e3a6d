import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Launched } from '../double/launch.ts';
import { pageClient } from '../double/pageClient.ts';
import { openAtWork, test } from './desktop.ts';

type Asked = { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };
const asked = (launched: Launched): readonly Asked[] =>
  launched.effectsNamed('dialog.showMessageBox').map(([options]) => options as Asked);
const reports = (userData: string): readonly Record<string, unknown>[] => {
  const file = join(userData, 'logs', 'crashes.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('a core that has died is named and starts again, and nothing that was finished or typed is lost', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  const page = await openAtWork(launched);
  const { id } = await (await pageClient(page)).members.create({ name: { given: 'Grete' } });
  await page.evaluate(() => (location.hash = '/members?new=1'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Halb geschrieben');
  launched.layOut('showMessageBox', { response: 0 });
  await launched.crashCore();
  await expect
    .poll(async () => (await pageClient(page)).members.get({ id }))
    .toMatchObject({ name: { given: 'Grete' } });
  expect(asked(launched)[0]).toMatchObject({
    message: 'The workstation has stopped',
    buttons: ['Start again', 'Quit Stammtisch'],
  });
  await expect(dialog.getByRole('textbox').first()).toHaveValue('Halb geschrieben');
  // The same page goes on with the new core.
  await dialog.getByRole('button', { name: /^(Add|Create)/ }).click();
  await expect(page.getByText('Halb geschrieben').first()).toBeVisible();
});

test('a core that has died and is not wanted again ends the program', async ({ context, start }) => {
  const launched = await start({ context });
  await launched.firstWindow();
  launched.layOut('showMessageBox', { response: 1 });
  await launched.crashCore();
  expect(await launched.exit).toBe(0);
});

test('a bug in the core leaves where it happened in the log, and no word of anybody', async ({
  context,
  folder,
  start,
}) => {
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder } });
  const page = await launched.firstWindow();
  await (await pageClient(page)).members.create({ name: { given: 'Grete', family: 'Geheim' } });
  launched.layOut('showMessageBox', { response: 0 });
  await launched.confuseCore();
  await expect.poll(() => reports(folder)).toHaveLength(1);
  const [report] = reports(folder);
  expect(report).toMatchObject({ part: 'core', reason: 'fault', fault: { name: 'TypeError' } });
  const { fault } = report as { fault: { frames: readonly string[] } };
  expect(fault.frames.length).toBeGreaterThan(0);
  expect(JSON.stringify(report)).not.toMatch(/Grete|Geheim|\/|undefined|null/);
});

test('the third crash within a minute says so, and offers log and folder before it goes on', async ({
  context,
  folder,
  start,
}) => {
  const workspace = join(folder, 'workspace');
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder } });
  const page = await launched.firstWindow();
  for (const crash of [1, 2]) {
    launched.layOut('showMessageBox', { response: 0 });
    await launched.crashCore();
    await expect.poll(() => asked(launched).length).toBe(crash);
    await (await pageClient(page)).workspace.info({});
  }
  for (const response of [1, 2, 0]) launched.layOut('showMessageBox', { response });
  await launched.crashCore();
  await expect.poll(() => asked(launched).length).toBe(5);
  expect(asked(launched).at(-1)?.buttons).toEqual([
    'Start again',
    'Show log',
    'Show workspace folder',
    'Quit Stammtisch',
  ]);
  expect(asked(launched).at(-1)?.detail).toContain('three times within a minute');
  expect(launched.effectsNamed('shell.showItemInFolder')).toEqual([[join(folder, 'logs', 'crashes.log')]]);
  expect(launched.effectsNamed('shell.openPath')).toEqual([[workspace]]);
  expect((await (await pageClient(page)).workspace.info({})).counts.members).toBe(0);
});

test('a page that has died is named and shown again where it was', async ({ context, folder, start }) => {
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder } });
  const page = await openAtWork(launched);
  await page.evaluate(() => (location.hash = '/members'));
  const reloaded = page.waitForEvent('load');
  launched.layOut('showMessageBox', { response: 0 });
  await launched.crashPage('oom');
  await reloaded;
  expect(asked(launched)[0]).toMatchObject({
    message: 'The window has stopped',
    buttons: ['Show again', 'Quit Stammtisch'],
  });
  expect(page.url()).toContain('#/members');
  expect(reports(folder)).toMatchObject([{ part: 'page', reason: 'oom', code: 5 }]);
});

test('a page that ends in order is no crash', async ({ context, folder, start }) => {
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder } });
  await launched.firstWindow();
  await launched.crashPage('clean-exit');
  expect(await launched.close()).toBe(0);
  expect([asked(launched), reports(folder)]).toEqual([[], []]);
});

test('a page that does not answer may be waited for, and the question goes when it answers', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  await launched.firstWindow();
  launched.layOut('showMessageBox', new Promise(() => {}));
  await launched.emitWindow('unresponsive');
  await expect.poll(() => asked(launched).length).toBe(1);
  expect(asked(launched)[0]).toMatchObject({ message: 'The window does not answer', buttons: ['Wait', 'Show again'] });
  await launched.emitWindow('responsive');
  await expect.poll(() => launched.effectsNamed('dialog.closed')).toHaveLength(1);
  expect(launched.effectsNamed('webContents.forcefullyCrashRenderer')).toEqual([]);
});

test('a page that does not answer and is not waited for is shown again, with no second question', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  const page = await launched.firstWindow();
  const reloaded = page.waitForEvent('load');
  launched.layOut('showMessageBox', { response: 1 });
  await launched.emitWindow('unresponsive');
  await reloaded;
  expect(launched.effectsNamed('webContents.forcefullyCrashRenderer')).toHaveLength(1);
  expect(asked(launched)).toHaveLength(1);
});
