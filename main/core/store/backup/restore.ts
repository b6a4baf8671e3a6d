/**
 * Makes a workspace of a backup: taken out into a new folder, checked, and only then given its name.
 *
 * Invariants: a folder with anything in it is never written to; whoever wants to replace a workspace keeps the old one
 * beside it; nothing is left where a restoring failed.
 */
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { refused } from '../../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import { openSqlFile } from '../driver.ts';
import { attempt, attemptLater } from '../failures.ts';
import { makeFolder } from '../files.ts';
import { soundnessOf } from '../integrity.ts';
import { readKeys } from '../keyFile.ts';
import { takeLock } from '../lock.ts';
import { type FirstSecret, unwrapped } from '../slots.ts';
import { unlock } from '../vault.ts';
import { contentOf, MANIFEST, type Manifest, readHead, takeOut } from './container.ts';
import { DamagedStream } from './sealing.ts';

export type Restoring = {
  readonly file: string;
  readonly folder: string;
  /** Of an encrypted backup. */
  readonly secret: FirstSecret | undefined;
  /** Where the workspace that is in the way goes; undefined: nothing may be in the way. */
  readonly keepOldAs: string | undefined;
};
export type Restored = { readonly folder: string; readonly made: string; readonly keptOld?: string };

export async function restoreBackup(order: Restoring): Promise<Result<Restored, Failure>> {
  const { folder, keepOldAs } = order;
  const looked = attempt(() => !existsSync(folder) || readdirSync(folder).length === 0);
  if (!looked.ok) return looked;
  const isFree = looked.value;
  if (!isFree && keepOldAs === undefined) return failed(refused('not-empty-folder'));
  const opened = await openBackup(order);
  if (!opened.ok) return opened;
  const made = attempt(() => {
    makeFolder(dirname(folder));
    return mkdtempSync(join(dirname(folder), `.${basename(folder)}.restoring-`));
  });
  if (!made.ok) return made;
  const fresh = made.value;
  const taken = await takenOut(opened.value, fresh, order.secret);
  const placed = taken.ok ? await place(fresh, folder, isFree ? undefined : keepOldAs) : taken;
  if (!placed.ok) {
    rmSync(fresh, { recursive: true, force: true });
    return placed;
  }
  const kept = isFree || keepOldAs === undefined ? {} : { keptOld: keepOldAs };
  return done({ folder, made: taken.ok ? taken.value.made : '', ...kept });
}

async function openBackup({ file, secret }: Restoring): Promise<Result<AsyncIterable<Uint8Array>, Failure>> {
  if (!existsSync(file)) return failed({ code: 'not-found', kind: 'file', id: basename(file) });
  const head = await attemptLater(() => readHead(file));
  if (!head.ok) return head;
  if (head.value === undefined) return failed(refused('no-backup'));
  if (head.value === 'plain') return done(contentOf(file, 'plain', undefined));
  if (secret === undefined) return failed(refused('backup-locked'));
  const key = await unwrapped(head.value.head.slots, secret);
  return key === undefined ? failed(refused('wrong-secret')) : done(contentOf(file, head.value, key));
}

async function takenOut(
  content: AsyncIterable<Uint8Array>,
  fresh: string,
  secret: FirstSecret | undefined,
): Promise<Result<Manifest, Failure>> {
  try {
    const taken = await attemptLater(() => takeOut(content, fresh));
    if (!taken.ok) return taken;
    rmSync(join(fresh, MANIFEST));
    const sound = await isSound(fresh, secret);
    return sound ? taken : failed(refused('backup-damaged'));
  } catch (thrown) {
    if (thrown instanceof DamagedStream || isTarError(thrown)) return failed(refused('backup-damaged'));
    throw thrown;
  }
}

const isTarError = (thrown: unknown): boolean =>
  /^(?:TAR_|Z_|ERR_STREAM|Z_BUF)/.test(String((thrown as { code?: unknown } | null)?.code));

/** Without a secret a protected workspace's pages can't be read; its bytes have been compared all the same. */
async function isSound(folder: string, secret: FirstSecret | undefined): Promise<boolean> {
  const keys = readKeys(folder);
  if (!keys.ok) return false;
  const unlocked =
    keys.value === undefined || secret === undefined ? undefined : await unlock(folder, keys.value, secret);
  if (keys.value !== undefined && unlocked?.ok !== true) return true;
  const checked = await attemptLater(async () => {
    const file = await openSqlFile(
      join(folder, 'stammtisch.db'),
      'read',
      unlocked?.ok === true ? unlocked.value.key : undefined,
    );
    try {
      return soundnessOf(file).ok;
    } finally {
      file.close();
    }
  });
  return checked.ok && checked.value;
}

async function place(
  fresh: string,
  folder: string,
  keepOldAs: string | undefined,
): Promise<Result<undefined, Failure>> {
  if (keepOldAs === undefined) {
    return attempt(() => {
      if (existsSync(folder)) rmSync(folder, { recursive: true });
      renameSync(fresh, folder);
      return undefined;
    });
  }
  const lock = await takeLock(folder);
  if (!lock.ok) return failed(lock.failure.code === 'lock-taken' ? { code: 'storage', reason: 'busy' } : lock.failure);
  lock.value.release();
  return attempt(() => {
    renameSync(folder, keepOldAs);
    renameSync(fresh, folder);
    return undefined;
  });
}
