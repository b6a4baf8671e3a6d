/**
 * Encrypts the media of a workspace that was just protected, and decrypts those of one that is about to be unprotected.
 *
 * Alone because it is the one place that rewrites media. Invariants: one file after the other takes the place of its
 * other form, so a kill leaves both forms, each readable; while both may be there a mark beside them says so, and the
 * next opening of a protected workspace encrypts what is still plain, before anybody reads; encrypted media lie only in
 * a protected workspace, since they are decrypted before its file is and encrypted after it.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Result } from '../../../shared/result.ts';
import { DamagedStream } from './backup/sealing.ts';
import { openDevice } from './device.ts';
import { type FileKey, openSqlFile } from './driver.ts';
import { attemptLater, type StorageFailure } from './failures.ts';
import { writeWhole } from './files.ts';
import { databasePath } from './keyFile.ts';
import { mediaHashes, removeBegunMedia, writeMedia } from './mediaFiles.ts';
import { isSealed, looksSealed, type MediaKey, plainMedia, sealedMedia, unsealedMedia } from './mediaForm.ts';
import { type MediaKeys, openMediaKeys } from './mediaKey.ts';

const markPath = (workspace: string): string => join(workspace, 'media.mixed');

/** To be called before a workspace is protected. */
export const markMixed = (workspace: string): Result<undefined, StorageFailure> => writeWhole(markPath(workspace), []);

/**
 * Called at each opening. What the disk does to media keeps no workspace shut: it is tried again at the next one.
 * @param keys of a protected workspace
 */
export async function settleMedia(workspace: string, keys: MediaKeys | undefined): Promise<void> {
  await attemptLater(async () => {
    removeBegunMedia(workspace);
    const isMixed = existsSync(markPath(workspace));
    // Without a key nothing was ever encrypted: a program that knew no encryption may have left them.
    const isDue = keys !== undefined && (isMixed || keys.known() === undefined) && mediaHashes(workspace).length > 0;
    const isSettled = !isDue || (await sealAll(workspace, keys));
    if (isMixed && isSettled) rmSync(markPath(workspace), { force: true });
  });
}

/** False: some are plain still. One that can't be read or written keeps no other from it. */
async function sealAll(workspace: string, keys: MediaKeys): Promise<boolean> {
  const key = keys.forSealing();
  let isWhole = true;
  for (const hash of mediaHashes(workspace)) {
    const sealed = await attemptLater(async () => {
      // Also what isn't what its name says: it is somebody's picture all the same.
      if (!(await isSealed(workspace, hash)))
        await writeMedia(workspace, hash, sealedMedia(plainMedia(workspace, hash), key, hash));
    });
    isWhole &&= sealed.ok;
  }
  return isWhole;
}

/**
 * For a protected workspace that nobody has open and that is about to be decrypted; where that comes to nothing, the next
 * opening encrypts them again, under a new key.
 */
export async function unsealMedia(workspace: string, fileKey: FileKey): Promise<Result<undefined, StorageFailure>> {
  const worked = await attemptLater(async () => {
    const file = await openSqlFile(databasePath(workspace), 'write', fileKey);
    try {
      return await unsealAll(workspace, openMediaKeys(workspace, openDevice(file), fileKey));
    } finally {
      file.close();
    }
  });
  return worked.ok ? worked.value : worked;
}

async function unsealAll(workspace: string, keys: MediaKeys): Promise<Result<undefined, StorageFailure>> {
  const key = keys.known();
  if (key === undefined) return done(undefined);
  const marked = markMixed(workspace);
  if (!marked.ok) return marked;
  for (const hash of mediaHashes(workspace)) if (looksSealed(workspace, hash)) await unseal(workspace, hash, key);
  keys.forget();
  return done(undefined);
}

/** What isn't as it was encrypted stays as it is: the doctor tells of it. */
async function unseal(workspace: string, hash: string, key: MediaKey): Promise<void> {
  try {
    await writeMedia(workspace, hash, unsealedMedia(workspace, hash, key));
  } catch (thrown) {
    if (!(thrown instanceof DamagedStream)) throw thrown;
  }
}
