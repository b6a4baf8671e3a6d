import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VERSION } from '../../main/core/version.ts';
import { pack, type Packed, root, tool } from './packing.ts';

const DRIVER = '/node_modules/better-sqlite3-multiple-ciphers';
let packed: Packed;
let listed: readonly string[];
beforeAll(() => {
  packed = pack('x64');
  listed = tool('asar', 'list', join(packed.resources, 'app.asar')).trim().split('\n');
}, 120_000);
afterAll(() => packed.remove());

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));

test('the archive holds the built program and its one package, and no source, map or test', () => {
  const wanted = ['index.js', 'core.js', 'reader.js', 'cli.js'].map((name) => `/out/main/${name}`);
  expect(listed).toEqual(expect.arrayContaining([...wanted, '/out/preload/index.cjs', '/out/renderer/index.html']));
  const foreign = listed.filter(
    (path) => !/^\/(out|package\.json$|node_modules(\/|$))/.test(path) || /\.(map|ts)$/.test(path),
  );
  expect(foreign.filter((path) => path !== `${DRIVER}/index.d.ts`)).toEqual([]);
  expect(listed.filter((path) => /^\/node_modules\/[^/]+$/.test(path))).toEqual([DRIVER]);
  expect(listed.filter((path) => path.startsWith(`${DRIVER}/deps`) || path.startsWith(`${DRIVER}/src`))).toEqual([]);
});

test("this system's SQLite binary, and nothing else, lies beside the archive", () => {
  expect(filesIn(join(packed.resources, 'app.asar.unpacked'))).toEqual([`${DRIVER}/prebuilds/linux-x64.node`]);
  expect(listed.filter((path) => path.endsWith('.node'))).toEqual([`${DRIVER}/prebuilds/linux-x64.node`]);
});

test("another processor's package carries that processor's binary", () => {
  const other = pack('arm64');
  try {
    expect(filesIn(join(other.resources, 'app.asar.unpacked'))).toEqual([`${DRIVER}/prebuilds/linux-arm64.node`]);
  } finally {
    other.remove();
  }
}, 120_000);

test.each([
  ['RunAsNode', 'Disabled'],
  ['EnableCookieEncryption', 'Enabled'],
  ['EnableNodeOptionsEnvironmentVariable', 'Disabled'],
  ['EnableNodeCliInspectArguments', 'Disabled'],
  ['EnableEmbeddedAsarIntegrityValidation', 'Enabled'],
  ['OnlyLoadAppFromAsar', 'Enabled'],
  ['GrantFileProtocolExtraPrivileges', 'Disabled'],
])('the fuse %s reads back as %s', (fuse, state) => {
  expect(tool('electron-fuses', 'read', '--app', join(packed.folder, 'stammtisch'))).toContain(`${fuse} is ${state}`);
});

test('our two languages are the only ones, and no feed of updates is set', () => {
  expect(readdirSync(join(packed.folder, 'locales')).toSorted()).toEqual(['de.pak', 'en-US.pak']);
  const feeds = ['app-update.yml', 'update-feed.json'].filter((name) => existsSync(join(packed.resources, name)));
  expect(feeds).toEqual([]);
});

test('what was packed is whole: its command line makes a workspace, exports and reads it back, from the archive alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-unpacked-'));
  try {
    tool('asar', 'extract', join(packed.resources, 'app.asar'), join(folder, 'app'));
    const double = (name: string) => join(root, 'tests', 'double', name);
    const run = (...words: readonly string[]) =>
      execFileSync(
        process.execPath,
        [
          '--import',
          pathToFileURL(double('register.mjs')).href,
          double('boot.mjs'),
          join(folder, 'app/out/main/index.js'),
          '--cli',
          ...words,
        ],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, DOUBLE_USER_DATA: folder } },
      );
    const workspace = ['--workspace', join(folder, 'workspace')];
    expect(run('--version')).toBe(`Stammtisch ${VERSION}\n`);
    run('sample', '--members', '20', ...workspace);
    expect(JSON.parse(run('call', 'workspace.info', '{}', ...workspace))).toMatchObject({ fresh: false });
    expect(run('doctor', ...workspace)).not.toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
