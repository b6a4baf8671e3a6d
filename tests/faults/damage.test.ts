import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Driver from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, test } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { type FileKey, openSqlFile } from '../../main/core/store/driver.ts';
import { attemptLater } from '../../main/core/store/failures.ts';
import { soundnessOf } from '../../main/core/store/integrity.ts';
import { openStore } from '../../main/core/store/store.ts';
import { childEnv } from '../childNode.ts';
import { callAs } from '../core/openedCore.ts';
import { FIRST, memberOf } from '../document/documents.ts';
import { needs } from '../needs.ts';
import { openedStore, written } from '../store/openedStore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';
import { command, write } from '../store/writes.ts';
import { auditFolder } from './audit.ts';
import { MOUNT_REASON, smallDisk } from './smallDisk.ts';
import { commitNumber, openedWith } from './traffic.ts';

const slow = { timeout: 120_000 };
const storage = (reason: string) => ({ ok: false, failure: { code: 'storage', reason } });
const fileIn = (folder: string): string => join(folder, 'stammtisch.db');

/** A closed workspace of some hundred people, in a folder of its own. */
async function workspaceIn(folder = temporaryFolder()): Promise<string> {
  const store = await openedStore(folder);
  for (const n of [0, 1, 2]) commitNumber(store, n, 200);
  await store.close();
  return folder;
}

/** Turns bits in the page that a table or an index begins with. */
function spoil(folder: string, name: string): void {
  const database = new Driver(fileIn(folder), { readonly: true });
  const row = database
    .prepare<[string], { rootpage: number }>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .get(name);
  database.close();
  if (row === undefined) throw new Error(`There is no ${name}`);
  const bytes = readFileSync(fileIn(folder));
  bytes.fill(0xa5, (row.rootpage - 1) * 4096 + 8, (row.rootpage - 1) * 4096 + 200);
  writeFileSync(fileIn(folder), bytes);
}

/** What a person meets who opens the workspace and looks at the members: the first thing that is said. */
async function saidBy(folder: string): Promise<unknown> {
  const opened = await openCore({ folder, clock: () => FIRST });
  if (!opened.ok) return opened;
  const input = { sort: 'name', limit: 50, offset: 0 };
  const listed = await opened.value.dispatch('members.list', input, callAs());
  await opened.value.close();
  return listed.ok ? 'fine' : listed;
}

async function soundness(folder: string, key?: FileKey) {
  const found = await attemptLater(async () => {
    const file = await openSqlFile(fileIn(folder), 'read', key);
    const sound = soundnessOf(file);
    file.close();
    return sound;
  });
  return found.ok ? found.value : found;
}

test('an unharmed workspace is sound, and lists its members', async () => {
  const folder = await workspaceIn();
  expect([await soundness(folder), await saidBy(folder)]).toEqual([{ ok: true, value: undefined }, 'fine']);
});

test.each(['rx_members_0', 'rx_members_0_name'])(
  'a spoilt page of %s is noticed at the first read and by the check',
  async (name) => {
    const folder = await workspaceIn();
    spoil(folder, name);
    const before = readFileSync(fileIn(folder));
    expect(await soundness(folder)).toEqual(storage('needs-repair'));
    expect(await saidBy(folder)).toEqual(storage('needs-repair'));
    expect(readFileSync(fileIn(folder)).equals(before)).toBe(true);
  },
);

test('a file that was cut off anywhere needs repair, and stays as it is', slow, async () => {
  const whole = await workspaceIn();
  const { size } = statSync(fileIn(whole));
  for (const length of [1, 99, 100, 4096, 4097, 40_960, Math.floor(size / 2), size - 4096, size - 1]) {
    const folder = temporaryFolder();
    copyFileSync(fileIn(whole), fileIn(folder));
    truncateSync(fileIn(folder), length);
    const before = readFileSync(fileIn(folder));
    expect(await saidBy(folder), `${length} of ${size} bytes`).toEqual(storage('needs-repair'));
    expect(readFileSync(fileIn(folder)).equals(before), `${length} bytes were kept`).toBe(true);
  }
});

test('a folder where the file should be is no place for a workspace, and stays', async () => {
  const folder = temporaryFolder();
  mkdirSync(fileIn(folder));
  writeFileSync(join(fileIn(folder), 'notes.txt'), 'notes');
  expect(await saidBy(folder)).toEqual(storage('no-such-place'));
  expect(await openStore(folder, FIRST)).toEqual(storage('no-such-place'));
  expect(readFileSync(join(fileIn(folder), 'notes.txt'), 'utf8')).toBe('notes');
});

