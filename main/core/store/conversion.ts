/**
 * Encrypts, decrypts or encrypts anew the whole file of a workspace that nobody has open.
 *
 * Alone because it is the one place where a workspace's file is put in another's place. Invariants: the work is done on
 * a copy beside it, checked before it takes the file's place in one renaming, so that an end at any moment leaves either
 * the old file or the new one; what an interruption left beside it is removed at the next opening.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../shared/result.ts';
import { type FileKey, openSqlFile, type SqlFile } from './driver.ts';
import { attempt, attemptLater, type StorageFailure } from './failures.ts';
import { replaceWith, syncFile } from './files.ts';
import { soundnessOf } from './integrity.ts';
import { databasePath } from './keyFile.ts';
import { removeLayoutCopies } from './layoutBackup.ts';

const NEXT = 'stammtisch.next.db';
/** A folder in which a damaged file is made anew. */
export const RESCUING = `${NEXT}-rescue`;
/** Folders in which a backup is being made. */
export const MAKING = 'making-';

/** Undefined: not encrypted. */
export type KeyChange = { readonly from: FileKey | undefined; readonly to: FileKey | undefined };

/** @param ready called when the new file lies there whole, before it takes the other's place */
export async function convertFile(
  folder: string,
  { from, to }: KeyChange,
  ready: () => Result<undefined, StorageFailure>,
): Promise<Result<undefined, StorageFailure>> {
  const [path, next] = [databasePath(folder), join(folder, NEXT)];
  removeLeftovers(folder);
  const made = await attemptLater(async () => {
    await withFile(path, from, (file) => file.copyTo(next));
    await withFile(next, from, (file) => file.rekey(to));
    const sound = await withFile(next, to, soundnessOf);
    syncFile(next);
    return sound;
  });
  const sound = made.ok ? made.value : made;
  const agreed = sound.ok ? ready() : sound;
  if (!agreed.ok) {
    removeLeftovers(folder);
    return agreed;
  }
  const replaced = attempt(() => {
    // Those copies are under the key that goes, or under none.
    putInPlace(next, path, () => removeLayoutCopies(folder));
    return undefined;
  });
  if (!replaced.ok) removeLeftovers(folder);
  return replaced;
}

/** @param before the last thing that happens while the old file is still there */
export function putInPlace(next: string, path: string, before: () => void): void {
  removeJournals(path);
  before();
  replaceWith(next, path);
}

/** What an interrupted conversion, rescue or backup left beside the file; nothing of it was ever the workspace. */
export function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(NEXT) || name.startsWith(MAKING)) rmSync(join(folder, name), { recursive: true, force: true });
}

async function withFile<T>(path: string, key: FileKey | undefined, work: (file: SqlFile) => T): Promise<T> {
  const file = await openSqlFile(path, 'write', key);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** The last one to close a file empties its write-ahead log; if somebody still has it open, nothing is replaced. */
function removeJournals(path: string): void {
  const log = `${path}-wal`;
  if (existsSync(log) && statSync(log).size > 0)
    throw Object.assign(new Error('somebody has the file open'), { code: 'SQLITE_BUSY' });
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}
