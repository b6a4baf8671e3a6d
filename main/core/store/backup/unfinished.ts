/**
 * Folders and files beside what they will become, in which a backup or a restoring is under way.
 *
 * Alone because a kill leaves them behind, and what is left may be somebody's whole community. Invariants: a folder
 * belongs to whoever holds the lock inside; one that nobody holds goes with the next backup or restoring beside it and
 * with the next opening of a workspace beside it, but only if everything in it is of the kinds that we put there.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { LOCK, takeLock } from '../lock.ts';
import type { StorageFailure } from '../failures.ts';
import { attemptAt, type PlaceFailure } from '../places.ts';

const PREFIX = '.stammtisch-unfinished-';
const FOLDER = /^\.stammtisch-unfinished-[A-Za-z0-9]{6}$/;
const FILE = /^\.stammtisch-unfinished-[0-9a-f]{16}$/;
const INSIDE =
  /^(?:backup\.json|media|(?:stammtisch|lock)\.db(?:-journal|-wal|-shm)?|\.?keys(?:\.copy)?\.json(?:\.[0-9a-f]{8})?)$/;
/** A file has no lock, nor has a folder that begins; one that nobody has written to for so long is nobody's. */
const FORGOTTEN_MS = 24 * 3_600_000;

export type Unfinished = {
  readonly path: string;
  /** Leaves it, under whatever name it has by now. */
  readonly free: () => void;
  readonly remove: () => void;
};

/** Somebody who clears up may have taken its lock before we did: then another folder is begun. */
const TRIES = 5;

export async function makeUnfinished(parent: string): Promise<Result<Unfinished, PlaceFailure | StorageFailure>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = attemptAt(parent, () => mkdtempSync(join(parent, PREFIX)));
    if (!made.ok) return made;
    const begun = await held(made.value, parent);
    if (begun === 'removed') continue;
    return begun;
  }
  return failed({ code: 'storage', reason: 'busy' });
}

async function held(path: string, parent: string): Promise<Result<Unfinished, StorageFailure> | 'removed'> {
  const remove = () => void attemptAt(parent, () => rmSync(path, { recursive: true, force: true }));
  const lock = await takeLock(path);
  if (!lock.ok) {
    if (lock.failure.code !== 'storage' || !existsSync(path)) return 'removed';
    remove();
    return failed(lock.failure);
  }
  const free = () => lock.value.release();
  const removeAll = () => {
    free();
    remove();
  };
  // Whoever cleared up held the lock until all was gone, so what is there now stays.
  if (existsSync(join(path, LOCK))) return done({ path, free, remove: removeAll });
  removeAll();
  return 'removed';
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
    if (FILE.test(name)) attemptAt(path, () => isOld(path, ageMs) && rmSync(path, { force: true }));
    if (FOLDER.test(name)) await removeFolder(path, ageMs);
  }
}

function isOld(path: string, ageMs: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs >= ageMs;
}

async function removeFolder(path: string, ageMs: number): Promise<void> {
  const found = attemptAt(path, () => ({ names: readdirSync(path), isYoung: !isOld(path, ageMs) }));
  if (!found.ok) return;
  const { names, isYoung } = found.value;
  if (!names.every((name) => INSIDE.test(name))) return;
  // One with no more than a lock inside may begin just now, and be about to hold it.
  if (names.length < 2 && isYoung) return;
  if (names.includes(LOCK)) await removeUnheld(path);
  else if (names.length === 0) attemptAt(path, () => rmdirSync(path));
}

async function removeUnheld(path: string): Promise<void> {
  // Were it to make a lock of its own, two could believe that they hold the folder.
  const lock = await takeLock(path, 'refused');
  if (!lock.ok) return;
  // Windows removes no file that is open; elsewhere it stays held, so that nobody takes it up meanwhile.
  if (process.platform === 'win32') lock.value.release();
  attemptAt(path, () => existsSync(path) && rmSync(path, { recursive: true, force: true }));
  if (process.platform !== 'win32') lock.value.release();
}
