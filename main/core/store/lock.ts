/**
 * One holder per workspace: an open exclusive transaction on `lock.db` beside the workspace's file.
 *
 * Invariant: the system frees it at any death of the holder, so no stale lock is ever to be cleared by hand. Who holds
 * it stands in `holder.json` (readable by the owner only) and is only believed while the lock is really taken.
 */
import { lstatSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { done, failed, type Result } from '../../../shared/result.ts';
import { isLink } from './linkedParts.ts';
import { attempt, attemptLater, type StorageFailure } from './failures.ts';
import { openDatabase } from './openDatabase.ts';

export type Holder = {
  readonly pid: number;
  /** Where a command-line call is forwarded to: a local socket or a named pipe. */
  readonly socket: string;
  readonly since: string;
  /** What the person would recognise: `window`, `serve`, `import`. */
  readonly purpose: string;
};
export type Lock = { readonly announce: (holder: Holder) => void; readonly release: () => void };
/** `lock.db` itself can't be used: it holds nothing, so whoever knows that nobody has the workspace open may remove it. */
export type LockDamaged = { readonly code: 'refused'; readonly reason: 'lock-damaged' };
export type LockTaken = { readonly code: 'lock-taken'; readonly holder: Holder | undefined };

/** @param missing what happens where no lock lies: `refused` for who would only remove what nobody holds */
export async function takeLock(
  folder: string,
  missing: 'made' | 'refused' = 'made',
): Promise<Result<Lock, StorageFailure | LockTaken | LockDamaged>> {
  const lockPath = join(folder, LOCK);
  const linked = attempt(() => isLink(lockPath));
  if (!linked.ok) return linked;
  if (linked.value) return failed({ code: 'refused', reason: 'lock-damaged' });
  const opened = await attemptLater(() => openLock(lockPath, missing === 'refused'));
  if (!opened.ok) {
    if (opened.failure.reason === 'busy') return failed({ code: 'lock-taken', holder: holderOf(folder) });
    return opened.failure.reason === 'needs-repair' || isNoFile(lockPath)
      ? failed({ code: 'refused', reason: 'lock-damaged' })
      : opened;
  }
  const path = holderPath(folder);
  forgetKilled(holderOf(folder));
  rmSync(path, { force: true });
  return done({
    announce: (holder) => {
      rmSync(path, { force: true });
      writeFileSync(path, JSON.stringify(holder), { mode: 0o600, flag: 'wx' });
    },
    release: () => {
      rmSync(path, { force: true });
      opened.value.close();
    },
  });
}

/** A folder, say. */
function isNoFile(path: string): boolean {
  const found = attempt(() => statSync(path, { throwIfNoEntry: false })?.isFile());
  return found.ok && found.value === false;
}

/**
 * A killed holder leaves its name and its socket behind. What `holder.json` says may come from anywhere (a copied folder,
 * a hand), so only what is surely such a socket goes: made as ours are, owned by this person, with nobody living behind it.
 */
function forgetKilled(killed: Holder | undefined): void {
  if (killed === undefined || isAlive(killed.pid)) return;
  const folder = dirname(killed.socket);
  if (dirname(folder) !== tmpdir() || !SOCKET_FOLDER.test(basename(folder)) || !isOwn(folder)) return;
  if (basename(killed.socket) !== SOCKET_NAME) return;
  // Whatever else lies in the folder, or comes there meanwhile, keeps it.
  attempt(() => {
    if (lstatSync(killed.socket, { throwIfNoEntry: false })?.isSocket() === true) rmSync(killed.socket);
    rmdirSync(folder);
  });
}

function isOwn(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

/** Its number may have gone to another program since: then a socket lies about until the next time; or to this one. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function openLock(path: string, isOnlyFound: boolean) {
  const database = await openDatabase(path, { timeout: 0, fileMustExist: isOnlyFound });
  try {
    database.pragma('journal_mode = MEMORY'); // else a journal lies beside it, and stays where the folder is renamed
    database.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  return { close: () => void database.close() };
}

/** The folder of a holder's socket, below the temporary folder: this and six characters of the system's choice. */
export const SOCKET_PREFIX = 'stammtisch-';
export const SOCKET_NAME = 'core.sock';
const SOCKET_FOLDER = new RegExp(`^${SOCKET_PREFIX}[A-Za-z0-9]{6}$`);

/** The name of the lock within a workspace's folder. */
export const LOCK = 'lock.db';

const holderPath = (folder: string): string => join(folder, 'holder.json');

export function holderOf(folder: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(holderPath(folder), 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.socket === 'string' ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}
