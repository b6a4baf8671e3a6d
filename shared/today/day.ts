/**
 * How the entries of a day stand at a time: over, running, still to come, late.
 *
 * Alone because the list, the line of the present and the card of the next event must agree on it.
 * Invariant: decided by the wall clock of the zone shown, as everything on the page is; an all-day entry runs all day.
 */
import type { CalendarEntry } from '../calendar/contract.ts';
import { dateOf, isDate, wallMinutes, wallPlus } from '../time/wall.ts';

export type Standing =
  | 'cancelled'
  | 'over'
  | 'running'
  | 'to-come'
  | 'sent'
  | 'late'
  | 'doubtful'
  | 'scheduled'
  | 'draft';

/** @param now wall clock in the zone of the entry's times */
export function standingOf(entry: CalendarEntry, now: string): Standing {
  return entry.kind === 'event' ? eventStanding(entry, now) : postStanding(entry, now);
}

function eventStanding({ state, start, end }: CalendarEntry, now: string): Standing {
  if (state === 'cancelled') return 'cancelled';
  const clock = isDate(start) ? dateOf(now) : now;
  if (start > clock) return 'to-come';
  return (end ?? start) > clock ? 'running' : 'over';
}

function postStanding({ state, start, doubtful }: CalendarEntry, now: string): Standing {
  if (state === 'posted') return 'sent';
  if (start <= now) return 'late';
  if (doubtful === true) return 'doubtful';
  return state === 'scheduled' ? 'scheduled' : 'draft';
}

/** What stands above the line of the present and what below; all-day entries stand above. */
export function splitAt(entries: readonly CalendarEntry[], now: string): readonly [CalendarEntry[], CalendarEntry[]] {
  const isBefore = ({ start }: CalendarEntry) => isDate(start) || start <= now;
  return [entries.filter(isBefore), entries.filter((entry) => !isBefore(entry))];
}

/** What touches a date; an entry over several days is on each of them. */
export function onDate(entries: readonly CalendarEntry[], date: string): CalendarEntry[] {
  const after = wallPlus(date, 1440);
  return entries.filter(
    ({ start, end }) =>
      start < after && (dateOf(start) >= date || (end ?? start) > (isDate(start) ? date : `${date}T00:00`)),
  );
}

export function nextEvent(entries: readonly CalendarEntry[], now: string): CalendarEntry | undefined {
  return entries.find(
    (entry) =>
      entry.kind === 'event' && entry.movedAway !== true && ['running', 'to-come'].includes(standingOf(entry, now)),
  );
}

/** How far off a start is: in whole days from another date on, in hours and minutes today, nothing once it has begun. */
export type Distance = { readonly days: number } | { readonly hours: number; readonly minutes: number };
export function distanceTo(start: string, now: string): Distance | undefined {
  const days = wallMinutes(dateOf(now), dateOf(start)) / 1440;
  if (days > 0) return { days };
  const minutes = isDate(start) ? 0 : wallMinutes(now, start);
  return minutes <= 0 ? undefined : { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
