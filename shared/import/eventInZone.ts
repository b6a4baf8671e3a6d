/**
 * A moment that a calendar wrote in UTC, as the wall clock of the zone in which people meet.
 *
 * Alone because it is a choice: Google writes every single event in UTC, and nobody meets in UTC; a series in UTC does
 * not follow summer time and must not be made to.
 * Invariant: the instants stay the same; series, whole days and events that name a zone come back unchanged.
 */
import type { EventCandidate } from './eventCandidate.ts';
import { wallIn } from './icsTime.ts';

export function eventInZone(event: EventCandidate, zone: string): EventCandidate {
  const single = event.rrule === undefined && event.extraStarts === undefined && event.exceptions.length === 0;
  if (event.zone !== 'UTC' || event.allDay || !single) return event;
  const there = (wall: string) => wallIn({ kind: 'utc', wall }, zone, (tzid) => tzid);
  const { shownZone: _, ...rest } = event;
  return { ...rest, zone, start: there(event.start), end: there(event.end) };
}
