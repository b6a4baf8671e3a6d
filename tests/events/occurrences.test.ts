import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Event, EventPart } from '../../shared/events/model.ts';
import { isRule, MOST_OCCURRENCES, occurrencesOf } from '../../shared/events/occurrences.ts';
import { eventOf, partOf } from '../document/documents.ts';

const series = (start: string, end: string, rrule: string, more: Partial<Event> = {}, part: Partial<EventPart> = {}) =>
  eventOf('evt_1', { parts: [partOf(start, end, { rrule, ...part })], ...more });
const startsOf = (event: Event, from: string, to: string) => occurrencesOf(event, from, to).map(({ start }) => start);

test('a weekly evening stays at seven across both changes of clocks', () => {
  const choir = series('2026-03-17T19:00', '2026-03-17T21:30', 'FREQ=WEEKLY');
  expect(startsOf(choir, '2026-03-20', '2026-04-10')).toEqual([
    '2026-03-24T19:00',
    '2026-03-31T19:00',
    '2026-04-07T19:00',
  ]);
  const autumn = occurrencesOf(choir, '2026-10-18', '2026-11-04');
  expect(autumn.map(({ start, end }) => [start, end])).toEqual([
    ['2026-10-20T19:00', '2026-10-20T21:30'],
    ['2026-10-27T19:00', '2026-10-27T21:30'],
    ['2026-11-03T19:00', '2026-11-03T21:30'],
  ]);
});

test('an all-day series never leaves its days, whatever the zone and its clocks do', () => {
  for (const zone of ['Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia']) {
    const days = series('2026-03-28', '2026-03-29', 'FREQ=DAILY;COUNT=3', {}, { zone });
    expect(occurrencesOf(days, '2026-03-01', '2026-05-01').map(({ start, end }) => [start, end])).toEqual([
      ['2026-03-28', '2026-03-29'],
      ['2026-03-29', '2026-03-30'],
      ['2026-03-30', '2026-03-31'],
    ]);
  }
});

test('an exception takes a date out, moves one, renames one and adds one', () => {
  const choir = series('2026-06-02T19:00', '2026-06-02T21:00', 'FREQ=WEEKLY;COUNT=4', {
    exceptions: [
      { origin: '2026-06-09T19:00', state: 'removed' },
      { origin: '2026-06-16T19:00', start: '2026-06-17T20:00', end: '2026-06-17T21:00' },
      { origin: '2026-06-23T19:00', title: 'Generalprobe', place: 'Dom', state: 'cancelled' },
      { origin: '2026-06-29T10:00', start: '2026-06-29T10:00' },
    ],
  });
  expect(occurrencesOf(choir, '2026-06-01', '2026-07-01')).toMatchObject([
    { start: '2026-06-02T19:00', title: 'Sommerfest', state: 'planned' },
    { origin: '2026-06-16T19:00', start: '2026-06-17T20:00', end: '2026-06-17T21:00' },
    { start: '2026-06-23T19:00', title: 'Generalprobe', place: 'Dom', state: 'cancelled' },
    { start: '2026-06-29T10:00', end: '2026-06-29T12:00' },
  ]);
});

test('a single date added before the first of the series is there', () => {
  const added = { origin: '2026-05-01T10:00', start: '2026-05-01T10:00' };
  const choir = series('2026-06-02T19:00', '2026-06-02T21:00', 'FREQ=WEEKLY;COUNT=2', { exceptions: [added] });
  expect(startsOf(choir, '2026-05-01', '2026-06-03')).toEqual(['2026-05-01T10:00', '2026-06-02T19:00']);
});

test('a date moved out of its month is found where it went, and no longer where it was', () => {
  const choir = series('2026-06-02T19:00', '2026-06-02T21:00', 'FREQ=WEEKLY;COUNT=2', {
    exceptions: [{ origin: '2026-06-09T19:00', start: '2026-09-01T19:00' }],
  });
  expect(startsOf(choir, '2026-06-01', '2026-07-01')).toEqual(['2026-06-02T19:00']);
  expect(startsOf(choir, '2026-09-01', '2026-09-02')).toEqual(['2026-09-01T19:00']);
});

test.each([
  ['FREQ=DAILY;COUNT=3', ['2026-06-02T19:00', '2026-06-03T19:00', '2026-06-04T19:00']],
  ['FREQ=DAILY;UNTIL=20260604', ['2026-06-02T19:00', '2026-06-03T19:00', '2026-06-04T19:00']], // a day means all of it
  ['FREQ=DAILY;UNTIL=20260604T170000Z', ['2026-06-02T19:00', '2026-06-03T19:00', '2026-06-04T19:00']],
  ['FREQ=DAILY;UNTIL=20260604T165959Z', ['2026-06-02T19:00', '2026-06-03T19:00']],
  ['FREQ=MONTHLY;BYDAY=1TU;COUNT=2', ['2026-06-02T19:00', '2026-07-07T19:00']],
  ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', ['2026-06-02T19:00', '2026-06-26T19:00']], // the first date counts, fitting or not
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4',
    ['2026-06-02T19:00', '2026-06-04T19:00', '2026-06-16T19:00', '2026-06-18T19:00'],
  ],
])('%s gives %j', (rrule, expected) => {
  expect(startsOf(series('2026-06-02T19:00', '2026-06-02T21:00', rrule), '2026-06-01', '2026-09-01')).toEqual(expected);
});

