import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
