/**
 * Encrypts the plain backups that a workspace left before it was protected, in one folder.
 *
 * Alone because protecting a workspace is worth little while last week's copy lies beside it, readable by anybody.
 * Invariants: the plain one goes only after the encrypted one has been read back; one that can't be encrypted keeps no
 * other from it.
 */
import { createReadStream, createWriteStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backupName, parseBackupName } from '../../../../shared/backup/model.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { type Beside, type GoOn, whileWanted } from '../beside.ts';
import { hashOf } from '../contentHash.ts';
import { attemptAt, attemptLaterAt } from '../places.ts';
import { replaceWith } from '../files.ts';
import { hashInside } from './container.ts';
import { type Seal, sealedFile } from './sealedFile.ts';
import { removeForgotten, unfinishedFile } from './unfinished.ts';

/** `of`: whose they are, as their names say it. */
export type SealOrder = { readonly folder: string; readonly of: string; readonly seal: Seal };

/** Answers how many are plain still, of those that were. */
export async function sealOldJob(
  { folder, of, seal }: SealOrder,
  { progress, goOn }: Beside,
): Promise<Result<number, Failure>> {
  await removeForgotten(folder);
  const isOurs = (name: string) => {
    const parsed = parseBackupName(name);
    return parsed?.of === of && parsed.kind === 'plain';
  };
  const names = attemptAt(folder, () => readdirSync(folder).filter(isOurs));
  if (!names.ok) return names;
  let failure: Failure | undefined;
  let left = names.value.length;
  for (const [place, name] of names.value.entries()) {
    const sealed = await attemptLaterAt(folder, () => sealOne(folder, name, seal, goOn));
    if (!sealed.ok) failure ??= sealed.failure;
    else if (sealed.value) left -= 1;
    progress(place + 1, names.value.length);
  }
  return failure === undefined ? done(left) : failed(failure);
}

async function sealOne(folder: string, name: string, seal: Seal, goOn: GoOn): Promise<boolean> {
  const plain = join(folder, name);
  const fresh = unfinishedFile(folder);
  try {
    await pipeline(
      sealedFile(seal, whileWanted(createReadStream(plain), goOn)),
      createWriteStream(fresh, { mode: 0o600, flush: true }),
    );
    if ((await hashInside(fresh, seal.key, goOn)) !== (await hashOf(whileWanted(createReadStream(plain), goOn))))
      return false;
    const parsed = parseBackupName(name);
    if (parsed === undefined) return false;
    replaceWith(fresh, join(folder, backupName({ ...parsed, kind: 'sealed' })));
    rmSync(plain);
    return true;
  } finally {
    attemptAt(folder, () => rmSync(fresh, { force: true }));
  }
}
