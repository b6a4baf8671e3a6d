/**
 * Whether what came out of a backup will open as a workspace of this program.
 *
 * Alone because it is the last moment at which a wrong backup costs nothing: after it, a working workspace may be moved
 * out of the way. Invariant: opens the file as the program will, by the person's own secret, and never writes to it.
 */
import { join } from 'node:path';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { refused } from '../../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { type FileKey, openSqlFile } from '../driver.ts';
import { attemptLater } from '../failures.ts';
import { syncFile } from '../files.ts';
import { soundnessOf } from '../integrity.ts';
import { databasePath, readKeys } from '../keyFile.ts';
import { layoutOf } from '../layout.ts';
import { attemptAt } from '../places.ts';
import type { FirstSecret } from '../slots.ts';
import { unlock } from '../vault.ts';
import type { Manifest } from './container.ts';

/** Answers the key of a protected workspace. */
export async function examineRestored(
  folder: string,
  { files }: Manifest,
  secret: FirstSecret | undefined,
): Promise<Result<FileKey | undefined, Failure>> {
  const key = await keyOf(folder, secret);
  if (!key.ok) return key;
  const looked = await attemptLater(() => lookInto(folder, key.value));
  const sound = looked.ok ? looked.value : looked;
  if (!sound.ok) return failed(asBackup(sound.failure));
  // After a power cut the name must not be there without what it names.
  return attemptAt(folder, () => {
    for (const { name } of files) syncFile(join(folder, name));
    return key.value;
  });
}

/** Of a protected workspace; undefined: it isn't. */
async function keyOf(folder: string, secret: FirstSecret | undefined): Promise<Result<FileKey | undefined, Failure>> {
  const keys = readKeys(folder);
  if (!keys.ok) return failed(asBackup(keys.failure));
  if (keys.value === undefined) return done(undefined);
  if (secret === undefined) return failed(refused('backup-locked'));
  const unlocked = await unlock(folder, keys.value, secret);
  if (unlocked.ok) return done(unlocked.value.key);
  const isSecret = unlocked.failure.code === 'refused' && unlocked.failure.reason === 'wrong-secret';
  return failed(isSecret ? refused('backup-wrong-secret') : asBackup(unlocked.failure));
}

async function lookInto(folder: string, key: FileKey | undefined): Promise<Result<undefined, Failure>> {
  const file = await openSqlFile(databasePath(folder), 'read', key);
  try {
    const layout = layoutOf(file);
    if (!layout.ok) return layout;
    return layout.value === 0 ? failed(refused('no-backup')) : soundnessOf(file);
  } finally {
    file.close();
  }
}

/** What is wrong with a file that came out of a backup is wrong with the backup. */
function asBackup(failure: Failure): Failure {
  if (failure.code === 'refused') return refused(failure.reason === 'unknown-file' ? 'no-backup' : 'backup-damaged');
  return failure.code === 'storage' && failure.reason === 'needs-repair' ? refused('backup-damaged') : failure;
}
