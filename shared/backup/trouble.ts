/**
 * Whether automatic backups are in trouble, so that somebody hears of it who never opens the settings.
 *
 * Invariant: where nothing is made by itself, nothing is missed.
 */
import { HOURS, hoursBetween } from './due.ts';
import type { BackupEvery, BackupTrouble } from './model.ts';

export type BackupStanding = {
  readonly every: BackupEvery;
  /** Whether the last one that was tried went well; undefined: none was tried yet. */
  readonly lastWent: 'well' | 'wrong' | undefined;
  /** When the last good one was made; undefined: never yet. */
  readonly good: string | undefined;
  readonly folderIs: 'there' | 'missing' | 'closed';
  /** Since when this program has the workspace open. */
  readonly opened: string;
};

/** One is due every rhythm; a second rhythm without one is more than bad luck. */
const RHYTHMS_MISSED = 2;
/** Long enough for the minute's tick to make up for the time that the program was closed. */
const MAKE_UP_HOURS = 0.25;
/** After so long it is said at once: whoever opens the program for a minute at a time never has one made. */
const SAID_AT_ONCE_HOURS = 30 * 24;

export function decideTrouble(standing: BackupStanding, now: string): BackupTrouble | undefined {
  const { every, lastWent, good, folderIs, opened } = standing;
  if (every === 'never') return undefined;
  // A failure says more: a folder that is missing is among its reasons.
  if (lastWent === 'wrong') return 'failed';
  if (folderIs !== 'there') return 'no-folder';
  if (good === undefined) return undefined;
  const late = hoursBetween(good, now);
  if (late >= SAID_AT_ONCE_HOURS) return 'overdue';
  const hadTime = hoursBetween(opened, now) >= MAKE_UP_HOURS;
  return hadTime && late >= RHYTHMS_MISSED * HOURS[every] ? 'overdue' : undefined;
}
