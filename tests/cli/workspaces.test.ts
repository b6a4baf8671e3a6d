import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { newWorkspace, ran } from './ranCommand.ts';

const slow = { timeout: 60_000 };
const PEOPLE = 'Vorname,Nachname\nAnna,Ärmel\n';

test.each([
  [['backup', '--out', 'b', '--unencrypted']],
  [['export', '--out', 'all.json']],
  [['doctor']],
  [['import', 'people.csv', '--dry-run']],
  [['unprotect', '--passphrase-file', 'people.csv']],
] as const)('%j makes no workspace of a mistyped folder', slow, async (args) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  const there = await ran([...args, '--workspace', '.'], cwd);
  expect(there.code).toBe(2);
  expect(there.out + there.error).toContain(`There is no workspace in ${cwd}`);
  expect(readdirSync(cwd).toSorted()).toEqual(['page', 'people.csv']);
});

test('nor of one that isn’t there', slow, async () => {
  const cwd = temporaryFolder();
  const { code, error } = await ran(['doctor', '--workspace', join('new', 'er')], cwd);
  expect([code, error]).toEqual([2, expect.stringContaining(`There is no workspace in ${join(cwd, 'new', 'er')}`)]);
  expect(readdirSync(cwd)).toEqual(['page']);
});

test.each([
  [['import', 'people.csv']],
  [['sample', '--members', '3']],
  [['call', 'members.create', '{"name":{"given":"Anna"}}']],
] as const)('%j begins one', slow, async (args) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  expect(await ran([...args, '--workspace', 'new'], cwd)).toMatchObject({ code: 0, error: '' });
  expect(readdirSync(join(cwd, 'new'))).toContain('stammtisch.db');
});

test.each([[['export']], [['backup', '--unencrypted']]] as const)(
  '%j --out never names a part of the workspace, and says when it replaced a file',
  slow,
  async (command) => {
    const cwd = temporaryFolder();
    const folder = await newWorkspace(cwd);
    const before = readFileSync(join(folder, 'stammtisch.db'));
    const onto = (out: string) => ran([...command, '--out', out, '--workspace', 'here'], cwd);
    const refused = await onto(join('here', 'all.json'));
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('folder of a workspace')]);
    expect((await onto(join('here', 'stammtisch.db'))).code).toBe(1);
    expect((await onto('/dev/null')).error).toContain('a device');
    expect((await onto('kept')).out).not.toContain('replaced');
    expect(await onto('kept')).toMatchObject({ code: 0, out: expect.stringContaining('replaced what was there') });
    expect(readFileSync(join(folder, 'stammtisch.db')).equals(before)).toBe(true);
  },
);
