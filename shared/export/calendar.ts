/**
 * A calendar file of any number of events, in pieces.
 *
 * Alone because zones stand before the events that use them, and how long each must last is known after all events were
 * looked at: they are gone through twice. Invariant: every zone that an entry names is described, for as long as any entry
 * that names it lasts. An event without a time that there is gives no entry.
 */
import type { Event } from '../events/model.ts';
import { isDate, isZone } from '../time/wall.ts';
import { entryText } from './calendarEntry.ts';
import { escaped, foldedLines } from './foldLines.ts';
import { lastYearOf, type SeriesPart, seriesPartsOf } from './seriesPart.ts';
import { type Span, zoneLines } from './vtimezone.ts';

export type CalendarOptions = {
  /** What the calendar is called, and in which zone its whole days are. */
  readonly name: string;
  readonly zone: string;
  /** Up to which year a series that never ends is described by dates, where its zone follows no rule. */
  readonly endless: number;
};

/** @param events from the beginning at each call */
export function* calendarPieces(
  events: () => Iterable<Event>,
  { name, zone, endless }: CalendarOptions,
): Generator<string> {
  yield headText(name, zone);
  for (const [each, span] of spansOf(events(), endless)) yield foldedLines(zoneLines(each, span));
  for (const event of events()) for (const series of seriesPartsOf(event)) yield entryText(event, series);
  yield END;
}

const headText = (name: string, zone: string): string =>
  foldedLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stammtisch//Stammtisch//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
  ]);
const END = 'END:VCALENDAR\r\n';

/**
 * A calendar of one event for our own importer, which goes by a zone's name where it is a place and the file says nothing
 * else: to describe a zone, and to find how long a series lasts, takes longer than all the rest.
 * @param zone the calendar's
 */
export function plainCalendar(event: Event, zone: string): string {
  const parts = seriesPartsOf(event);
  const isNamed = isZone(zone) && parts.every(({ part }) => part.zone === 'UTC' || part.zone.includes('/'));
  if (!isNamed) return [...calendarPieces(() => [event], { name: '', zone, endless: 0 })].join('');
  return headText('', zone) + parts.map((series) => entryText(event, series)).join('') + END;
}

/** Before and after these no zone changes by anything but a rule. */
const [EARLIEST, LATEST] = [1900, 2150];
const within = (year: number): number => Math.min(Math.max(year, EARLIEST), LATEST);

function spansOf(events: Iterable<Event>, endless: number): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const event of events) {
    for (const series of seriesPartsOf(event)) {
      const { zone, start } = series.part;
      if (zone === 'UTC' || isDate(start)) continue;
      const { from, to } = spanOf(series, endless);
      const known = spans.get(zone) ?? { from, to };
      spans.set(zone, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
    }
  }
  return spans;
}

function spanOf(series: SeriesPart, endless: number): Span {
  const yearOf = (wall: string) => Number(wall.slice(0, 4));
  const begins = yearOf(series.part.start);
  const moved = series.changed.flatMap(({ start, end }) => [yearOf(start), yearOf(end)]);
  const years = [begins, lastYearOf(series) ?? Math.max(endless, begins), ...moved, ...series.added.map(yearOf)];
  return { from: within(Math.min(...years)), to: within(Math.max(...years)) };
}
