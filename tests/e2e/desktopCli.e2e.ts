import { expect } from '@playwright/test';
import { launch } from '../double/launch.ts';
import { test } from './desktop.ts';
import { VERSION } from '../../main/core/version.ts';

test('after --cli the program is the command line: no window, no menu, no second process', async ({
  context,
  folder,
}) => {
  const run = async (...words: readonly string[]) => {
    const launched = await launch({ context, args: ['--cli', ...words] });
    const code = await launched.exit;
    return { code, said: launched.output, effects: launched.effects };
  };
  const version = await run('--version');
  expect(version).toMatchObject({ code: 0, effects: [] });
  expect(version.said).toContain(`Stammtisch ${VERSION}\n`);
  const made = await run('call', 'members.create', '{"name":{"given":"Grete"}}', '--workspace', folder);
  expect(made.code).toBe(0);
  const list = await run('call', 'members.list', '{}', '--workspace', folder);
  expect(list.said).toContain('Grete');
  const missing = await run('call', 'members.get', '{"id":"mem_none"}', '--workspace', folder);
  expect(missing.code).toBe(1);
  expect((await run('nonsense')).code).toBe(2);
  expect([made, list, missing].flatMap(({ effects }) => effects)).toEqual([]);
});
