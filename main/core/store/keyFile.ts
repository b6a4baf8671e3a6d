/**
 * `keys.json` beside the workspace's file, and whether that file is protected at all.
 *
 * Invariants: the file's own first bytes say whether it is protected, never `keys.json`, so that no interruption leaves
 * the two of different minds; `keys.json` is replaced whole and lies there twice, since without it nobody can open the
 * workspace. Both copies say the same: an older one would still open to a passphrase that was changed. A damaged one is
 * written again from the whole one; where neither is whole, what is there is kept beside before it is written over.
 */
import { constants, copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { StorageFailure } from './failures.ts';
import { attempt } from './failures.ts';
import { writeWhole } from './files.ts';
import { headerOf, isNoise } from './header.ts';
import { keysText, salvagedKeys, wholeKeys } from './keyText.ts';

export type KeysLost = { readonly code: 'refused'; readonly reason: 'keys-missing' | 'keys-lost' | 'file-lost' };

export const databasePath = (folder: string): string => join(folder, 'stammtisch.db');
const COPIES = ['keys.json', 'keys.copy.json'] as const;
const pathsIn = (folder: string): string[] => COPIES.map((name) => join(folder, name));
const ASIDE = /^keys\.aside-[^.]+\.json$/;

/** Undefined: the workspace isn't protected. A damaged `keys.json` gives way to its copy; of two damaged ones all is taken that can be read. */
export function readKeys(folder: string): Result<Keys | undefined, StorageFailure | KeysLost> {
  const path = databasePath(folder);
  const found = attempt(() => {
    const paths = pathsIn(folder).filter((one) => existsSync(one));
    const header = headerOf(path);
    return { header, hasKeys: paths.length > 0, isLocked: header === 'sealed' && isNoise(path) };
  });
  if (!found.ok) return found;
  const { header, hasKeys, isLocked } = found.value;
  // A new workspace beside these keys would look as if everything were gone; the file may be put back.
  if (header === 'absent' && hasKeys) return failed({ code: 'refused', reason: 'file-lost' });
  if (header === 'sealed' && hasKeys) return keysIn(folder);
  // What isn't noise was never encrypted by us: opening it says what it is.
  return isLocked ? failed({ code: 'refused', reason: 'keys-missing' }) : done(undefined);
}

function keysIn(folder: string): Result<Keys, StorageFailure | KeysLost> {
  const texts = pathsIn(folder).map((path) => attempt(() => (existsSync(path) ? readFileSync(path, 'utf8') : '')));
  const readable = texts.flatMap((text) => (text.ok ? [text.value] : []));
  const keys = readable.map(wholeKeys).find((one) => one !== undefined) ?? salvagedKeys(readable);
  if (keys !== undefined) return done(keys);
  // A disk that can't be read may be read tomorrow; only what could be read is lost.
  return texts.find((text) => !text.ok) ?? failed({ code: 'refused', reason: 'keys-lost' });
}

const wholeAt = (path: string): Keys | undefined => {
  const text = attempt(() => (existsSync(path) ? readFileSync(path, 'utf8') : ''));
  return text.ok ? wholeKeys(text.value) : undefined;
};

/** @param keys those that the workspace was opened with, or a change of them: never what was just read of one file */
export function writeKeys(folder: string, keys: Keys): Result<undefined, StorageFailure> {
  const [path, copy] = pathsIn(folder) as [string, string];
  const kept = attempt(() => keepDamaged(folder));
  if (!kept.ok) return kept;
  const text = keysText(keys);
  const written = writeWhole(path, [text]);
  return written.ok ? writeWhole(copy, [text]) : written;
}

/** Two damaged files may hold more than we could read; the first such are kept, since later ones come from them. */
function keepDamaged(folder: string): void {
  if (pathsIn(folder).some((path) => wholeAt(path) !== undefined)) return;
  for (const [n, path] of pathsIn(folder).entries()) {
    const kept = join(folder, n === 0 ? 'keys.damaged.json' : 'keys.damaged.copy.json');
    if (existsSync(path) && !existsSync(kept)) copyFileSync(path, kept, constants.COPYFILE_EXCL);
  }
}

/** Whether both copies are whole and say the same. */
export function areKeysTwice(folder: string): boolean {
  const [first, second] = pathsIn(folder).map(wholeAt);
  return first !== undefined && second !== undefined && keysText(first) === keysText(second);
}

/** For a workspace that was just decrypted: the old wrapped keys open nothing any more. */
export function forgetKeys(folder: string): void {
  for (const path of pathsIn(folder)) rmSync(path, { force: true });
}

/**
 * Puts keys out of the way that lie beside an unencrypted file. Left by a protecting or an unprotecting that was cut
 * off, they open nothing; beside an older file that somebody put here, they are all that opens the newer one.
 * @param now stands in their names
 */
export function setKeysAside(folder: string, now: string): void {
  const at = now.slice(0, 19).replaceAll(':', '-');
  let stamp = at;
  for (let n = 2; existsSync(join(folder, `keys.aside-${stamp}.json`)); n += 1) stamp = `${at}-${n}`;
  const [path, copy] = pathsIn(folder) as [string, string];
  // The copy first: after a kill between the two, the other one is still found and put aside.
  if (existsSync(copy)) renameSync(copy, join(folder, `keys.aside-${stamp}.copy.json`));
  if (existsSync(path)) renameSync(path, join(folder, `keys.aside-${stamp}.json`));
}

/** Names of the keys that were put aside. */
export function keysAside(folder: string): string[] {
  const names = attempt(() => readdirSync(folder));
  return names.ok ? names.value.filter((name) => ASIDE.test(name)) : [];
}
