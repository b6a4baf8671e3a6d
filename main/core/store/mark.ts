/**
 * A second witness of what was acknowledged: the number of the last command, in a small file beside the workspace's.
 *
 * Alone because SQLite can't notice it: when the end of a write-ahead log is missing or unreadable, it takes all before
 * it for the whole, and commands that somebody was told are safe are gone without a word.
 * Invariants: written only after the commit, so it never names a command that isn't safe, and it may lag behind; written
 * without a sync, so it costs no second wait for the disk; what can't be read or written says nothing and stops nothing.
 * Whoever deliberately puts an older file in its place removes the mark.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './failures.ts';

export type Mark = {
  /** Notes that the command with this number is acknowledged. */
  readonly note: (n: number) => void;
  readonly close: () => void;
};

const NAME = 'stammtisch.mark';
/** Never through a link; Windows knows no such word, and makes links for administrators only. */
const WRITING = constants.O_RDWR | constants.O_CREAT | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);
const FORM = /^(\d{16}) ([0-9a-f]{16})\n$/;

const checkOf = (digits: string): string => createHash('sha256').update(digits).digest('hex').slice(0, 16);

function textOf(n: number): string {
  const digits = String(n).padStart(16, '0');
  return `${digits} ${checkOf(digits)}\n`;
}

/** The last command that was acknowledged here, as far as it was noted; 0 where nothing can be said. */
export function markedIn(folder: string): number {
  const text = attempt(() => readFileSync(join(folder, NAME), 'latin1'));
  const [, digits = '', check] = (text.ok ? FORM.exec(text.value) : null) ?? [];
  return check === checkOf(digits) ? Number(digits) : 0;
}

export function openMark(folder: string): Mark {
  const opened = attempt(() => openSync(join(folder, NAME), WRITING, 0o600));
  let file = opened.ok ? opened.value : undefined;
  return {
    note: (n) => {
      const open = file;
      if (open !== undefined) attempt(() => writeSync(open, textOf(n), 0, 'latin1'));
    },
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
