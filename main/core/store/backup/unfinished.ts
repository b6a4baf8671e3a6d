/**
 * Folders and files beside what they will become, in which a backup or a restoring is under way.
 *
 * Alone because a kill leaves them behind, and what is left may be somebody's whole community. Invariants: a folder
 * belongs to whoever holds the lock inside; one that nobody holds goes with the next backup or restoring beside it and
 * with the next opening of a workspace beside it, but only if everything in it is of the kinds that we put there.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { takeLock } from '../lock.ts';
import type { StorageFailure } from '../failures.ts';
import { attemptAt, type PlaceFailure } from '../places.ts';

const PREFIX = '.stammtisch-unfinished-';
const FOLDER = /^\.stammtisch-unfinished-[A-Za-z0-9]{6}$/;
const FILE = /^\.stammtisch-unfinished-[0-9a-f]{16}$/;
const LOCK = 'lock.db';
const INSIDE =
  /^(?:backup\.json|media|(?:stammtisch|lock)\.db(?:-journal|-wal|-shm)?|\.?keys(?:\.copy)?\.json(?:\.[0-9a-f]{8})?)$/;
/** A file has no lock; one that nobody has written to for so long is nobody's. */
const FORGOTTEN_MS = 24 * 3_600_000;

export type Unfinished = {
  readonly path: string;
  /** Leaves it, under whatever name it has by now. */
  readonly free: () => void;
  readonly remove: () => void;
};

export async function makeUnfinished(parent: string): Promise<Result<Unfinished, PlaceFailure | StorageFailure>> {
  const made = attemptAt(parent, () => mkdtempSync(join(parent, PREFIX)));
  if (!made.ok) return made;
  const path = made.value;
  const remove = () => void attemptAt(parent, () => rmSync(path, { recursive: true, force: true }));
  const lock = await takeLock(path);
  if (lock.ok) {
    const free = () => lock.value.release();
    return done({
      path,
      free,
      remove: () => {
        free();
        remove();
      },
    });
  }
  remove();
  return failed(lock.failure.code === 'storage' ? lock.failure : { code: 'storage', reason: 'busy' });
}

/** A name for a file that gets its own only when it is whole. */
export const unfinishedFile = (parent: string): string => join(parent, PREFIX + randomBytes(8).toString('hex'));

/**
 * Removes what kills have left in this folder; what can't be looked at stays.
 * @param ageMs from which on a file is nobody's; 0 where nobody else writes
 */
export async function removeForgotten(parent: string, ageMs = FORGOTTEN_MS): Promise<void> {
  const names = attemptAt(parent, () => readdirSync(parent));
  for (const name of names.ok ? names.value : []) {
    const path = join(parent, name);
    if (FILE.test(name)) attemptAt(path, () => removeFile(path, ageMs));
    if (FOLDER.test(name) && isOurs(path)) await removeUnheld(path);
  }
}

function removeFile(path: string, ageMs: number): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true && Date.now() - found.mtimeMs >= ageMs) rmSync(path, { force: true });
}

/** Without a lock inside it may be one that begins just now; it is empty, and stays. */
function isOurs(path: string): boolean {
  const inside = attemptAt(path, () => readdirSync(path));
  return inside.ok && inside.value.includes(LOCK) && inside.value.every((name) => INSIDE.test(name));
}

async function removeUnheld(path: string): Promise<void> {
  const lock = await takeLock(path);
  if (!lock.ok) return;
  // Windows removes no file that is open; elsewhere it stays held, so that nobody takes it up meanwhile.
  if (process.platform === 'win32') lock.value.release();
  attemptAt(path, () => existsSync(path) && rmSync(path, { recursive: true, force: true }));
  if (process.platform !== 'win32') lock.value.release();
}
