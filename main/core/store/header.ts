/**
 * What a file's bytes say of it before anybody has a key: a plain database, something sealed, or nothing yet.
 *
 * Alone because a workspace without its keys and a damaged one look alike to SQLite, and the one is as good as ever
 * once its keys are back.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const PLAIN_HEADER = 'SQLite format 3\0';
const PAGE = 4096;
const PAGES_LOOKED_AT = 16;
/** Of 4,096 random bytes none comes more than some 40 times; on a page of SQLite's own the zeros alone are hundreds. */
const MOST_ALIKE = 100;

/** `absent`: there is no file yet, or an empty one. `sealed`: encrypted, or no database at all. */
export function headerOf(path: string): 'absent' | 'plain' | 'sealed' {
  if (!existsSync(path)) return 'absent';
  const start = startOf(path, PLAIN_HEADER.length);
  if (start.length === 0) return 'absent';
  return start.toString('latin1') === PLAIN_HEADER ? 'plain' : 'sealed';
}

/** Whether it is whole pages of what encryption leaves: bytes of which none is more frequent than chance allows. */
export function isNoise(path: string): boolean {
  const start = startOf(path, PAGE * PAGES_LOOKED_AT);
  if (start.length === 0 || start.length % PAGE !== 0) return false;
  for (let at = 0; at < start.length; at += PAGE)
    if (mostAlike(start.subarray(at, at + PAGE)) > MOST_ALIKE) return false;
  return true;
}

function mostAlike(page: Uint8Array): number {
  const counts = new Uint16Array(256);
  for (const byte of page) counts[byte] = (counts[byte] ?? 0) + 1;
  return Math.max(...counts);
}

/** Of anything but a file: nothing. */
export function startOf(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    if (!fstatSync(file).isFile()) return Buffer.alloc(0);
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
