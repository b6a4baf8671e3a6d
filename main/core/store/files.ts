/**
 * Files that come in and go out, and what the disk can do to them.
 *
 * Invariants: a written file is there whole or not at all (a new file beside it, synced, then renamed); a read stops at
 * its limit without reading on; uploads and downloads live an hour and are gone at the next start.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../../shared/contract/failure.ts';
import { notFound, refused } from '../../../shared/contract/failure.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { attempt, type StorageFailure } from './failures.ts';
import { attemptAt, type PlaceFailure } from './places.ts';

/** A name may have 255 bytes, a letter of it four. */
const MOST_OF_NAME = 50;

/**
 * Makes a folder and those above it, one by one.
 * Not by Node's own recursive way: where the system says that a folder can't be made because its parent isn't there, and
 * the parent is (below /proc, say), that one tries for ever.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' });
    return;
  }
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (thrown) {
    // Somebody else may have made it in the same moment.
    if (!existsSync(path)) throw thrown;
  }
}

/** For the workspace's own files. The folder must be there: a slip of the pen shall not make a tree of folders. */
export function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): Result<undefined, StorageFailure> {
  if (!isPath(path)) return failed({ code: 'storage', reason: 'no-such-place' });
  return attempt(() => writeAndReplace(path, pieces));
}

/** The same for a place that somebody named: what goes wrong is said of that place. */
export function writeOut(
  path: string,
  pieces: Iterable<string | Uint8Array>,
): Result<undefined, PlaceFailure | StorageFailure> {
  if (!isPath(path)) return failed({ code: 'storage', reason: 'no-such-place' });
  return attemptAt(dirname(path), () => writeAndReplace(path, pieces));
}

function writeAndReplace(path: string, pieces: Iterable<string | Uint8Array>): undefined {
  const fresh = freshBeside(path);
  try {
    writePieces(fresh, pieces);
    replaceWith(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Where a file is written before it takes its place: under a name that is no longer than a disk allows. */
export const freshBeside = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, MOST_OF_NAME)}.${randomBytes(4).toString('hex')}`);

/** Puts a finished, synced file in another's place, so that it stays there after a power cut. */
export function replaceWith(fresh: string, path: string): void {
  renameSync(fresh, path);
  if (process.platform === 'win32') return; // a folder can't be opened there; NTFS logs the renaming itself
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Waits until a file that somebody else has written is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    let waiting: Uint8Array[] = [];
    let size = 0;
    const flush = () => {
      writeFileSync(file, Buffer.concat(waiting)); // goes on until all of it is written, as one write call need not
      [waiting, size] = [[], 0];
    };
    for (const piece of pieces) {
      waiting.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
      size += piece.length;
      if (size > 1 << 20) flush();
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The system's calls throw at an empty path and at a zero byte as at a bug. */
export const isPath = (path: string): boolean => path !== '' && !path.includes('\0');

/**
 * A file as it stood at one moment; one that is written meanwhile is refused rather than read half old, half new.
 * @param limit bytes; a larger file is refused by its size alone
 * @param meanwhile for tests: what others do to the file after it was looked at
 */
export function readWhole(path: string, limit: number, meanwhile = () => {}): Result<Uint8Array, Failure> {
  if (!isPath(path)) return failed(notFound('file', ''));
  const looked = attemptAt(path, () => statSync(path, { throwIfNoEntry: false, bigint: true }));
  if (!looked.ok) return looked;
  const found = looked.value;
  if (found === undefined || found.isDirectory()) return failed(notFound('file', basename(path)));
  // A device or a pipe may give bytes for ever, or none and never end.
  if (!found.isFile()) return failed(refused('not-a-file'));
  if (found.size > limit) return failed({ code: 'too-large', limit, found: Number(found.size) });
  meanwhile();
  const read = attemptAt(path, () => readFileSync(path));
  if (!read.ok) return read;
  const after = statSync(path, { throwIfNoEntry: false, bigint: true });
  const isSame = after?.mtimeNs === found.mtimeNs && after.size === BigInt(read.value.length);
  return isSame ? read : failed(refused('file-changing'));
}
