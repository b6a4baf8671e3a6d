import { expect, test } from 'vitest';
import type { Event } from '../../shared/events/model.ts';
import { EVENT_COLUMNS } from '../../shared/export/eventTable.ts';
import { lastYearOf, seriesPartsOf } from '../../shared/export/seriesPart.ts';
import { eventOf, partOf } from '../document/documents.ts';

const eventFrom = (start: string, end: string, rrule?: string): Event =>
  eventOf('evt_1', {
    parts: [partOf(start, end, { zone: 'Africa/Casablanca', ...(rrule !== undefined && { rrule }) })],
  });

test.each([
  ['2026-01-05', '2026-01-07', '2026-01-06'],
  ['2026-01-05', '2026-01-06', '2026-01-05'],
  ['2026-01-05', '2026-01-05', '2026-01-05'],
  ['2026-01-05T19:00', '2026-01-06T01:00', '2026-01-06'],
])('an event from %s to %s has %s for its last day in a table', (start, end, last) => {
  const column = EVENT_COLUMNS.find(({ header }) => header.en === 'End Date');
  expect(column?.cell(eventFrom(start, end), 'en')).toEqual({ kind: 'date', date: last });
});

test.each([
  ['FREQ=WEEKLY;COUNT=100', 2028],
  ['FREQ=WEEKLY;COUNT=3000', undefined],
  ['FREQ=WEEKLY', undefined],
])('%s is known to last until %s', (rrule, year) => {
  const [part] = seriesPartsOf(eventFrom('2026-01-05T19:00', '2026-01-05T20:00', rrule));
  expect(part && lastYearOf(part)).toBe(year);
});
