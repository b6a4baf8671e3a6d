import { expect, test } from 'vitest';
import {
  endingAtTime,
  endingOn,
  lastDayOf,
  startingAtTime,
  startingOn,
  wholeDays,
  withClock,
} from '../../shared/events/timesEdit.ts';

const evening = { start: '2026-06-19T20:00', end: '2026-06-19T22:00' };
const journey = { start: '2026-06-19', end: '2026-06-22' };

test('a new day or hour carries the end along', () => {
  expect(startingOn(evening, '2026-06-20')).toEqual({ start: '2026-06-20T20:00', end: '2026-06-20T22:00' });
  expect(startingAtTime(evening, '23:30')).toEqual({ start: '2026-06-19T23:30', end: '2026-06-20T01:30' });
  expect(startingOn(journey, '2026-07-01')).toEqual({ start: '2026-07-01', end: '2026-07-04' });
});
test('the end can be set by itself, also before the start, for somebody else to refuse', () => {
  expect(endingAtTime(evening, '19:00')).toEqual({ start: '2026-06-19T20:00', end: '2026-06-19T19:00' });
  expect(endingOn(evening, '2026-06-20')).toEqual({ start: '2026-06-19T20:00', end: '2026-06-20T22:00' });
});
test('the last day of an all-day event is the day before its stored end', () => {
  expect(lastDayOf(journey)).toBe('2026-06-21');
  expect(endingOn(journey, '2026-06-20')).toEqual({ start: '2026-06-19', end: '2026-06-21' });
});
test('an evening becomes its whole day, a party past midnight both of its days', () => {
  expect(wholeDays(evening)).toEqual({ start: '2026-06-19', end: '2026-06-20' });
  expect(wholeDays({ start: '2026-06-19T20:00', end: '2026-06-20T02:00' })).toEqual({
    start: '2026-06-19',
    end: '2026-06-21',
  });
  expect(wholeDays({ start: '2026-06-19T20:00', end: '2026-06-20T00:00' })).toEqual({
    start: '2026-06-19',
    end: '2026-06-20',
  });
});
test('a day with a clock begins at seven in the evening and ends on its last day', () => {
  expect(withClock({ start: '2026-06-19', end: '2026-06-20' })).toEqual({
    start: '2026-06-19T19:00',
    end: '2026-06-19T21:00',
  });
  expect(withClock(journey)).toEqual({ start: '2026-06-19T19:00', end: '2026-06-21T21:00' });
});
