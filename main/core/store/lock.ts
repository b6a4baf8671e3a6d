/**
 * One holder per workspace: an open exclusive transaction on `lock.db` beside the workspace's file.
 *
 * Invariant: the system frees it at any death of the holder, so no stale lock is ever to be cleared by hand. Who holds
 * it stands in `holder.json` (readable by the owner only) and is only believed while the lock is really taken.
 */
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { done, failed, type Result } from '../../../shared/result.ts';
import { attemptLater, type StorageFailure } from './failures.ts';
import { requireNode } from './nodeVersion.ts';

export type Holder = {
  readonly pid: number;
  /** Where a command-line call is forwarded to: a local socket or a named pipe. */
  readonly socket: string;
  readonly since: string;
  /** What the person would recognise: `window`, `serve`, `import`. */
  readonly purpose: string;
};
export type Lock = { readonly announce: (holder: Holder) => void; readonly release: () => void };
export type LockTaken = { readonly code: 'lock-taken'; readonly holder: Holder | undefined };

export async function takeLock(folder: string): Promise<Result<Lock, StorageFailure | LockTaken>> {
  const opened = await attemptLater(() => openLock(join(folder, 'lock.db')));
  if (!opened.ok)
    return opened.failure.reason === 'busy' ? failed({ code: 'lock-taken', holder: holderOf(folder) }) : opened;
  const path = holderPath(folder);
  forgetKilled(holderOf(folder));
  rmSync(path, { force: true });
  return done({
    announce: (holder) => {
      writeFileSync(path, JSON.stringify(holder), { mode: 0o600 });
      chmodSync(path, 0o600);
    },
    release: () => {
      rmSync(path, { force: true });
      opened.value.close();
    },
  });
}

/** A killed holder leaves its name and its socket's folder behind. */
function forgetKilled(killed: Holder | undefined): void {
  if (killed === undefined) return;
  const folder = dirname(killed.socket);
  if (/^stammtisch-\w+$/.test(basename(folder))) rmSync(folder, { recursive: true, force: true });
}

async function openLock(path: string) {
  requireNode();
  const { default: Driver } = await import('better-sqlite3-multiple-ciphers');
  const database = new Driver(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return { close: () => void database.close() };
}

const holderPath = (folder: string): string => join(folder, 'holder.json');

export function holderOf(folder: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(holderPath(folder), 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.socket === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}
