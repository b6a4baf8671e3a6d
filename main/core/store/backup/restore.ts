/**
 * Makes a workspace of a backup: taken out into a new folder, examined, and only then given its name.
 *
 * Invariants: nothing is moved before what was taken out has been opened and found whole; nothing is left where a
 * restoring failed; a failure says whether the backup, a disk, a secret or this program is the cause.
 */
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { notFound, refused } from '../../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { GoOn } from '../beside.ts';
import { makeFolder } from '../files.ts';
import { attemptAt, attemptLaterAt, placeFailureOf } from '../places.ts';
import { type FirstSecret, unwrapped } from '../slots.ts';
import { contentOf, MANIFEST, type Manifest, NewerBackup, readOutside, FORMAT, takeOut } from './container.ts';
import { examineRestored } from './examineRestored.ts';
import { asNewDevice } from './newDevice.ts';
import { place } from './place.ts';
import { DamagedStream } from './sealing.ts';
import { makeUnfinished, removeForgotten } from './unfinished.ts';

export type Restoring = {
  readonly file: string;
  readonly folder: string;
  /** Of an encrypted backup, or of the protected workspace in a plain one. */
  readonly secret: FirstSecret | undefined;
  /** Where the workspace that is in the way goes; undefined: nothing may be in the way. */
  readonly keepOldAs: string | undefined;
};
export type Restored = { readonly folder: string; readonly made: string; readonly keptOld?: string };

/** @param goOn asked until the restored workspace takes its place: what is there then stays */
export async function restoreBackup(order: Restoring, goOn: GoOn = () => {}): Promise<Result<Restored, Failure>> {
  const target = targetOf(order);
  if (!target.ok) return target;
  const { folder, keepOldAs } = target.value;
  const opened = await openBackup(order);
  if (!opened.ok) return opened;
  const parent = dirname(folder);
  const there = attemptAt(parent, () => makeFolder(parent));
  if (!there.ok) return there;
  await removeForgotten(parent);
  const fresh = await makeUnfinished(parent);
  if (!fresh.ok) return fresh;
  let isPlaced = false;
  try {
    const taken = await takenOut(opened.value, fresh.value.path, order, goOn);
    if (!taken.ok) return taken;
    goOn('last');
    const placed = await place(fresh.value, folder, keepOldAs);
    if (!placed.ok) return placed;
    isPlaced = true;
    return done({ folder, made: taken.value.made, ...(keepOldAs === undefined ? {} : { keptOld: keepOldAs }) });
  } finally {
    if (!isPlaced) fresh.value.remove();
  }
}

type Target = { readonly folder: string; readonly keepOldAs: string | undefined };

/** The folder it will be, free or to be set aside. */
function targetOf({ folder, keepOldAs }: Restoring): Result<Target, Failure> {
  const isFree = attemptAt(folder, () => !existsSync(folder) || readdirSync(folder).length === 0);
  if (!isFree.ok) return isFree;
  if (!isFree.value) return keepOldAs === undefined ? failed(refused('not-empty-folder')) : done({ folder, keepOldAs });
  // A link to an empty folder goes on leading there.
  return attemptAt(folder, () => ({
    folder: existsSync(folder) ? realpathSync(folder) : folder,
    keepOldAs: undefined,
  }));
}

async function openBackup({ file, secret }: Restoring): Promise<Result<AsyncIterable<Uint8Array>, Failure>> {
  if (!existsSync(file)) return failed(notFound('file', basename(file)));
  const outside = await attemptLaterAt(file, () => readOutside(file));
  if (!outside.ok) return outside;
  switch (outside.value.kind) {
    case 'foreign':
      return failed(refused('no-backup'));
    case 'damaged':
      return failed(refused('backup-damaged'));
    case 'newer':
      return failed(fromNewer(outside.value.found));
    case 'plain':
      return done(contentOf(file, outside.value, undefined));
    case 'sealed': {
      if (secret === undefined) return failed(refused('backup-locked'));
      const key = await unwrapped(outside.value.head.slots, secret);
      return key === undefined ? failed(refused('backup-wrong-secret')) : done(contentOf(file, outside.value, key));
    }
  }
}

const fromNewer = (found: number): Failure => ({
  code: 'newer-version',
  reason: 'newer-version',
  found,
  known: FORMAT,
});

async function takenOut(
  content: AsyncIterable<Uint8Array>,
  fresh: string,
  { secret, keepOldAs }: Restoring,
  goOn: GoOn,
): Promise<Result<Manifest, Failure>> {
  try {
    const manifest = await takeOut(content, fresh, goOn);
    rmSync(join(fresh, MANIFEST));
    const examined = await examineRestored(fresh, manifest, secret);
    if (!examined.ok) return examined;
    // In the place of the old one it goes on being the same device.
    if (keepOldAs === undefined) await asNewDevice(fresh, examined.value);
    return done(manifest);
  } catch (thrown) {
    if (thrown instanceof NewerBackup) return failed(fromNewer(thrown.found));
    const failure = placeFailureOf(thrown, dirname(fresh));
    if (failure !== undefined) return failed(failure);
    if (thrown instanceof DamagedStream || isTarError(thrown)) return failed(refused('backup-damaged'));
    throw thrown;
  }
}

const isTarError = (thrown: unknown): boolean =>
  /^(?:TAR_|Z_|ERR_STREAM)/.test(String((thrown as { code?: unknown } | null)?.code));
