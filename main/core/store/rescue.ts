/**
 * Makes a new file of all that can be read of a damaged one, and puts it in its place.
 *
 * Alone because it is the one repair that replaces the workspace's file; only whoever asks for it gets it, never an
 * opening. Invariants: nobody has the file open; the new one is made beside it, filled, opened once so that all derived
 * rows are there, and checked, before it takes the other's name in one renaming; the damaged one keeps lying under a name
 * that says so and is never removed by us; an end at any moment leaves the old file or the new one.
 */
import { constants, copyFileSync, existsSync, linkSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rescued } from '../../../shared/doctor/model.ts';
import { done, type Result } from '../../../shared/result.ts';
import { putInPlace, removeLeftovers, RESCUING } from './conversion.ts';
import { type FileKey, openSqlFile } from './driver.ts';
import { attempt, attemptLater, storageReasonOf } from './failures.ts';
import { syncFile } from './files.ts';
import { headerOf } from './header.ts';
import { soundnessOf } from './integrity.ts';
import { databasePath } from './keyFile.ts';
import { markedIn } from './mark.ts';
import { withSoundHeader } from './rescuedHeader.ts';
import { copyReadable, type Copied } from './rescuedRows.ts';
import { openStore, type OpenFailure } from './store.ts';

/** In the new file's `device`: what the rescue saved, as long as the damaged file is kept. */
export const RESCUED = 'rescued';
const KEPT = /^stammtisch\.damaged-.+\.db$/;

export async function rescueFile(
  folder: string,
  key: FileKey | undefined,
  now: string,
): Promise<Result<Rescued, OpenFailure>> {
  const cleared = attempt(() => removeLeftovers(folder));
  if (!cleared.ok) return cleared;
  const [path, making] = [databasePath(folder), join(folder, RESCUING)];
  const kept = keptName(folder, now);
  const made = await makeNew(folder, making, key, { now, kept: basename(kept) });
  const replaced = attempt(() => {
    if (made.ok) putInPlace(databasePath(making), path, () => keepAs(path, kept));
  });
  // What can't be removed now is removed at the next opening.
  attempt(() => removeLeftovers(folder));
  return replaced.ok ? made : replaced;
}

type Naming = { readonly now: string; readonly kept: string };

async function makeNew(
  folder: string,
  making: string,
  key: FileKey | undefined,
  { now, kept }: Naming,
): Promise<Result<Rescued, OpenFailure>> {
  const options = key === undefined ? {} : { key };
  const empty = await openStore(making, now, options);
  if (!empty.ok) return empty;
  await empty.value.close();
  const copied = await attemptLater(() => copyInto(folder, making, key, now));
  if (!copied.ok) return copied;
  const rescued = { at: now, kept, ...copied.value };
  const filled = await openStore(making, now, options);
  if (!filled.ok) return filled;
  filled.value.device.write(RESCUED, rescued);
  await filled.value.close();
  const sound = await attemptLater(async () => {
    const file = await openSqlFile(databasePath(making), 'write', key);
    const found = soundnessOf(file);
    file.close();
    syncFile(databasePath(making));
    return found;
  });
  const checked = sound.ok ? sound.value : sound;
  return checked.ok ? done(rescued) : checked;
}

async function copyInto(folder: string, making: string, key: FileKey | undefined, now: string): Promise<Copied> {
  // Opened to write, so that closing it moves into it what a killed program left in the write-ahead log.
  const path = databasePath(folder);
  const readable = key === undefined ? withSoundHeader(path, making) : path;
  const old = await openSqlFile(readable, 'write', key, 'damaged');
  try {
    const next = await openSqlFile(databasePath(making), 'write', key);
    try {
      return next.write(() => copyReadable(old, next, now, markedIn(folder)));
    } finally {
      next.close();
    }
  } finally {
    old.close();
  }
}

function keptName(folder: string, now: string): string {
  const at = now.slice(0, 19).replaceAll(':', '-');
  for (let n = 1; ; n += 1) {
    const path = join(folder, `stammtisch.damaged-${at}${n === 1 ? '' : `-${n}`}.db`);
    if (!existsSync(path)) return path;
  }
}

/** A second name costs nothing and can't fail half way; where the disk knows none, a copy does. */
function keepAs(path: string, kept: string): void {
  try {
    linkSync(path, kept);
  } catch (thrown) {
    if (storageReasonOf(thrown) === 'disk-full') throw thrown;
    copyFileSync(path, kept, constants.COPYFILE_EXCL);
    syncFile(kept);
  }
}

/** Damaged files that lie beside the workspace's, and which of them anybody can read. */
export function damagedFilesIn(folder: string): { name: string; isPlain: boolean }[] {
  const found = attempt(() => readdirSync(folder).filter((name) => KEPT.test(name)));
  if (!found.ok) return [];
  return found.value.map((name) => {
    const header = attempt(() => headerOf(join(folder, name)));
    return { name, isPlain: header.ok && header.value === 'plain' };
  });
}
