import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { menuOf, openAtWork, test } from './desktop.ts';

const hasEntry = (launched: Parameters<typeof menuOf>[0]): boolean =>
  menuOf(launched).some(({ submenu = [] }) => submenu.some(({ id }) => id === 'show-update'));

test('as the program is packed nobody is asked for updates, and nothing else is asked either', async ({
  context,
  start,
}) => {
  const launched = await start({ context });
  await openAtWork(launched);
  expect(launched.effectsNamed('session.fetch')).toEqual([]);
  expect(launched.effectsNamed('net.fetch')).toEqual([]);
  expect(launched.attempts).toEqual([]);
  expect(hasEntry(launched)).toBe(false);
});

test('where a feed is set, a newer version is named in the menu and shown in the browser, not installed', async ({
  context,
  folder,
  start,
}) => {
  writeFileSync(join(folder, 'update-feed.json'), JSON.stringify({ url: 'https://example.org/feed.json' }));
  const launched = await start({ context, env: { DOUBLE_RESOURCES: folder } });
  const page = 'https://example.org/99.html';
  launched.layOut('fetch', { body: JSON.stringify({ version: '99.0.0', page }) });
  await launched.firstWindow();
  await expect.poll(() => hasEntry(launched)).toBe(true);
  expect(launched.effectsNamed('session.fetch')).toEqual([['https://example.org/feed.json']]);
  await launched.clickMenu('show-update');
  expect(launched.effectsNamed('shell.openExternal')).toEqual([[page]]);
});
