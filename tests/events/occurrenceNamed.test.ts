import { expect, test } from 'vitest';
import { occurrenceNamed } from '../../shared/events/occurrenceNamed.ts';
import { eventOf, partOf } from '../document/documents.ts';

const table = eventOf('evt_1', {
  parts: [
    partOf('2026-06-04T19:00', '2026-06-04T22:00', { rrule: 'FREQ=WEEKLY' }),
    partOf('2026-09-03T20:00', '2026-09-03T21:00', { rrule: 'FREQ=WEEKLY' }),
  ],
  exceptions: [
    { origin: '2026-06-11T19:00', key: 'occ_tonight' },
    { origin: '2026-06-18T19:00', key: 'occ_moved', start: '2026-06-19T18:00' },
    { origin: '2026-06-25T19:00', key: 'occ_longer', end: '2026-06-26T01:00' },
    { origin: '2026-07-02T19:00', key: 'occ_gone', state: 'removed' },
  ],
});

test.each([
  ['a key without changes is the date it was computed as', 'occ_tonight', '2026-06-11T19:00', '2026-06-11T22:00'],
  ['a key of a moved date is where it is now', 'occ_moved', '2026-06-19T18:00', '2026-06-19T21:00'],
  ['a moved date is found by the start it had', '2026-06-18T19:00', '2026-06-19T18:00', '2026-06-19T21:00'],
  ['an end of its own is kept', 'occ_longer', '2026-06-25T19:00', '2026-06-26T01:00'],
  ['a wall start nobody changed is itself', '2026-07-09T19:00', '2026-07-09T19:00', '2026-07-09T22:00'],
  ['a date of a later part lasts as that part does', '2026-09-10T20:00', '2026-09-10T20:00', '2026-09-10T21:00'],
])('%s', (_says, name, start, end) => {
  expect(occurrenceNamed(table, name)).toEqual({ start, end });
});

test.each(['occ_unknown', 'occ_gone', '2026-07-02T19:00', '2026-07-09', '2026-06-31T19:00', ''])(
  '"%s" names no date',
  (name) => {
    expect(occurrenceNamed(table, name)).toBeUndefined();
  },
);

test('a whole day is named by its date', () => {
  const days = eventOf('evt_2', { parts: [partOf('2026-11-07', '2026-11-09', { rrule: 'FREQ=YEARLY' })] });
  expect(occurrenceNamed(days, '2027-11-07')).toEqual({ start: '2027-11-07', end: '2027-11-09' });
});
