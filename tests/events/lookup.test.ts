import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENDLESS, eventLookup } from '../../shared/events/lookup.ts';
import type { Event } from '../../shared/events/model.ts';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import { instantOf } from '../../shared/time/wall.ts';
import { eventOf, partOf } from '../document/documents.ts';

const edgesOf = (event: Event) => [eventLookup.columns['starts']?.(event), eventLookup.columns['ends']?.(event)];
const series = (rrule: string, more: Partial<Event> = {}) =>
  eventOf('evt_1', { parts: [partOf('2026-06-02T19:00', '2026-06-02T21:00', { rrule })], ...more });

test('a single date lies between its own start and end, as instants', () => {
  expect(edgesOf(eventOf('evt_1'))).toEqual(['2026-06-11T17:00:00.000Z', '2026-06-11T19:00:00.000Z']);
  expect(edgesOf(eventOf('evt_1', { parts: [partOf('2026-06-11', '2026-06-13')] }))).toEqual([
    '2026-06-10T22:00:00.000Z',
    '2026-06-12T22:00:00.000Z',
  ]);
});

test('a counted series ends with its last date, an endless one never', () => {
  expect(edgesOf(series('FREQ=WEEKLY;COUNT=3'))[1]).toBe('2026-06-16T19:00:00.000Z');
  expect(edgesOf(series('FREQ=WEEKLY'))[1]).toBe(ENDLESS);
  expect(edgesOf(series('FREQ=DAILY;COUNT=5000'))[1]).toBe(ENDLESS);
});

test('a date moved before the first or behind the last widens the span', () => {
  const exceptions = [
    { origin: '2026-06-02T19:00', start: '2026-05-01T19:00', end: '2026-05-01T20:00' },
    { origin: '2026-06-16T19:00', start: '2026-12-01T19:00', end: '2026-12-01T20:00' },
  ];
  expect(edgesOf(series('FREQ=WEEKLY;COUNT=3', { exceptions }))).toEqual([
    '2026-05-01T17:00:00.000Z',
    '2026-12-01T19:00:00.000Z',
  ]);
});

const rules = fc.constantFrom(
  'FREQ=DAILY;COUNT=9',
  'FREQ=WEEKLY;UNTIL=20260731',
  'FREQ=WEEKLY;UNTIL=20260731T215959Z',
  'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4',
  'FREQ=WEEKLY',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2',
);
const zones = fc.constantFrom('Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles');
const lengths = fc.constantFrom('2026-06-02T19:00', '2026-06-02T21:00', '2026-06-05T03:00');
const extra = fc.option(fc.constantFrom('2026-01-05T10:00', '2026-06-20T10:00', '2027-03-01T10:00'), {
  nil: undefined,
});

test('every date of an event lies between its columns, so that a list by range misses none', () => {
  fc.assert(
    fc.property(rules, zones, lengths, extra, fc.boolean(), (rrule, zone, end, start, ends) => {
      const moved = start === undefined ? [] : [{ origin: '2026-06-02T19:00', start, ...(ends ? { end: start } : {}) }];
      const event = eventOf('evt_1', { parts: [partOf('2026-06-02T19:00', end, { zone, rrule })], exceptions: moved });
      const [starts, last] = edgesOf(event) as [string, string];
      for (const occurrence of occurrencesOf(event, '2025-01-01', '2029-01-01')) {
        expect(starts <= instantOf(occurrence.start, zone)).toBe(true);
        expect(last >= instantOf(occurrence.end, zone)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('an event is found by state, tag and source, and by where it stood before its latest move', () => {
  const event = eventOf('evt_1', {
    tags: ['Chor'],
    external: { source: 'ics', key: 'uid@x' },
    moves: [
      { from: '2026-05-01T19:00', to: '2026-06-01', at: '', by: '' },
      { from: '2026-06-01', to: '2026-06-11T19:00', at: '', by: '' },
    ],
  });
  expect(eventLookup.keys(event)).toEqual(['state:planned', 'tag:Chor', 'source:ics\u0000uid@x']);
  const movedFrom = eventLookup.columns['movedFrom'];
  expect([movedFrom?.(event), movedFrom?.(eventOf('evt_2'))]).toEqual(['2026-05-31T22:00:00.000Z', null]);
});
