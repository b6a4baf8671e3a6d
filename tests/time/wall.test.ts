import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { instantOf, isWall, isZone, storedInstantOf, wallMinutes, wallOf, wallPlus } from '../../shared/time/wall.ts';

const BERLIN = 'Europe/Berlin';

test.each([
  ['2026-03-28T19:00', '2026-03-28T18:00:00.000Z'],
  ['2026-03-29T19:00', '2026-03-29T17:00:00.000Z'],
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'], // skipped: moved on by the gap
  ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'], // twice: the first
  ['2026-06-11', '2026-06-10T22:00:00.000Z'],
])('in Berlin %s is %s', (wall, instant) => {
  expect(instantOf(wall, BERLIN)).toBe(instant);
});

test('a clock shows what it is asked for, to the minute', () => {
  expect(wallOf('2026-03-29T00:59:59.999Z', BERLIN)).toBe('2026-03-29T01:59');
  expect(wallOf('2026-03-29T01:00:00.000Z', BERLIN)).toBe('2026-03-29T03:00');
  expect(wallOf('2026-06-11T00:00:00.000Z', 'Asia/Kathmandu')).toBe('2026-06-11T05:45');
});

test('instants have one width, so that their order as text is their order in time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (a, b) => {
      const [one, two] = [a, b].map((ms) => storedInstantOf(Temporal.Instant.fromEpochMilliseconds(ms)));
      expect((one ?? '') < (two ?? '')).toBe(a < b);
    }),
  );
});

test('there and back is the same wall clock, except where summer time skips it', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 800 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(BERLIN, 'UTC', 'America/New_York', 'Australia/Lord_Howe'), (n, zone) => {
      const wall = wallPlus('2025-06-01T00:00', n);
      const back = wallOf(instantOf(wall, zone), zone);
      expect([0, 30, 60]).toContain(wallMinutes(wall, back));
    }),
  );
});

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31T23:59', '2026-01-01T00:00', '0001-01-01'])(
  '%s exists',
  (wall) => {
    expect(isWall(wall)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-06-31',
  '2026-06-31T20:00',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-01T24:00',
  '2026-01-01T12:60',
  '2026-1-1',
  '2026-01-01T9:00',
  '2026-01-01T12:00:00',
  '2026-01-01 12:00',
  '',
  'heute',
  '2026-01-01T12:00Z',
])('%s does not exist', (wall) => {
  expect(isWall(wall)).toBe(false);
});

test('a day is a day exactly when the calendar has it', () => {
  const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), part(13), part(32), (year, month, day) => {
      const [m, d] = [Number(month), Number(day)];
      const exists = m >= 1 && m <= 12 && d >= 1 && d <= Temporal.PlainYearMonth.from({ year, month: m }).daysInMonth;
      expect(isWall(`${year}-${month}-${day}`)).toBe(exists);
    }),
  );
});

test.each([
  BERLIN,
  'UTC',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'Europe/Kyiv',
  'Europe/Kiev',
  'America/Argentina/Buenos_Aires',
  'US/Eastern',
  'Etc/UTC',
  'europe/berlin',
])('%s is a zone, and clocks there can be read', (zone) => {
  expect(isZone(zone)).toBe(true);
  expect(wallOf('2026-06-11T12:00:00.000Z', zone)).toMatch(/^2026-06-11T\d\d:\d\d$/);
});

test.each([
  '+01:00',
  'Z',
  '',
  'Mars/Olympus',
  'Europe/',
  'Berlin',
  'Europe/Berlin ',
  'W. Europe Standard Time',
  'constructor',
])('%s is no zone', (zone) => {
  expect(isZone(zone)).toBe(false);
});

test('every zone that this program offers is one', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isZone(zone))).toEqual([]);
});

test('moving on the clock asks no zone, and a date moves by whole days', () => {
  expect(wallPlus('2026-03-28T19:00', 1440)).toBe('2026-03-29T19:00');
  expect(wallPlus('2026-02-28', 1440)).toBe('2026-03-01');
  expect(wallPlus('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
  expect(wallMinutes('2026-03-28T19:00', '2026-03-29T19:00')).toBe(1440);
  expect(wallMinutes('2026-10-24', '2026-10-26')).toBe(2880);
});
