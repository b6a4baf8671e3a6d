import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { type Failure, failureLine } from '../../shared/contract/failure.ts';
import { childEnv } from '../childNode.ts';
import { ran } from '../cli/ranCommand.ts';
import { memberOf } from '../document/documents.ts';
import { needs } from '../needs.ts';
import { openedStore, written } from '../store/openedStore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { bundled } from './bundled.ts';

const slow = { timeout: 60_000 };

async function workspaceWith(damage: (file: string) => void): Promise<string> {
  const cwd = temporaryFolder();
  const store = await openedStore(join(cwd, 'here'));
  written(store, 'members', [memberOf('mem_1')]);
  await store.close();
  damage(join(cwd, 'here', 'stammtisch.db'));
  return cwd;
}

function changed(file: string, sql: string): void {
  const database = new Driver(file);
  database.exec(sql);
  database.close();
}

const states: readonly (readonly [string, (file: string) => void, Failure])[] = [
  ['a file that is gone', (file) => rmSync(file), { code: 'storage', reason: 'no-file' }],
  [
    'a file that is no database',
    (file) => writeFileSync(file, 'Dear diary, '.repeat(500)),
    { code: 'storage', reason: 'needs-repair' },
  ],
  [
    'a newer file',
    (file) => changed(file, 'PRAGMA user_version = 999'),
    { code: 'newer-version', reason: 'newer-version', found: 999, known: 3 },
  ],
  [
    'a file of another program',
    (file) => changed(file, 'PRAGMA application_id = 7'),
    { code: 'refused', reason: 'unknown-file' },
  ],
  [
    'a folder in the place of the file',
    (file) => (rmSync(file), mkdirSync(file)),
    { code: 'storage', reason: 'no-such-place' },
  ],
];

test.each(states)('%s: the command line says why in one line, and ends with 1', slow, async (_, damage, failure) => {
  const cwd = await workspaceWith(damage);
  const called = await ran(['call', 'members.list', '--workspace', 'here'], cwd);
  expect([called.code, JSON.parse(called.out)]).toEqual([1, { error: { ...failure, message: failureLine(failure) } }]);
  expect(called.error).toBe('');
});

test('serve says why it does not open, ends with 1, and promises no address', slow, async () => {
  const cwd = await workspaceWith((file) => rmSync(file));
  const served = await ran(['serve', '--json', '--workspace', 'here'], cwd);
  expect(served).toEqual({ code: 1, out: '', error: `${failureLine({ code: 'storage', reason: 'no-file' })}\n` });
});

/** A Node on this computer that the SQLite driver crashes on. */
function olderNode(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(folder));
  const nodes = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name === 'node')
      .map((name) => join(folder, name)),
  );
  return nodes.find((node) => {
    const [major = ''] = execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.');
    return Number(major) >= 18 && Number(major) < 22;
  });
}

test(
  'on a Node that the driver crashes on, the command line says so in one line and ends with 1',
  slow,
  async (context) => {
    const node = needs(context, olderNode(), 'no Node 18 to 21 on this computer');
    const program = await bundled(new URL('../../main/cli/index.ts', import.meta.url));
    onTestFinished(program.remove);
    const cwd = temporaryFolder();
    const args = [program.path, 'serve', '--workspace', join(cwd, 'here')];
    const { status, signal, stdout, stderr } = spawnSync(node, args, { cwd, env: childEnv(), encoding: 'utf8' });
    expect({ status, signal, stdout }).toEqual({ status: 1, signal: null, stdout: '' });
    expect(stderr).toBe(`${failureLine({ code: 'storage', reason: 'old-node' })}\n`);
    expect(existsSync(join(cwd, 'here', 'stammtisch.db'))).toBe(false);
  },
);

test('started by an older Node, a relative workspace counts from where one stands', slow, async (context) => {
  const node = needs(context, olderNode(), 'no Node 18 to 21 on this computer');
  const cwd = await workspaceWith(() => undefined);
  const program = fileURLToPath(new URL('../../main/stammtisch.mjs', import.meta.url));
  const args = [program, 'call', 'workspace.info', '--workspace', 'here'];
  const { status, stdout } = spawnSync(node, args, { cwd, env: childEnv(), encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: join(cwd, 'here', 'stammtisch.db') });
});
