import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Launched } from '../double/launch.ts';
import { test } from './desktop.ts';

type Opened = readonly [object, { readonly isFullScreen: boolean; readonly preferences: object }];
const opened = (launched: Launched): Opened => launched.effectsNamed('window.open')[0] as unknown as Opened;
const noted = (folder: string): unknown => {
  const file = join(folder, 'window.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

test('the window comes back where it was, as large and as zoomed, also after the program was killed', async ({
  context,
  folder,
  start,
}) => {
  const env = { DOUBLE_USER_DATA: folder };
  const first = await start({ context, env });
  const page = await first.firstWindow();
  await expect.poll(() => first.effectsNamed('window.show')).toHaveLength(1);
  const bounds = { x: 120, y: 80, width: 900, height: 700 };
  await first.changeWindow({ bounds, zoom: 1.25 });
  await page.evaluate(() => window.dispatchEvent(new Event('resize')));
  await expect.poll(() => noted(folder)).toMatchObject({ bounds, zoom: 1.25, isMaximized: false });
  first.kill();
  await first.exit;

  const second = await start({ context, env });
  await second.firstWindow();
  expect(opened(second)[0]).toEqual(bounds);
  expect(opened(second)[1].preferences).toMatchObject({ zoomFactor: 1.25 });
  expect(second.effectsNamed('window.maximize')).toEqual([]);
  await second.changeWindow({ isMaximized: true });
  expect(await second.close()).toBe(0);

  const third = await start({ context, env });
  await third.firstWindow();
  expect(third.effectsNamed('window.maximize')).toHaveLength(1);
  await third.changeWindow({ isMaximized: false, isFullScreen: true });
  expect(await third.close()).toBe(0);

  const fourth = await start({ context, env });
  await fourth.firstWindow();
  expect(opened(fourth)[1].isFullScreen).toBe(true);
});

test('a window that stood on a screen that is gone opens on the one that is there, and fits on it', async ({
  context,
  folder,
  start,
}) => {
  const state = { bounds: { x: 4000, y: 200, width: 2400, height: 1300 }, isMaximized: false };
  writeFileSync(join(folder, 'window.json'), JSON.stringify(state));
  const screen = JSON.stringify({ x: 0, y: 0, width: 1366, height: 740 });
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder, DOUBLE_SCREEN: screen } });
  await launched.firstWindow();
  expect(opened(launched)[0]).toEqual({ x: 0, y: 0, width: 1366, height: 740 });
});

test('a note of the window that was cut short is forgotten', async ({ context, folder, start }) => {
  writeFileSync(join(folder, 'window.json'), '{"bounds":{"x":');
  const launched = await start({ context, env: { DOUBLE_USER_DATA: folder } });
  await launched.firstWindow();
  expect(opened(launched)[0]).toMatchObject({ width: 1280, height: 860 });
});