test('"this and following" adds a part: each is in force until the next begins, under one id', () => {
  const choir = eventOf('evt_1', {
    parts: [
      partOf('2026-06-02T19:00', '2026-06-02T21:00', { rrule: 'FREQ=WEEKLY' }),
      partOf('2026-06-17T20:00', '2026-06-17T21:00', { rrule: 'FREQ=WEEKLY;COUNT=2' }),
    ],
  });
  expect(occurrencesOf(choir, '2026-06-01', '2026-08-01').map(({ start, end }) => [start, end])).toEqual([
    ['2026-06-02T19:00', '2026-06-02T21:00'],
    ['2026-06-09T19:00', '2026-06-09T21:00'],
    ['2026-06-16T19:00', '2026-06-16T21:00'],
    ['2026-06-17T20:00', '2026-06-17T21:00'],
    ['2026-06-24T20:00', '2026-06-24T21:00'],
  ]);
});

test('what ends at midnight is not there on the next day, what lasts longer is there on each of its days', () => {
  const until = (end: string) => eventOf('evt_1', { parts: [partOf('2026-06-11T20:00', end)] });
  expect(startsOf(until('2026-06-12T00:00'), '2026-06-12', '2026-06-13')).toEqual([]);
  expect(startsOf(until('2026-06-12T00:01'), '2026-06-12', '2026-06-13')).toHaveLength(1);
  const trip = eventOf('evt_1', { parts: [partOf('2026-06-11', '2026-06-13')] });
  const days = ['2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14'];
  expect(days.slice(1).map((to, n) => startsOf(trip, days[n] ?? '', to).length)).toEqual([0, 1, 1, 0]);
});

test('an event without length is there at its minute', () => {
  const opening = eventOf('evt_1', { parts: [partOf('2026-06-11T00:00', '2026-06-11T00:00')] });
  expect([
    startsOf(opening, '2026-06-11', '2026-06-12').length,
    startsOf(opening, '2026-06-10', '2026-06-11').length,
  ]).toEqual([1, 0]);
});

test('a rule that cannot be read leaves the first date', () => {
  expect(startsOf(series('2026-06-02T19:00', '2026-06-02T21:00', 'FREQ=LUNAR'), '2026-06-01', '2027-01-01')).toEqual([
    '2026-06-02T19:00',
  ]);
});

test('a rule without end costs what is shown, however long ago it began', () => {
  const daily = series('1990-01-01T08:00', '1990-01-01T09:00', 'FREQ=DAILY');
  const began = performance.now();
  expect(startsOf(daily, '2026-06-01', '2026-06-08')).toHaveLength(7);
  expect(performance.now() - began).toBeLessThan(2000); // thirteen thousand days before are not laid out one by one
  expect(startsOf(daily, '2000-01-01', '2026-01-01')).toHaveLength(MOST_OCCURRENCES);
});

test('two ranges side by side hold what the whole holds, each date once', () => {
  const rules = fc.constantFrom(
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=MO,SA',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=-1SU',
  );
  const day = (n: number) => Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString();
  fc.assert(
    fc.property(rules, fc.nat(200), fc.nat(100), fc.nat(100), (rrule, from, first, second) => {
      const choir = series('2026-02-03T19:00', '2026-02-03T21:00', rrule);
      const [a, b, c] = [day(from), day(from + first), day(from + first + second)];
      expect([...startsOf(choir, a, b), ...startsOf(choir, b, c)]).toEqual(startsOf(choir, a, c));
    }),
    { numRuns: 40 },
  );
});

test.each([
  'FREQ=WEEKLY',
  'FREQ=DAILY;INTERVAL=2;COUNT=10',
  'FREQ=MONTHLY;BYDAY=-1SA',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24',
  'FREQ=WEEKLY;WKST=SU;BYDAY=MO,WE',
  'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  'FREQ=DAILY;UNTIL=20261231T225959Z',
  'FREQ=YEARLY;BYWEEKNO=53',
  'FREQ=YEARLY;BYYEARDAY=-1,366',
])('%s is a rule', (rrule) => {
  expect(isRule(rrule, '2026-06-02T19:00')).toBe(true);
});

test.each([
  '',
  'WEEKLY',
  'FREQ=',
  'FREQ=HOURLY',
  'FREQ=weekly',
  'COUNT=3',
  'FREQ=WEEKLY;COUNT=0',
  'FREQ=WEEKLY;COUNT=-1',
  'FREQ=WEEKLY;INTERVAL=0',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=WEEKLY;BYDAY=',
  'FREQ=WEEKLY;MOOD=GOOD',
  'FREQ=WEEKLY;FREQ=DAILY',
  'FREQ=MONTHLY;BYMONTHDAY=0',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=WEEKLY;UNTIL=tomorrow',
  'FREQ=WEEKLY;;COUNT=2',
  'FREQ=WEEKLY;constructor=1',
  'RRULE:FREQ=WEEKLY',
])('%s is no rule', (rrule) => {
  expect(isRule(rrule, '2026-06-02T19:00')).toBe(false);
});
