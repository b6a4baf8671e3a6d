import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openCore } from '../../main/core/core.ts';
import { holderOf, type Lock, takeLock } from '../../main/core/store/lock.ts';
import { childEnv } from '../childNode.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const holder = { pid: 4711, socket: '/run/core.sock', since: '2026-03-01T10:00:00.000Z', purpose: 'serve' };

async function taken(folder: string): Promise<Lock> {
  const lock = await takeLock(folder);
  if (!lock.ok) throw new Error(`The lock was not free: ${JSON.stringify(lock.failure)}`);
  return lock.value;
}

test('who comes second is told who holds the workspace', async () => {
  const folder = temporaryFolder();
  const lock = await taken(folder);
  onTestFinished(lock.release);
  lock.announce(holder);
  expect(await takeLock(folder)).toEqual({ ok: false, failure: { code: 'lock-taken', holder } });
  expect(await openCore({ folder })).toMatchObject({ ok: false, failure: { code: 'lock-taken', holder } });
});

test('a released workspace is free at once and names nobody', async () => {
  const folder = temporaryFolder();
  const lock = await taken(folder);
  lock.announce(holder);
  lock.release();
  expect(holderOf(folder)).toBeUndefined();
  (await taken(folder)).release();
});

test('who only clears up makes no lock, and a folder that has gone meanwhile is no bug', async () => {
  const folder = temporaryFolder();
  expect(await takeLock(folder, 'refused')).toMatchObject({ failure: { code: 'storage' } });
  expect(existsSync(join(folder, 'lock.db'))).toBe(false);
  const gone = { ok: false, failure: { code: 'storage', reason: 'no-such-place' } };
  expect(await takeLock(join(folder, 'gone'), 'refused')).toEqual(gone);
  expect(await takeLock(join(folder, 'gone'))).toEqual(gone);
});

test('two workspaces are held at the same time', async () => {
  const locks = [await taken(temporaryFolder()), await taken(temporaryFolder())];
  expect(locks).toHaveLength(2);
  for (const lock of locks) lock.release();
});

test('a killed holder holds nothing, and is never named as the holder again', async () => {
  const folder = temporaryFolder();
  const script = fileURLToPath(new URL('./holdLock.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { env: childEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface({ input: child.stdout }), 'line');
  expect(await takeLock(folder)).toMatchObject({ failure: { code: 'lock-taken', holder: { pid: child.pid } } });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await taken(folder);
  onTestFinished(lock.release);
  expect(await takeLock(folder)).toEqual({ ok: false, failure: { code: 'lock-taken', holder: undefined } });
});

/** A number that no process has. */
const DEAD = 2 ** 30;

/** Opens a workspace whose `holder.json` a killed holder left, as it says. */
async function openedAfter(pid: number, socket: string): Promise<void> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'holder.json'), JSON.stringify({ pid, socket }));
  (await taken(folder)).release();
}

/** A folder as a holder makes it, with a socket that nobody listens to any more. */
async function leftSocket(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stammtisch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'core.sock');
  // Listened to by another name of it: closing a server removes the path it was given.
  const alias = join(temporaryFolder(), 'a');
  symlinkSync(folder, alias);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(alias, 'core.sock'), resolve));
  rmSync(alias);
  server.close();
  await once(server, 'close');
  expect(existsSync(path)).toBe(true);
  return path;
}

test('the socket of a killed holder goes with its folder', async () => {
  const socket = await leftSocket();
  await openedAfter(DEAD, socket);
  expect(existsSync(join(socket, '..'))).toBe(false);
});

test('the socket of a living holder stays, wherever its workspace was copied to', async () => {
  const socket = await leftSocket();
  await openedAfter(process.ppid, socket);
  expect(existsSync(socket)).toBe(true);
});

test('whatever holder.json names, no file of anybody is deleted', async () => {
  const elsewhere = join(temporaryFolder(), 'stammtisch-backup');
  const beside = mkdtempSync(join(tmpdir(), 'stammtisch-'));
  const longer = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const link = join(tmpdir(), `stammtisch-${Math.random().toString(36).slice(2, 8).padEnd(6, 'x')}`);
  onTestFinished(() => [beside, longer, link].forEach((path) => rmSync(path, { recursive: true, force: true })));
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, link);
  for (const folder of [elsewhere, beside, longer]) {
    writeFileSync(join(folder, 'core.sock'), 'a letter');
    writeFileSync(join(folder, 'letter.txt'), 'a letter');
  }
  for (const socket of [elsewhere, beside, longer, link]) await openedAfter(DEAD, join(socket, 'core.sock'));
  for (const folder of [elsewhere, beside, longer]) {
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('a letter');
    expect(readFileSync(join(folder, 'core.sock'), 'utf8')).toBe('a letter');
  }
  expect(existsSync(link)).toBe(true);
});

test('a lock.db that is damaged or a folder is named, and the workspace is left alone', async () => {
  const folder = temporaryFolder();
  const failure = { ok: false, failure: { code: 'refused', reason: 'lock-damaged' } };
  writeFileSync(join(folder, 'lock.db'), 'Dear diary, '.repeat(100));
  expect(await openCore({ folder })).toEqual(failure);
  rmSync(join(folder, 'lock.db'));
  mkdirSync(join(folder, 'lock.db'));
  expect(await openCore({ folder })).toEqual(failure);
  rmSync(join(folder, 'lock.db'), { recursive: true });
  (await taken(folder)).release();
});
