/** An event as callers see it: the document with the times of its first part beside it. */
import { isDate } from '../time/wall.ts';
import type { EventRow, EventView } from './contract.ts';
import type { Event, EventPart } from './model.ts';

export function eventViewOf(event: Event): EventView {
  return { ...event, ...timesOf(event) };
}

export function eventRowOf(event: Event): EventRow {
  const move = event.moves?.at(-1);
  return {
    id: event.id,
    title: event.title,
    ...timesOf(event),
    state: event.state,
    ...(event.place === undefined ? {} : { place: event.place }),
    ...(move === undefined ? {} : { moved: { from: move.from, at: move.at } }),
  };
}

export function timesOf(event: Event): { start: string; end: string; zone: string; allDay: boolean; rrule?: string } {
  const part = event.parts[0] as EventPart;
  return {
    start: part.start,
    end: part.end,
    zone: part.zone,
    allDay: isDate(part.start),
    ...(part.rrule === undefined ? {} : { rrule: part.rrule }),
  };
}