test('a disk that fills up refuses the command, keeps all before it, and takes it once there is room', async (context) => {
  const disk = needs(context, smallDisk(4), MOUNT_REASON);
  const folder = join(disk.path, 'workspace');
  const ballast = join(disk.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1 << 20));
  const store = await openedStore(folder);
  let n = 0;
  while (commitNumber(store, n, 20).ok) n += 1;
  expect(n).toBeGreaterThan(2);
  expect(commitNumber(store, n, 20)).toEqual(storage('disk-full'));
  rmSync(ballast);
  expect(commitNumber(store, n, 20).ok).toBe(true);
  await store.close();
  expect(await auditFolder(folder, { acknowledged: n + 1, size: 20, way: 'command' })).toEqual({
    problems: [],
    found: n + 1,
  });
});

test('a full disk stops the opening of an older workspace and of a new one in words, again and again', async (context) => {
  const disk = needs(context, smallDisk(1), MOUNT_REASON);
  writeFileSync(join(disk.path, 'ballast'), Buffer.alloc((1 << 20) - 8192));
  // RxDB opens at most 13 collections: what fails must not stay open.
  for (let n = 0; n < 5; n += 1) expect(await openStore(join(disk.path, 'new'), FIRST)).toEqual(storage('disk-full'));
});

test('a disk that can only be read leaves the workspace shut and as it is, also one that was left open', async (context) => {
  const disk = needs(context, smallDisk(8), MOUNT_REASON);
  const [closed, left] = [await workspaceIn(join(disk.path, 'closed')), join(disk.path, 'left')];
  const store = await openedStore(join(disk.path, 'open'));
  commitNumber(store, 0, 5);
  mkdirSync(left);
  for (const name of ['stammtisch.db', 'stammtisch.db-wal', 'stammtisch.mark'])
    copyFileSync(join(disk.path, 'open', name), join(left, name));
  await store.close();
  const before = [fileIn(closed), fileIn(left), `${fileIn(left)}-wal`].map((path) =>
    readFileSync(path).toString('base64'),
  );
  disk.makeReadOnly();
  for (const folder of [closed, left]) {
    expect(await saidBy(folder)).toEqual(storage('read-only'));
    expect(await openStore(folder, FIRST)).toEqual(storage('read-only'));
  }
  const after = [fileIn(closed), fileIn(left), `${fileIn(left)}-wal`].map((path) =>
    readFileSync(path).toString('base64'),
  );
  expect(after).toEqual(before);
});

test(
  'while another program writes, a command is refused as busy, and goes through once that one is gone',
  slow,
  async () => {
    const folder = await workspaceIn();
    const way = openedWith('PRAGMA busy_timeout = 20');
    const opened = await openStore(folder, FIRST, { openFile: way.open });
    if (!opened.ok) throw new Error('The store did not open');
    const script = fileURLToPath(new URL('./writeHolder.ts', import.meta.url));
    const child = spawn(process.execPath, [script, fileIn(folder)], {
      env: childEnv(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(createInterface({ input: child.stdout }), 'line');
    const one = command([write('members', undefined, memberOf('mem_late'))]);
    expect(opened.value.commit(one)).toEqual(storage('busy'));
    expect(opened.value.get('members', 'mem_0_0')).toBeDefined(); // reading goes on
    await opened.value.close();
    for (let n = 0; n < 5; n += 1)
      expect(await openStore(folder, FIRST, { openFile: way.open })).toEqual(storage('busy'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await openedStore(folder);
    expect(again.commit(one).ok).toBe(true);
  },
);

test('in a protected workspace a flipped bit anywhere in a page is noticed', slow, async () => {
  const [folder, key] = [temporaryFolder(), new Uint8Array(32).fill(5)];
  const opened = await openStore(folder, FIRST, { key });
  if (!opened.ok) throw new Error('The store did not open');
  written(opened.value, 'members', [memberOf('mem_1', { note: 'Chronik '.repeat(4000) })]);
  await opened.value.close();
  const whole = readFileSync(fileIn(folder));
  for (let page = 1; page < whole.length / 4096; page += 6) {
    const bytes = Buffer.from(whole);
    const place = page * 4096 + ((page * 997) % 4096);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(fileIn(folder), bytes);
    expect(await soundness(folder, key), `page ${page + 1}`).toEqual(storage('needs-repair'));
  }
});
