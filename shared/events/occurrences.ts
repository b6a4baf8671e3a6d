/**
 * The dates of an event: expands its parts and applies its exceptions.
 *
 * Invariants: expansion happens on the wall clock of the part's zone, so that 19:00 stays 19:00 across a change of
 * clocks; an all-day event never meets a zone. Only dates inside the range asked for are made, so that a rule without
 * end costs what is shown. Source: RFC 5545, sections 3.3.10 and 3.8.5.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { isDate, wallMinutes, wallPlus } from '../time/wall.ts';
import type { Event, EventException, EventPart } from './model.ts';

export type Occurrence = {
  /** The wall start (or date) that the series computed: its name. */
  readonly origin: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly title: string;
  readonly place?: string | undefined;
  readonly state: string;
};

/** More dates than this in one range are not shown; a person sees that some are missing. */
export const MOST_OCCURRENCES = 2000;

/**
 * Occurrences that overlap `from` ≤ x < `to` on their own wall clock, in order.
 * @param from,to plain dates or wall clock
 */
export function occurrencesOf(event: Event, from: string, to: string): readonly Occurrence[] {
  const exceptions = new Map((event.exceptions ?? []).map((exception) => [exception.origin, exception]));
  const found: Occurrence[] = [];
  event.parts.forEach((part, index) => {
    const until = event.parts[index + 1]?.from;
    for (const origin of originsOf(part, from, to, [...exceptions.values()])) {
      if (origin < part.from || (until !== undefined && origin >= until)) continue;
      const occurrence = occurrenceOf(event, part, origin, exceptions.get(origin));
      if (occurrence !== undefined && overlaps(occurrence, from, to)) found.push(occurrence);
    }
  });
  return found.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function occurrenceOf(event: Event, part: EventPart, origin: string, exception: EventException | undefined): Occurrence | undefined {
  if (exception?.state === 'removed') return undefined;
  const start = exception?.start ?? origin;
  const end = exception?.end ?? wallPlus(start, wallMinutes(part.start, part.end));
  return {
    origin,
    start,
    end,
    zone: part.zone,
    title: exception?.title ?? event.title,
    place: exception?.place ?? event.place,
    state: exception?.state ?? event.state,
  };
}

/** Half open, but an event without length is there at its start. Dates and times compare as strings day by day. */
function overlaps(occurrence: Occurrence, from: string, to: string): boolean {
  return occurrence.start < to && (occurrence.end > from || (occurrence.start === occurrence.end && occurrence.start >= from));
}

function originsOf(part: EventPart, from: string, to: string, exceptions: readonly EventException[]): readonly string[] {
  const length = Math.max(0, wallMinutes(part.start, part.end));
  const moved = exceptions.filter(({ start }) => start !== undefined && start < to).map(({ origin }) => origin);
  const computed = part.rrule === undefined ? [part.start] : expand(part, part.rrule, wallPlus(asWall(from), -length), asWall(to));
  return [...new Set([...computed, ...moved])].toSorted();
}

const asWall = (text: string): string => (isDate(text) ? `${text}T00:00` : text);

/** Wall starts that the rule gives in a range. A rule is read in its part's zone, all-day rules in none. */
function expand(part: EventPart, rrule: string, from: string, to: string): readonly string[] {
  const allDay = isDate(part.start);
  const zone = allDay ? 'UTC' : part.zone;
  const zoned = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
  const rule = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart: zoned(asWall(part.start)), maxIterations: 100_000, includeDtstart: true });
  const starts: string[] = [];
  for (const at of rule.between(zoned(from), zoned(to), true)) {
    const wall = Temporal.ZonedDateTime.from(at.toString()).toPlainDateTime().toString({ smallestUnit: 'minute' });
    starts.push(allDay ? wall.slice(0, 10) : wall);
    if (starts.length >= MOST_OCCURRENCES) break;
  }
  return starts;
}

/** Whether a rule can be read; says nothing about how many dates it gives. */
export function isRule(rrule: string, start: string): boolean {
  const parts = rrule.split(';').map((part) => part.split('='));
  if (parts.some((part) => part.length !== 2 || part[1] === '')) return false;
  const rule = new Map(parts.map(([name, value]) => [name?.toUpperCase(), value as string]));
  const numbersFit = ['INTERVAL', 'COUNT'].every((name) => !rule.has(name) || /^[1-9]\d{0,5}$/.test(rule.get(name) as string));
  return start !== '' && numbersFit && /^(?:YEARLY|MONTHLY|WEEKLY|DAILY)$/.test(rule.get('FREQ') ?? '') && untilFits(rule.get('UNTIL'));
}

const untilFits = (until: string | undefined): boolean => until === undefined || /^\d{8}(?:T\d{6}Z?)?$/.test(until);

/** The last wall end of a part, or undefined where it never ends. */
export function lastEndOf(part: EventPart): string | undefined {
  if (part.rrule === undefined) return part.end;
  const length = wallMinutes(part.start, part.end);
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(part.rrule);
  // A day more than UNTIL says: it may be given in UTC, and a range that is too wide only costs a look.
  if (until !== null) return wallPlus(`${until[1]}-${until[2]}-${until[3]}T00:00`, length + 2 * 1440);
  const count = Number(/COUNT=(\d+)/i.exec(part.rrule)?.[1] ?? Number.NaN);
  if (Number.isNaN(count) || count > MOST_OCCURRENCES) return undefined;
  const starts = expand(part, part.rrule, asWall(part.start), '9999-01-01T00:00');
  return wallPlus(starts.at(-1) ?? part.start, length);
}
