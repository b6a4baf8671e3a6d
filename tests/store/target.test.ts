import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { targetAt } from '../../main/core/store/target.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A workspace's folder and one beside it with links into it. */
function places() {
  const base = realpathSync(temporaryFolder());
  const [workspace, beside, other] = ['here', 'beside', 'other'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [join(workspace, 'backups'), join(workspace, 'media', 'ab'), beside, other])
    mkdirSync(folder, { recursive: true });
  for (const folder of [workspace, other]) writeFileSync(join(folder, 'stammtisch.db'), 'everything');
  writeFileSync(join(beside, 'old.json'), 'old');
  writeFileSync(join(workspace, 'backups', 'old'), 'old');
  symlinkSync(join(workspace, 'stammtisch.db'), join(beside, 'link'));
  symlinkSync(join(beside, 'nowhere'), join(beside, 'dangling'));
  symlinkSync(workspace, join(beside, 'way'));
  symlinkSync(beside, join(workspace, 'out'));
  execFileSync('mkfifo', [join(beside, 'pipe')]);
  return { base, workspace, beside, other };
}
type Places = ReturnType<typeof places>;
const reasonAt = (path: string, workspace: string | undefined) => {
  const target = targetAt(path, workspace);
  return target.ok ? undefined : 'reason' in target.failure && target.failure.reason;
};

test.each<[string, (at: Places) => string, string]>([
  ['the workspace’s file', ({ workspace }) => join(workspace, 'stammtisch.db'), 'target-in-workspace'],
  ['a new name beside it', ({ workspace }) => join(workspace, 'all.json'), 'target-in-workspace'],
  ['a name in a folder of it', ({ workspace }) => join(workspace, 'media', 'ab', 'x'), 'target-in-workspace'],
  ['a folder of it that isn’t there', ({ workspace }) => join(workspace, 'new', 'er', 'x'), 'target-in-workspace'],
  ['a way there by ..', ({ beside }) => `${beside}/../here/keys.json`, 'target-in-workspace'],
  ['a way out of its backups', ({ workspace }) => `${workspace}/backups/../keys.json`, 'target-in-workspace'],
  ['a relative way', ({ workspace }) => relative(process.cwd(), join(workspace, 'x')), 'target-in-workspace'],
  ['a linked folder', ({ beside }) => join(beside, 'way', 'keys.json'), 'target-in-workspace'],
  ['a folder below a linked one', ({ beside }) => join(beside, 'way', 'media', 'x'), 'target-in-workspace'],
  ['another workspace', ({ other }) => join(other, 'all.json'), 'target-in-workspace'],
  ['a link to a file', ({ beside }) => join(beside, 'link'), 'target-is-link'],
  ['a link to nothing', ({ beside }) => join(beside, 'dangling'), 'target-is-link'],
  ['a link to a folder', ({ beside }) => join(beside, 'way'), 'target-is-link'],
  ['a folder', ({ beside }) => beside, 'target-is-folder'],
  ['the workspace itself', ({ workspace }) => workspace, 'target-is-folder'],
  ['a device', () => '/dev/null', 'target-is-device'],
  ['a pipe', ({ beside }) => join(beside, 'pipe'), 'target-is-device'],
  ['nothing', () => '', 'no-such-place'],
  ['a zero byte', ({ beside }) => join(beside, 'a\0b'), 'no-such-place'],
])('%s is no place to write to', (_, pathOf, reason) => {
  const at = places();
  expect(reasonAt(pathOf(at), at.workspace)).toBe(reason);
});

test.each<[string, (at: Places) => string]>([
  ['a new name', ({ beside }) => join(beside, 'all.json')],
  ['a plain file', ({ beside }) => join(beside, 'old.json')],
  ['the folder of its backups', ({ workspace }) => join(workspace, 'backups', 'new')],
  ['a backup there', ({ workspace }) => join(workspace, 'backups', 'old')],
  ['a link out of it', ({ workspace }) => join(workspace, 'out', 'all.json')],
  ['a folder with a name like it', ({ base }) => join(base, 'here.before', 'x')],
])('%s is a place to write to', (_, pathOf) => {
  const at = places();
  expect(targetAt(pathOf(at), at.workspace)).toEqual({ ok: true, value: pathOf(at) });
});

test('also without an open workspace nobody writes beside a workspace’s file', () => {
  const { workspace, beside } = places();
  expect(reasonAt(join(workspace, 'keys.json'), undefined)).toBe('target-in-workspace');
  expect(reasonAt(join(beside, 'all.json'), undefined)).toBeUndefined();
});
