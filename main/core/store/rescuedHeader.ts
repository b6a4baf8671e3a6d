/**
 * Makes a plain file readable again whose first bytes are damaged, in a copy.
 *
 * Alone because these bytes are the same in every file of ours, so that one of them that is wrong costs nothing to put
 * right and everything to leave. Invariants: the damaged file itself stays as it is; what may be encrypted, or is no
 * database, is left alone: all but a few of the bytes must be right already.
 * Source: sqlite.org/fileformat2.html, 1.3 (the database header).
 */
import { closeSync, copyFileSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startOf } from './header.ts';

/** Magic, page size 4,096, write-ahead log; one byte that may be any; the fractions that SQLite allows no others. */
const KNOWN = Buffer.from('SQLite format 3\0\x10\x00\x02\x02\x00\x40\x20\x20', 'latin1');
const ANY = 20;
const MOST_WRONG = 6;

/** Whether only its first bytes keep a file from being read. */
export const isHeaderDamaged = (path: string): boolean => wrongBytes(path).length > 0;

/** The path to read: a mended copy in `beside`, or the file itself where nothing is to be mended. */
export function withSoundHeader(path: string, beside: string): string {
  const wrong = wrongBytes(path);
  if (wrong.length === 0) return path;
  const copy = join(beside, 'damaged.db');
  for (const ending of ['', '-wal']) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  const file = openSync(copy, 'r+');
  try {
    for (const at of wrong) writeSync(file, KNOWN, at, 1, at);
  } finally {
    closeSync(file);
  }
  return copy;
}

/** None in a file that may be something else. */
function wrongBytes(path: string): number[] {
  const header = startOf(path, KNOWN.length);
  const wrong = [...KNOWN.keys()].filter((at) => at !== ANY && header[at] !== KNOWN[at]);
  return wrong.length > MOST_WRONG ? [] : wrong;
}
