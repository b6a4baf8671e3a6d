/**
 * Everything with a date in a range, as the calendar shows it: events and posts side by side.
 *
 * Joins events and posts, so it lives here. Pure but for what it is given. Invariants: an event keeps its wall clock
 * where its zone is the one shown; a post about an event that moved after somebody stood by the post's words is marked.
 */
import type { CalendarEntry } from '../../../shared/calendar/contract.ts';
import { type Occurrence, occurrencesOf, overlaps } from '../../../shared/events/occurrences.ts';
import type { Event } from '../../../shared/events/model.ts';
import { isDoubtful } from '../../../shared/social/doubt.ts';
import type { Post } from '../../../shared/social/model.ts';
import { postTitleOf } from '../../../shared/social/titles.ts';
import { instantOf, isDate, wallOf, wallPlus } from '../../../shared/time/wall.ts';

export type Range = { readonly from: string; readonly to: string; readonly zone: string };

/** The same wall clock in another place. */
export function shownIn(wall: string, zone: string, shown: string): string {
  return isDate(wall) || zone === shown ? wall : wallOf(instantOf(wall, zone), shown);
}

export function eventEntries(event: Event, range: Range): CalendarEntry[] {
  // A day on both sides: the event's own zone may be on another date than the one shown.
  const dates = occurrencesOf(event, wallPlus(range.from, -1440), wallPlus(range.to, 1440));
  const entries = dates
    .map((occurrence) => eventEntry(event, occurrence, range.zone))
    .filter((entry) => touches(entry, range));
  return [...entries, ...movedAway(event, range)];
}

function eventEntry(event: Event, occurrence: Occurrence, shown: string): CalendarEntry {
  const series = event.parts.length > 1 || event.parts[0]?.rrule !== undefined;
  return {
    kind: 'event',
    id: event.id,
    title: occurrence.title,
    start: shownIn(occurrence.start, occurrence.zone, shown),
    end: shownIn(occurrence.end, occurrence.zone, shown),
    state: occurrence.state,
    ...(series ? { occurrence: occurrence.origin } : {}),
    ...(occurrence.place === undefined ? {} : { place: occurrence.place }),
  };
}

/** Where the event stood before its latest move: shown dashed, so that nobody looks for it there in vain. */
function movedAway(event: Event, range: Range): CalendarEntry[] {
  const move = event.moves?.at(-1);
  const part = event.parts[0];
  if (
    move === undefined ||
    part === undefined ||
    part.rrule !== undefined ||
    move.from.slice(0, 10) === part.start.slice(0, 10)
  )
    return [];
  const entry: CalendarEntry = {
    kind: 'event',
    id: event.id,
    title: event.title,
    start: shownIn(move.from, part.zone, range.zone),
    state: event.state,
    movedAway: true,
  };
  return touches(entry, range) ? [entry] : [];
}

export function postEntry(post: Post, shown: string, eventOf: (id: string) => Event | undefined): CalendarEntry {
  return {
    kind: 'post',
    id: post.id,
    title: postTitleOf(post),
    start: shownIn(post.plannedAt as string, post.zone ?? shown, shown),
    state: post.state,
    channels: post.channels,
    ...(isAnyMoved(post, eventOf) ? { doubtful: true } : {}),
  };
}

function isAnyMoved(post: Post, eventOf: (id: string) => Event | undefined): boolean {
  return (post.about ?? []).some(({ event }) => isDoubtful(post, eventOf(event)?.moves?.at(-1)?.at));
}

/** Whether any of it lies in the range. */
export const touches = ({ start, end = start }: CalendarEntry, { from, to }: Range): boolean =>
  overlaps({ start, end }, from, to);

/** By day and time; all-day first, events before posts. */
export function byStart(a: CalendarEntry, b: CalendarEntry): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'event' ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}
