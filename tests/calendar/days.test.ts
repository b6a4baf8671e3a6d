import { expect, test } from 'vitest';
import { dayAfterKey, daysBetween, daysOfMonth, mondayOf, plusMonths, weeksOf } from '../../shared/calendar/days.ts';

test('June 2026 begins on a Monday and shows five weeks, numbered 23 to 27', () => {
  const weeks = weeksOf('2026-06-11');
  expect(weeks.map(({ number }) => number)).toEqual([23, 24, 25, 26, 27]);
  expect(weeks[0]?.days[0]).toBe('2026-06-01');
  expect(weeks.at(-1)?.days.at(-1)).toBe('2026-07-05');
});

test.each([
  ['2027-02-10', 4],
  ['2026-06-01', 5],
  ['2026-08-31', 6],
])('%s shows %i weeks and every day of its month', (date, count) => {
  const weeks = weeksOf(date);
  const shown = weeks.flatMap(({ days }) => days);
  expect(weeks).toHaveLength(count);
  expect(daysOfMonth(date).every((day) => shown.includes(day))).toBe(true);
});

test('the first days of January may lie in the last week of the year before', () => {
  expect(weeksOf('2027-01-15')[0]).toMatchObject({
    number: 53,
    days: expect.arrayContaining(['2026-12-28', '2027-01-01']),
  });
});

test('a month later than 31 January is the last day of February', () => {
  expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
});

test('a change of clocks makes no day shorter', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(mondayOf('2026-03-29')).toBe('2026-03-23');
});

test('arrows, Home, End and Page keys lead to the days beside, the week and the months; letters lead nowhere', () => {
  const from = (key: string) => dayAfterKey(key, '2026-06-11');
  expect([from('ArrowLeft'), from('ArrowRight'), from('ArrowUp'), from('ArrowDown')]).toEqual([
    '2026-06-10',
    '2026-06-12',
    '2026-06-04',
    '2026-06-18',
  ]);
  expect([from('Home'), from('End'), from('PageUp'), from('PageDown')]).toEqual([
    '2026-06-08',
    '2026-06-14',
    '2026-05-11',
    '2026-07-11',
  ]);
  expect(from('x')).toBeUndefined();
});
