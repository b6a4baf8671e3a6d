/**
 * Gives a restored workspace its name, and sets aside what had it.
 *
 * Alone because here a working workspace may be moved. Invariants: nothing that somebody put into the folder meanwhile
 * is ever removed; whoever has the old workspace open keeps it; where the new one can't take its place, the old one is
 * put back, or the failure says where it lies.
 */
import { existsSync, renameSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { refused } from '../../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { takeLock } from '../lock.ts';
import { attemptAt } from '../places.ts';
import type { Unfinished } from './unfinished.ts';

type Rename = (from: string, to: string) => void;
/** Windows renames no folder in which a file is open; elsewhere the locks are held until all have their names. */
const mustFreeFirst = process.platform === 'win32';

/** @param rename the system's own, unless a test needs it to fail */
export async function place(
  fresh: Unfinished,
  folder: string,
  keepOldAs: string | undefined,
  rename: Rename = renameSync,
): Promise<Result<undefined, Failure>> {
  if (mustFreeFirst) fresh.free();
  const placed =
    keepOldAs === undefined ? placeFree(fresh.path, folder, rename) : await replace(fresh, folder, keepOldAs, rename);
  if (placed.ok && !mustFreeFirst) fresh.free();
  return placed;
}

function placeFree(fresh: string, folder: string, rename: Rename): Result<undefined, Failure> {
  const placed = attemptAt(folder, () => {
    if (existsSync(folder)) rmdirSync(folder);
    rename(fresh, folder);
    return undefined;
  });
  const isTaken = !placed.ok && placed.failure.code === 'place' && placed.failure.reason === 'is-folder';
  return isTaken ? failed(refused('not-empty-folder')) : placed;
}

async function replace(
  { path }: Unfinished,
  folder: string,
  keepOldAs: string,
  rename: Rename,
): Promise<Result<undefined, Failure>> {
  const lock = await takeLock(folder);
  if (!lock.ok) return failed(lock.failure.code === 'lock-taken' ? { code: 'storage', reason: 'busy' } : lock.failure);
  if (mustFreeFirst) lock.value.release();
  try {
    const aside = attemptAt(dirname(keepOldAs), () => rename(folder, keepOldAs));
    if (!aside.ok) return aside;
    const placed = attemptAt(folder, () => rename(path, folder));
    if (placed.ok) return done(undefined);
    const back = attemptAt(folder, () => rename(keepOldAs, folder));
    return back.ok ? placed : failed(refused('old-set-aside', { path: keepOldAs }));
  } finally {
    if (!mustFreeFirst) lock.value.release();
  }
}
