/**
 * Where the copy of the workspace's file lies while it is packed.
 *
 * Alone because it decides who may find it there. It lies in the workspace, which is cleared at its next opening. Where
 * that disk has no room, it lies beside the backup, but only if it is no more readable there than the backup will be.
 */
import { mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { done, type Result } from '../../../../shared/result.ts';
import { MAKING } from '../conversion.ts';
import { attemptAt } from '../places.ts';
import type { BackupOrder } from './backupJob.ts';
import { makeUnfinished, type Unfinished } from './unfinished.ts';

type Copying = Pick<Unfinished, 'path' | 'remove'>;
/** Whoever works meanwhile must still be able to save. */
const RESERVE_BYTES = 16 * 1024 * 1024;

export async function makeCopying(order: BackupOrder, database: string): Promise<Result<Copying, Failure>> {
  const { workspace, out, seal, keys } = order;
  const isNoSecretThere = keys !== undefined || seal === undefined;
  if (isNoSecretThere && !hasRoom(workspace, database)) return makeUnfinished(dirname(out));
  const made = attemptAt(workspace, () => mkdtempSync(join(workspace, MAKING)));
  if (!made.ok) return made;
  const path = made.value;
  const remove = () => void attemptAt(workspace, () => rmSync(path, { recursive: true, force: true }));
  return done({ path, remove });
}

/** Where the system doesn't say, it is tried. */
function hasRoom(workspace: string, database: string): boolean {
  const room = attemptAt(workspace, () => {
    const { bavail, bsize } = statfsSync(workspace);
    const log = statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    return bavail * bsize >= statSync(database).size + log + RESERVE_BYTES;
  });
  return !room.ok || room.value;
}
