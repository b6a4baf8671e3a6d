/**
 * `keys.json` beside the workspace's file, and whether that file is protected at all.
 *
 * Invariants: the file's own first bytes say whether it is protected, never `keys.json`, so that no interruption leaves
 * the two of different minds; `keys.json` is replaced whole and lies there twice, since without it nobody can open the
 * workspace. Both copies say the same: an older one would still open to a passphrase that was changed.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Keys, keysSchema } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { StorageFailure } from './failures.ts';
import { attempt } from './failures.ts';
import { writeWhole } from './files.ts';

export type KeysLost = { readonly code: 'refused'; readonly reason: 'keys-lost' | 'file-lost' };

const PLAIN_HEADER = 'SQLite format 3\0';

export const databasePath = (folder: string): string => join(folder, 'stammtisch.db');
const keysPath = (folder: string): string => join(folder, 'keys.json');
const copyPath = (folder: string): string => join(folder, 'keys.copy.json');

/** `absent`: there is no file yet, or an empty one. `sealed`: encrypted, or no database at all. */
export function headerOf(path: string): 'absent' | 'plain' | 'sealed' {
  if (!existsSync(path)) return 'absent';
  const bytes = Buffer.alloc(PLAIN_HEADER.length);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, bytes);
    if (read === 0) return 'absent';
    return bytes.toString('latin1') === PLAIN_HEADER ? 'plain' : 'sealed';
  } finally {
    closeSync(file);
  }
}

/** Undefined: the workspace isn't protected. A damaged `keys.json` gives way to its copy. */
export function readKeys(folder: string): Result<Keys | undefined, StorageFailure | KeysLost> {
  const found = attempt(() => ({
    header: headerOf(databasePath(folder)),
    hasKeys: existsSync(keysPath(folder)) || existsSync(copyPath(folder)),
    keys: parsed(keysPath(folder)) ?? parsed(copyPath(folder)),
  }));
  if (!found.ok) return found;
  const { header, hasKeys, keys } = found.value;
  // A new workspace beside these keys would look as if everything were gone; the file may be put back.
  if (header === 'absent' && hasKeys) return failed({ code: 'refused', reason: 'file-lost' });
  // Without any keys beside it, it is no protected workspace of ours: opening it says what it is.
  if (header !== 'sealed' || !hasKeys) return done(undefined);
  return keys === undefined ? failed({ code: 'refused', reason: 'keys-lost' }) : done(keys);
}

function parsed(path: string): Keys | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return keysSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== undefined) throw thrown; // the disk, not what is written there
    return undefined;
  }
}

export function writeKeys(folder: string, keys: Keys): Result<undefined, StorageFailure> {
  const text = JSON.stringify(keys, null, 2);
  const written = writeWhole(keysPath(folder), [text]);
  return written.ok ? writeWhole(copyPath(folder), [text]) : written;
}

/** Whether both copies say the same. */
export const areKeysTwice = (folder: string): boolean =>
  JSON.stringify(parsed(keysPath(folder))) === JSON.stringify(parsed(copyPath(folder)));

/** For an unprotected workspace: the old wrapped keys open nothing any more. */
export function forgetKeys(folder: string): void {
  for (const path of [keysPath(folder), copyPath(folder)]) rmSync(path, { force: true });
}
