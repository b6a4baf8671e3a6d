import { copyFileSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { openedCore } from './openedCore.ts';

const ways = [
  ['workspace.export', {}],
  ['backup.make', { unencrypted: true }],
] as const;

test.each(ways)('%s never takes the place of a part of a workspace, nor of a link', async (name, more) => {
  const { ask, folder, refused } = await openedCore();
  await ask('members.create', { name: { given: 'Anna' } });
  const beside = temporaryFolder();
  copyFileSync(join(folder, 'stammtisch.db'), join(beside, 'stammtisch.db'));
  const elsewhere = temporaryFolder();
  symlinkSync(join(folder, 'stammtisch.db'), join(elsewhere, 'link'));
  const before = readFileSync(join(folder, 'stammtisch.db'));
  for (const out of [join(folder, 'stammtisch.db'), join(folder, 'keys.json'), join(folder, 'new', 'x')])
    expect(await refused(name, { out, ...more })).toMatchObject({ reason: 'target-in-workspace' });
  expect(await refused(name, { out: join(beside, 'x'), ...more })).toMatchObject({ reason: 'target-in-workspace' });
  expect(await refused(name, { out: join(elsewhere, 'link'), ...more })).toMatchObject({ reason: 'target-is-link' });
  expect(readFileSync(join(folder, 'stammtisch.db')).equals(before)).toBe(true);
  expect(lstatSync(join(elsewhere, 'link')).isSymbolicLink()).toBe(true);
  expect([readdirSync(beside), readdirSync(elsewhere)]).toEqual([['stammtisch.db'], ['link']]);
  expect(await ask('members.list', {})).toMatchObject({ total: 1 });
});
