/**
 * The dates of an event: expands its parts and applies its exceptions.
 *
 * Invariants: expansion happens on the wall clock of the part's zone, so that 19:00 stays 19:00 across a change of
 * clocks; an all-day event never meets a zone. Only dates inside the range asked for are made, so that a rule without
 * end costs what is shown. Source: RFC 5545, sections 3.3.10 and 3.8.5.
 */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { beginningOf, isDate, isWall, wallMinutes, wallPlus } from '../time/wall.ts';
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
  const readable = (event.exceptions ?? []).filter(isReadable);
  const exceptions = new Map(readable.map((exception) => [exception.origin, exception]));
  const found: Occurrence[] = [];
  event.parts.forEach((part, index) => {
    const until = event.parts[index + 1]?.from;
    for (const origin of originsOf(part, from, to, [...exceptions.values()])) {
      if ((index > 0 && origin < part.from) || (until !== undefined && origin >= until)) continue;
      const occurrence = occurrenceOf(event, part, origin, exceptions.get(origin));
      if (occurrence !== undefined && overlaps(occurrence, from, to)) found.push(occurrence);
    }
  });
  return found.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** One whose times are none (another program's, or worse) leaves its date as the series has it, and takes no other with it. */
const isReadable = ({ origin, start = origin, end = origin }: EventException): boolean =>
  [origin, start, end].every(isWall);

function occurrenceOf(
  event: Event,
  part: EventPart,
  origin: string,
  exception: EventException | undefined,
): Occurrence | undefined {
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

/** Half open, but an event without length is there at its start: what ends at midnight is not there on the next day. */
export function overlaps(
  occurrence: { readonly start: string; readonly end: string },
  from: string,
  to: string,
): boolean {
  const [start, end] = [beginningOf(occurrence.start), beginningOf(occurrence.end)];
  const [first, last] = [beginningOf(from), beginningOf(to)];
  return start < last && (end > first || (start === end && start >= first));
}

function originsOf(
  part: EventPart,
  from: string,
  to: string,
  exceptions: readonly EventException[],
): readonly string[] {
  const length = Math.max(0, wallMinutes(part.start, part.end));
  const moved = exceptions.filter(({ start }) => start !== undefined && start < to).map(({ origin }) => origin);
  // A rule that can't be read (a newer program's, say) leaves the first date.
  const repeats = part.rrule !== undefined && isRule(part.rrule, part.start);
  const computed = !repeats
    ? [part.start]
    : expand(part, part.rrule as string, wallPlus(beginningOf(from), -length), beginningOf(to));
  return [...new Set([...computed, ...moved])].toSorted();
}

/** Wall starts that the rule gives in a range. A rule is read in its part's zone, all-day rules in none. */
function expand(part: EventPart, rrule: string, from: string, to: string): readonly string[] {
  const allDay = isDate(part.start);
  const zone = allDay ? 'UTC' : part.zone;
  const zoned = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
  const rule = new RRuleTemporal({
    rruleString: `RRULE:${untilAsInstant(rrule, part)}`,
    dtstart: zoned(beginningOf(part.start)),
    maxIterations: 100_000,
    includeDtstart: true,
  });
  const starts: string[] = [];
  for (const at of rule.between(zoned(from), zoned(to), true)) {
    const wall = Temporal.ZonedDateTime.from(at.toString()).toPlainDateTime().toString({ smallestUnit: 'minute' });
    starts.push(allDay ? wall.slice(0, 10) : wall);
    if (starts.length >= MOST_OCCURRENCES) break;
  }
  return starts;
}

/**
 * UNTIL in the form that the expander takes: a date for whole days, a UTC time otherwise. Without a zone it is the
 * wall clock of the series; a date on a timed series means that whole day.
 */
function untilAsInstant(rrule: string, part: EventPart): string {
  return rrule.replace(
    /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?/i,
    (told, ...found: (string | undefined)[]) => {
      const [year, month, day, hour = '23', minute = '59', second = '59', utc] = found;
      if (isDate(part.start)) return `UNTIL=${year}${month}${day}`;
      if (utc === 'Z') return told;
      const at = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second}`).toZonedDateTime(
        part.zone,
      );
      return `UNTIL=${at.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
    },
  );
}

const UP_TO = (most: string, least = '1'): RegExp =>
  new RegExp(`^(?:[+-]?(?:${most}|${least}))(?:,[+-]?(?:${most}|${least}))*$`);
const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
/** What each part of a rule may say. Source: RFC 5545, section 3.3.10; rules by the hour and below are no events. */
const RULE_PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:YEARLY|MONTHLY|WEEKLY|DAILY)$/,
  INTERVAL: /^0*[1-9]\d{0,5}$/,
  COUNT: /^0*[1-9]\d{0,5}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  BYDAY: new RegExp(`^(?:[+-]?\\d{1,2})?${WEEKDAY}(?:,(?:[+-]?\\d{1,2})?${WEEKDAY})*$`),
  BYMONTHDAY: UP_TO('[12]\\d|3[01]', '0?[1-9]'),
  BYYEARDAY: UP_TO('[12]\\d\\d|3[0-5]\\d|36[0-6]|0?[1-9]\\d', '0{0,2}[1-9]'),
  BYWEEKNO: UP_TO('[1-4]\\d|5[0-3]', '0?[1-9]'),
  BYMONTH: /^(?:1[0-2]|0?[1-9])(?:,(?:1[0-2]|0?[1-9]))*$/,
  BYSETPOS: UP_TO('[12]\\d\\d|3[0-5]\\d|36[0-6]|0?[1-9]\\d', '0{0,2}[1-9]'),
  BYHOUR: /^(?:[01]?\d|2[0-3])(?:,(?:[01]?\d|2[0-3]))*$/,
  BYMINUTE: /^[0-5]?\d(?:,[0-5]?\d)*$/,
  BYSECOND: /^[0-5]?\d(?:,[0-5]?\d)*$/,
  WKST: new RegExp(`^${WEEKDAY}$`),
};

/** Whether a rule can be read; says nothing about how many dates it gives. */
export function isRule(rrule: string, start: string): boolean {
  const parts = rrule.split(';').map((part) => part.split('='));
  const names = parts.map(([name = '']) => name.toUpperCase());
  const fits = parts.every(([, value = '', ...more], place) => {
    const pattern = Object.hasOwn(RULE_PARTS, names[place] ?? '') ? RULE_PARTS[names[place] ?? ''] : undefined;
    return more.length === 0 && pattern?.test(value) === true;
  });
  return start !== '' && fits && names.includes('FREQ') && new Set(names).size === names.length;
}

/** The last wall end of a part, or undefined where it never ends. */
export function lastEndOf(part: EventPart): string | undefined {
  if (part.rrule === undefined || !isRule(part.rrule, part.start)) return part.end;
  const length = wallMinutes(part.start, part.end);
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/i.exec(part.rrule);
  // A day more than UNTIL says: it may be given in UTC, and a range that is too wide only costs a look.
  if (until !== null) return wallPlus(`${until[1]}-${until[2]}-${until[3]}T00:00`, length + 2 * 1440);
  const count = Number(/COUNT=(\d+)/i.exec(part.rrule)?.[1] ?? Number.NaN);
  if (Number.isNaN(count) || count > MOST_OCCURRENCES) return undefined;
  const starts = expand(part, part.rrule, beginningOf(part.start), '9999-01-01T00:00');
  return wallPlus(starts.at(-1) ?? part.start, length);
}
