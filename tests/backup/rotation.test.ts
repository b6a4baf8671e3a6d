import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackupDue } from '../../shared/backup/due.ts';
import { backupName, parseBackupName } from '../../shared/backup/model.ts';
import { decideRotation } from '../../shared/backup/rotation.ts';
import { type BackupStanding, decideTrouble } from '../../shared/backup/trouble.ts';

const HOUR = 3_600_000;
const START = 1_780_000_000_000;
const at = (hours: number) => new Date(START + hours * HOUR).toISOString();
const LATER = at(1_000_000);
const kept = (made: readonly string[]) => {
  const going = new Set(decideRotation(made, LATER));
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
      expect(decideRotation(stay, LATER)).toEqual([]);
      expect(decideRotation(made.toReversed(), LATER)).toEqual(decideRotation(made, LATER));
      expect(stay.toSorted().at(-1)).toBe(made.toSorted().at(-1));
    }),
  );
});

test('a name says its instant, and no other name is ours', () => {
  const name = { at: '2026-06-08T10:05:09.123Z', of: '3f2a91bc', kind: 'sealed' } as const;
  expect(backupName(name)).toBe('stammtisch-2026-06-08T10-05-09Z-3f2a91bc.stammtisch');
  expect(parseBackupName('stammtisch-2026-06-08T10-05-09Z-3f2a91bc.tar.gz')).toEqual({
    at: '2026-06-08T10:05:09.000Z',
    of: '3f2a91bc',
    kind: 'plain',
  });
  for (const name of [
    'stammtisch.db',
    'stammtisch-2026-06-08T10-05-09Z-3f2a91bc.zip',
    'x-stammtisch-2026-06-08T10-05-09Z-3f2a91bc.tar.gz',
    'stammtisch-2026-06-08T10-05-09Z.tar.gz',
  ])
    expect(parseBackupName(name)).toBeUndefined();
});

test('a backup is due after a full hour, day or week, at once when there is none, and never when none are wanted', () => {
  expect(isBackupDue('daily', [], at(0))).toBe(true);
  expect(isBackupDue('never', [], at(0))).toBe(false);
  expect(isBackupDue('hourly', [at(0)], at(1))).toBe(true);
  expect(isBackupDue('daily', [at(0)], at(23))).toBe(false);
  expect(isBackupDue('weekly', [at(-500), at(0)], at(168))).toBe(true);
});

test('backups dated ahead of now put off none, go by no rotation and push none out', () => {
  const ahead = at(40_000);
  expect(isBackupDue('daily', [ahead], at(0))).toBe(true);
  expect(isBackupDue('daily', [ahead, at(-30)], at(0))).toBe(true);
  expect(isBackupDue('daily', [ahead, at(-3)], at(0))).toBe(false);
  const made = Array.from({ length: 500 }, (_, hour) => at(hour));
  const many = Array.from({ length: 30 }, (_, hour) => at(40_000 + hour));
  expect(decideRotation([...made, ...many], at(500))).toEqual(decideRotation(made, at(500)));
});

test('trouble is a failure, a folder that is gone, or too long without one, but not the time that the program was closed', () => {
  const well: BackupStanding = { every: 'daily', lastWent: 'well', good: at(0), folderIs: 'there', opened: at(0) };
  const trouble = (change: Partial<BackupStanding>, hours: number) => decideTrouble({ ...well, ...change }, at(hours));
  expect(trouble({}, 30)).toBeUndefined();
  expect(trouble({}, 48)).toBe('overdue');
  expect(trouble({ opened: at(100) }, 100)).toBeUndefined();
  expect(trouble({ opened: at(100) }, 101)).toBe('overdue');
  // Whoever opens the program for a minute at a time never has one made.
  expect(trouble({ opened: at(24 * 30) }, 24 * 30)).toBe('overdue');
  expect(trouble({ lastWent: 'wrong' }, 1)).toBe('failed');
  expect(trouble({ folderIs: 'missing', lastWent: 'wrong' }, 1)).toBe('failed');
  expect(trouble({ folderIs: 'missing' }, 1)).toBe('no-folder');
  expect(trouble({ good: undefined, lastWent: undefined }, 1)).toBeUndefined();
  expect(trouble({ every: 'never', folderIs: 'missing', lastWent: 'wrong' }, 10_000)).toBeUndefined();
});
