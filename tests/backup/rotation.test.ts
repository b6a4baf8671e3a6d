import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackupDue } from '../../shared/backup/due.ts';
import { backupName, instantOfBackup } from '../../shared/backup/model.ts';
import { decideRotation } from '../../shared/backup/rotation.ts';

const HOUR = 3_600_000;
const START = 1_780_000_000_000;
const at = (hours: number) => new Date(START + hours * HOUR).toISOString();
const kept = (made: readonly string[]) => {
  const going = new Set(decideRotation(made));
  return made.filter((one) => !going.has(one));
};

test('two years of hourly backups leave a day of hours, a week of days, a month of weeks and a year of months', () => {
  const made = Array.from({ length: 2 * 365 * 24 }, (_, hour) => at(hour));
  const stay = kept(made);
  expect(stay.filter((one) => one > at(made.length - 25)).length).toBe(24);
  expect(new Set(stay.map((one) => one.slice(0, 7))).size).toBe(12);
  expect(stay.length).toBeLessThanOrEqual(24 + 7 + 4 + 12);
  // One backup may be the newest of a day, a week and a month at once.
  expect(stay.length).toBeGreaterThanOrEqual(24 + 5 + 2 + 10);
});

test('the newest stays, nothing goes twice, and order says nothing', () => {
  const someHours = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(someHours, (hours) => {
      const made = [...new Set(hours.map(at))];
      const stay = kept(made);
      expect(decideRotation(stay)).toEqual([]);
      expect(decideRotation(made.toReversed())).toEqual(decideRotation(made));
      expect(stay.toSorted().at(-1)).toBe(made.toSorted().at(-1));
    }),
  );
});

test('a name says its instant, and no other name is ours', () => {
  expect(backupName('2026-06-08T10:05:09.123Z', 'sealed')).toBe('stammtisch-2026-06-08T10-05-09Z.stammtisch');
  expect(instantOfBackup('stammtisch-2026-06-08T10-05-09Z.tar.gz')).toBe('2026-06-08T10:05:09.000Z');
  for (const name of [
    'stammtisch.db',
    'stammtisch-2026-06-08T10-05-09Z.zip',
    'x-stammtisch-2026-06-08T10-05-09Z.tar.gz',
  ])
    expect(instantOfBackup(name)).toBeUndefined();
});

test('a backup is due after a full hour, day or week, at once when there is none, and never when none are wanted', () => {
  expect(isBackupDue('daily', undefined, at(0))).toBe(true);
  expect(isBackupDue('never', undefined, at(0))).toBe(false);
  expect(isBackupDue('hourly', at(0), at(1))).toBe(true);
  expect(isBackupDue('daily', at(0), at(23))).toBe(false);
  expect(isBackupDue('weekly', at(0), at(168))).toBe(true);
  expect(isBackupDue('daily', at(0), at(-9000))).toBe(false);
});
