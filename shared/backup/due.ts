/**
 * When the next automatic backup is due: after a full hour, day or week since the last, whatever the hour.
 *
 * Invariant: a backup dated ahead of now tells nothing. A clock that was wrong once would else put off all backups
 * until that day.
 */
import { Temporal } from 'temporal-polyfill';
import type { BackupEvery } from './model.ts';

export const HOURS: Readonly<Record<Exclude<BackupEvery, 'never'>, number>> = { hourly: 1, daily: 24, weekly: 168 };

/**
 * @param made when there was one, instants in any order
 * @param now an instant
 */
export function isBackupDue(every: BackupEvery, made: readonly string[], now: string): boolean {
  if (every === 'never') return false;
  const last = newestUntil(made, now);
  return last === undefined || hoursBetween(last, now) >= HOURS[every];
}

/** The newest that isn't ahead of now. */
export const newestUntil = (made: readonly string[], now: string): string | undefined =>
  made
    .filter((at) => at <= now)
    .toSorted()
    .at(-1);

export const hoursBetween = (from: string, to: string): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('hours');
