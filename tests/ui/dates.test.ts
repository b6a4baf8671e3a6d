import { expect, test } from 'vitest';
import { dateOf, dateTextOf, timeOf, timeTextOf } from '../../renderer/ui/dates.ts';

test('a date comes back as it went in', () => {
  expect(dateTextOf(dateOf('2026-06-20'))).toBe('2026-06-20');
});

test('a day that does not exist is no date', () => {
  expect(dateOf('2026-06-31')).toBeNull();
});

test('an instant is no date', () => {
  expect(dateOf('2026-06-20T17:00:00.000Z')).toBeNull();
});

test('a year typed with two digits means this century', () => {
  expect(dateTextOf({ year: 26, month: 6, day: 20 })).toBe('2026-06-20');
});

test('a time keeps its leading zeros', () => {
  expect(timeTextOf(timeOf('08:05'))).toBe('08:05');
});

test('there is no hour 24', () => {
  expect(timeOf('24:00')).toBeNull();
});
