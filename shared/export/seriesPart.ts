/**
 * One part of a series as a calendar file can say it: its rule cut to the time that it is in force, dates taken out of it,
 * dates beyond it, and dates that differ.
 *
 * Alone because a document holds all parts of a series ("this and following") and a calendar has an entry for each.
 * Invariants: the entry gives the dates that `occurrencesOf` gives for the part; a rule that nobody can read is not written,
 * as here it gives the first date only.
 */
import type { Event, EventException, EventPart } from '../events/model.ts';
import { isRule, MOST_OCCURRENCES, occurrencesOf } from '../events/occurrences.ts';
import { beginningOf, dateOf, instantOf, isDate, isWall, isZone, wallMinutes, wallPlus } from '../time/wall.ts';

export type SeriesPart = {
  readonly part: EventPart;
  /** Whether it is the event's first, which carries what belongs to the event as a whole. */
  readonly isFirst: boolean;
  readonly rrule: string | undefined;
  readonly excluded: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly (EventException & { readonly start: string; readonly end: string })[];
};

const END_OF_TIME = '9999-01-01T00:00';

/** Parts with times that are none (another program's) are left out. */
export function seriesPartsOf(event: Event): readonly SeriesPart[] {
  const parts = event.parts.filter(
    ({ start, end, from, zone }) =>
      isWall(start) && isWall(end) && isWall(from) && isDate(start) === isDate(end) && isZone(zone),
  );
  return parts.map((part, index) => seriesPart(event, part, { index, until: parts[index + 1]?.from }));
}

type Place = { readonly index: number; readonly until: string | undefined };

function seriesPart(event: Event, part: EventPart, { index, until }: Place): SeriesPart {
  const rrule = part.rrule !== undefined && isRule(part.rrule, part.start) ? part.rrule : undefined;
  const within = (origin: string) => (index === 0 || origin >= part.from) && (until === undefined || origin < until);
  const told = (event.exceptions ?? []).filter(({ origin }) => isFitting(origin, part) && within(origin));
  const early = index > 0 && part.start < part.from ? startsOf(part, part.start, part.from) : [];
  const removed = told.filter(({ state }) => state === 'removed').map(({ origin }) => origin);
  const kept = told
    // A word about a date that the series doesn't have any more is no date of its own.
    .filter(({ state, origin, start }) => state !== 'removed' && (start !== undefined || isComputed(part, origin)))
    .map((exception) => timed(exception, part));
  return {
    part,
    isFirst: index === 0,
    rrule: rrule === undefined ? undefined : cutRule(rrule, part, until),
    excluded: [...new Set([...early, ...removed])].toSorted(),
    added: kept.filter(({ origin }) => !isComputed(part, origin)).map(({ origin }) => origin),
    changed: kept.filter((exception) => isTold(exception, part, event)),
  };
}

const isFitting = (origin: string, part: EventPart): boolean => isWall(origin) && isDate(origin) === isDate(part.start);

function timed(exception: EventException, part: EventPart) {
  const length = Math.max(0, wallMinutes(part.start, part.end));
  const fits = (wall: string | undefined): wall is string =>
    wall !== undefined && isWall(wall) && isDate(wall) === isDate(part.start);
  const start = fits(exception.start) ? exception.start : exception.origin;
  const end = fits(exception.end) && exception.end >= start ? exception.end : wallPlus(start, length);
  return { ...exception, start, end };
}

type Timed = ReturnType<typeof timed>;

function isTold(
  { origin, start, end, title, place, description, state }: Timed,
  part: EventPart,
  event: Event,
): boolean {
  const isMoved = start !== origin || end !== wallPlus(origin, wallMinutes(part.start, part.end));
  return (
    isMoved || [title, place, description].some((own) => own !== undefined) || (state ?? event.state) !== event.state
  );
}

const alone = (part: EventPart): Event =>
  ({ parts: [{ ...part, from: part.start }], title: '', state: '', tags: [] }) as unknown as Event;

function startsOf(part: EventPart, from: string, to: string): readonly string[] {
  const found = occurrencesOf(alone(part), from, to).map(({ origin }) => origin);
  return found.filter((origin) => beginningOf(origin) >= beginningOf(from) && beginningOf(origin) < beginningOf(to));
}

const isComputed = (part: EventPart, origin: string): boolean =>
  origin === part.start || startsOf(part, origin, wallPlus(origin, isDate(origin) ? 1440 : 1)).includes(origin);

/** UNTIL in UTC beside a zone, as the standard wants it; a part that is followed by another ends before that one. */
function cutRule(rrule: string, part: EventPart, until: string | undefined): string | undefined {
  const rule = new Map(
    rrule
      .toUpperCase()
      .split(';')
      .map((each) => each.split('=') as [string, string]),
  );
  const told = rule.get('UNTIL');
  if (told !== undefined) rule.set('UNTIL', untilText(told, part));
  const before = until === undefined ? undefined : lastBefore(until, part);
  if (before !== undefined && until !== undefined) {
    if (rule.has('COUNT')) {
      const counted = startsOf(part, part.start, until).length;
      const all = Number(rule.get('COUNT'));
      if (counted === 0) return undefined;
      if (counted < MOST_OCCURRENCES) rule.set('COUNT', String(Math.min(all, counted)));
      else if (startsOf(part, until, END_OF_TIME).length > 0) {
        // Too many to be counted, and not at their end yet.
        rule.delete('COUNT');
        rule.set('UNTIL', before);
      }
    } else if (told === undefined || untilText(told, part) > before) rule.set('UNTIL', before);
  }
  return [...rule].map(([name, value]) => `${name}=${value}`).join(';');
}

/** The two may differ in form: a part can have become all-day, or have a time now, since the series was split. */
function lastBefore(until: string, part: EventPart): string {
  if (!isDate(part.start)) return utcText(wallPlus(beginningOf(until), -1), part.zone);
  return (isDate(until) ? wallPlus(until, -1440) : dateOf(until)).replaceAll('-', '');
}

const utcText = (wall: string, zone: string): string => `${instantOf(wall, zone).slice(0, 19).replace(/[-:]/g, '')}Z`;

function untilText(told: string, part: EventPart): string {
  const [, year, month, day, hour = '23', minute = '59', second = '59', utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(told) ?? [];
  const date = `${year}-${month}-${day}`;
  if (isDate(part.start)) return date.replaceAll('-', '');
  if (utc === 'Z' || !isWall(`${date}T${hour}:${minute}`)) return told;
  return utcText(`${date}T${hour}:${minute}`, part.zone).replace(/..Z$/, `${second}Z`);
}

/** Years between which any date of it lies; undefined: it never ends, or later than is counted. */
export function lastYearOf({ part, rrule }: SeriesPart): number | undefined {
  if (rrule === undefined) return Number(part.end.slice(0, 4));
  const until = /UNTIL=(\d{4})/.exec(rrule)?.[1];
  if (until !== undefined) return Number(until) + 1;
  if (!rrule.includes('COUNT=')) return undefined;
  if (Number(/COUNT=(\d+)/.exec(rrule)?.[1]) >= MOST_OCCURRENCES) return undefined;
  const last = startsOf(part, part.start, END_OF_TIME).at(-1);
  return last === undefined ? undefined : Number(last.slice(0, 4)) + 1;
}
