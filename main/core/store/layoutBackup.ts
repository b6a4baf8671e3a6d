/**
 * A whole copy of the workspace's file, made before its layout is raised: `backups/before-layout-<n>.db`.
 *
 * Alone because a step that is wrong can only be taken back from it. Invariants: the copy has its name only once it is
 * whole, sound and on the disk; without it no step runs; it is encrypted as the file is; it is kept until the next raise has
 * made its own or the file's key changes, so there is never a row of them and none under a key that is gone.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Result } from '../../../shared/result.ts';
import type { SqlFile } from './driver.ts';
import type { StorageFailure } from './failures.ts';
import { makeFolder, replaceWith, syncFile } from './files.ts';
import { soundnessOf } from './integrity.ts';

const NAME = /^before-layout-\d+\.db$/;

/**
 * @param layout the number that the file is raised to
 * @param openCopy opens a copy for reading, by the same key
 */
export async function backUpBefore(
  file: SqlFile,
  folder: string,
  layout: number,
  openCopy: (path: string) => Promise<SqlFile>,
): Promise<Result<undefined, StorageFailure>> {
  const backups = join(folder, 'backups');
  const name = `before-layout-${layout}.db`;
  const unfinished = join(backups, `${name}.part`);
  makeFolder(backups);
  rmSync(unfinished, { force: true }); // of a start that was cut off
  try {
    file.copyTo(unfinished);
    const copy = await openCopy(unfinished);
    const sound = soundnessOf(copy);
    copy.close();
    if (!sound.ok) return sound;
    syncFile(unfinished);
    replaceWith(unfinished, join(backups, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
  removeLayoutCopies(folder, name);
  return done(undefined);
}

/** @param but the name of the one that stays */
export function removeLayoutCopies(folder: string, but?: string): void {
  const backups = join(folder, 'backups');
  const names = existsSync(backups) ? readdirSync(backups) : [];
  for (const name of names) if (NAME.test(name) && name !== but) rmSync(join(backups, name));
}
