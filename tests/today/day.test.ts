import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { distanceTo, nextEvent, onDate, splitAt, standingOf } from '../../shared/today/day.ts';

const NOW = '2026-06-11T14:10';
const event = (start: string, end: string, state = 'planned'): CalendarEntry => ({
  kind: 'event',
  id: 'evt_1',
  title: 'Stammtisch',
  start,
  end,
  state,
});
const post = (start: string, state: string): CalendarEntry => ({
  kind: 'post',
  id: 'pst_1',
  title: 'Heute Abend',
  start,
  state,
  channels: [],
});

test('an event is to come, running, then over, and running ends with its last minute', () => {
  expect(standingOf(event('2026-06-11T18:30', '2026-06-11T21:30'), NOW)).toBe('to-come');
  expect(standingOf(event('2026-06-11T14:10', '2026-06-11T14:11'), NOW)).toBe('running');
  expect(standingOf(event('2026-06-11T12:00', '2026-06-11T14:10'), NOW)).toBe('over');
});

test('an all-day event runs all its days and no longer', () => {
  expect(standingOf(event('2026-06-11', '2026-06-12'), '2026-06-11T00:00')).toBe('running');
  expect(standingOf(event('2026-06-10', '2026-06-12'), '2026-06-11T23:59')).toBe('running');
  expect(standingOf(event('2026-06-10', '2026-06-11'), NOW)).toBe('over');
});

test('a cancelled event is nothing else, whatever the time', () => {
  expect(standingOf(event('2026-06-11T18:30', '2026-06-11T21:30', 'cancelled'), NOW)).toBe('cancelled');
});

test('a post that was not sent by its time is late, whether scheduled or draft', () => {
  expect(standingOf(post('2026-06-11T14:10', 'scheduled'), NOW)).toBe('late');
  expect(standingOf(post('2026-06-11T09:00', 'draft'), NOW)).toBe('late');
  expect(standingOf(post('2026-06-11T09:00', 'posted'), NOW)).toBe('sent');
});

test('an old fact counts before the state of the post, but not before being late', () => {
  expect(standingOf({ ...post('2026-06-11T16:00', 'scheduled'), doubtful: true }, NOW)).toBe('doubtful');
  expect(standingOf({ ...post('2026-06-11T12:00', 'scheduled'), doubtful: true }, NOW)).toBe('late');
});

test('the line of the present stands before what starts later, and after what lasts all day', () => {
  const entries = [
    event('2026-06-11', '2026-06-12'),
    post('2026-06-11T10:30', 'posted'),
    event('2026-06-11T18:30', '2026-06-11T21:30'),
  ];
  const [above, below] = splitAt(entries, NOW);
  expect(above).toHaveLength(2);
  expect(below.map(({ start }) => start)).toEqual(['2026-06-11T18:30']);
});

test('a stay over three days is on each of them and on no other', () => {
  const stay = event('2026-06-12T18:00', '2026-06-14T12:00');
  const days = ['2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14', '2026-06-15'].filter(
    (date) => onDate([stay], date).length > 0,
  );
  expect(days).toEqual(['2026-06-12', '2026-06-13', '2026-06-14']);
});

test('an all-day event that ends with a day is not on the next, and one until midnight neither', () => {
  expect(onDate([event('2026-06-12', '2026-06-13')], '2026-06-13')).toEqual([]);
  expect(onDate([event('2026-06-12T20:00', '2026-06-13T00:00')], '2026-06-13')).toEqual([]);
});

test('a post without an end is on its own day', () => {
  expect(onDate([post('2026-06-12T00:00', 'draft')], '2026-06-12')).toHaveLength(1);
});

test('the next event is neither cancelled nor over nor where it once stood', () => {
  const entries = [
    event('2026-06-11T10:00', '2026-06-11T11:00'),
    event('2026-06-11T18:00', '2026-06-11T20:00', 'cancelled'),
    { ...event('2026-06-11T19:00', '2026-06-11T20:00'), movedAway: true },
    event('2026-06-12T18:00', '2026-06-12T20:00'),
  ];
  expect(nextEvent(entries, NOW)?.start).toBe('2026-06-12T18:00');
});

test('what starts another day is days off, even in a few hours', () => {
  expect(distanceTo('2026-06-12T00:30', '2026-06-11T23:50')).toEqual({ days: 1 });
  expect(distanceTo('2026-06-11T18:30', NOW)).toEqual({ hours: 4, minutes: 20 });
  expect(distanceTo('2026-06-11T14:10', NOW)).toBeUndefined();
});
