/** When the next automatic backup is due: after a full hour, day or week since the last, whatever the hour. */
import { Temporal } from 'temporal-polyfill';
import type { BackupEvery } from './model.ts';

const HOURS: Readonly<Record<Exclude<BackupEvery, 'never'>, number>> = { hourly: 1, daily: 24, weekly: 168 };

/**
 * @param last the newest backup there is
 * @param now an instant; a clock set back makes no backup due until it has caught up, and none too many
 */
export function isBackupDue(every: BackupEvery, last: string | undefined, now: string): boolean {
  if (every === 'never') return false;
  if (last === undefined) return true;
  const since = Temporal.Instant.from(last).until(Temporal.Instant.from(now)).total('hours');
  return since >= HOURS[every];
}
