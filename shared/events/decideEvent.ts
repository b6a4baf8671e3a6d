/**
 * What a new, changed, moved or cancelled event looks like, and what is refused.
 *
 * Invariants: the end comes after the start (or at it); zone, times and rule are real; a changed start is kept as a
 * move, since posts written before may still tell the old one; cancelling keeps the event in the books.
 */
import { type Failure, refused } from '../contract/failure.ts';
import type { Stamp } from '../document/document.ts';
import { type Fields, patched } from '../document/patch.ts';
import { done, failed, type Result } from '../result.ts';
import { dateOf, isDate, isWall, isZone, wallMinutes, wallPlus } from '../time/wall.ts';
import { eventInput, type EventInput } from './contract.ts';
import { eventMerge } from './merge.ts';
import type { Event, EventException, EventPart } from './model.ts';
import { moveBetween } from './move.ts';
import { isRule } from './occurrences.ts';
import { ruleAfterMove } from './repetition.ts';

const { id: _id, start: _start, end: _end, zone: _zone, rrule: _rrule, ...subjectShape } = eventInput.shape;
const timeShape = { start: _start, end: _end, zone: _zone, rrule: _rrule };

/** Two hours, or one day for an all-day event. */
export const usualEnd = (start: string): string => wallPlus(start, isDate(start) ? 1440 : 120);

export function decideNewEvent(
  input: EventInput,
  id: string,
  stamp: Stamp,
  workspaceZone: string,
): Result<Event, Failure> {
  const { id: _given, start, end, zone, rrule, ...subject } = input;
  if (!isWall(start)) return failed(refused('no-such-time', { time: start }));
  const part = partOf(start, end ?? usualEnd(start), zone ?? workspaceZone, rrule);
  if (!part.ok) return part;
  return titled({
    id,
    kind: 'event',
    v: 1,
    made: stamp,
    changed: stamp,
    state: 'planned',
    ...subject,
    tags: subject.tags ?? [],
    parts: [part.value],
  });
}

export function decideEventPatch(event: Event, patch: Fields, stamp: Stamp): Result<Event, Failure> {
  const { start, end, zone, rrule, ...subject } = patch;
  const times = { start, end, zone, rrule };
  const issues = Object.entries(times).flatMap(([field, value]) => {
    if (value === undefined || (value === null && field === 'rrule')) return [];
    const parsed = timeShape[field as keyof typeof timeShape].safeParse(value);
    return parsed.success ? [] : [{ path: `patch.${field}`, problem: 'no such time, zone or rule' }];
  });
  if (issues.length > 0) return failed({ code: 'invalid-input', issues });
  const next = patched(event, subject, subjectShape, eventMerge);
  if (!next.ok) return next;
  const timed = retimed({ ...next.value, tags: next.value.tags ?? [], changed: stamp }, times as TimePatch, stamp);
  return timed.ok ? titled(timed.value) : timed;
}

export function decideMove(event: Event, start: string, end: string | undefined, stamp: Stamp): Result<Event, Failure> {
  return retimed({ ...event, changed: stamp }, { start, ...(end === undefined ? {} : { end }) }, stamp);
}

export function decideCancel(event: Event, reason: string, stamp: Stamp): Event {
  return { ...event, state: 'cancelled', reason, changed: stamp };
}

type TimePatch = { start?: string; end?: string; zone?: string; rrule?: string | null };

/** A new start carries the end along unless an end is given too: the length is what a person keeps in mind. */
function retimed(event: Event, times: TimePatch, stamp: Stamp): Result<Event, Failure> {
  const part = event.parts[0] as EventPart;
  if (times.start === undefined && times.end === undefined && times.zone === undefined && times.rrule === undefined)
    return done(event);
  const start = times.start ?? part.start;
  if (!isWall(start)) return failed(refused('no-such-time', { time: start }));
  const sameForm = isDate(start) === isDate(part.start);
  const end = times.end ?? (sameForm ? wallPlus(start, wallMinutes(part.start, part.end)) : usualEnd(start));
  const rrule = times.rrule === undefined ? ruleAt(part, start) : (times.rrule ?? undefined);
  const next = partOf(start, end, times.zone ?? part.zone, rrule);
  if (!next.ok) return next;
  const move = moveBetween(part, next.value, stamp);
  const { rrule: _old, ...kept } = part;
  return done({
    ...event,
    parts: [{ ...kept, ...next.value }, ...event.parts.slice(1)],
    ...(move === undefined
      ? {}
      : { moves: [...(event.moves ?? []), move], exceptions: reoriginated(event, part.start, start) }),
  });
}

/** A rule may name the day of its first date: it moves along, or only the first date would. */
const ruleAt = ({ rrule, start, zone }: EventPart, to: string): string | undefined =>
  start === to ? rrule : (ruleAfterMove(rrule, start, to, zone) ?? rrule);

/** Moving a part rewrites the origins of its exceptions by the same step, not their keys; later parts stand where they stood. */
function reoriginated(event: Event, from: string, to: string): EventException[] {
  const until = event.parts[1]?.from;
  return (event.exceptions ?? []).map((exception) => {
    if (until !== undefined && exception.origin >= until) return exception;
    if (isDate(from) !== isDate(to)) return inFormOf(exception, from, to);
    return { ...exception, origin: wallPlus(exception.origin, wallMinutes(from, to)) };
  });
}

/** A date of a series that became all-day, or has a time now: on the same days, and as long as the others are. */
function inFormOf({ start, end: _end, ...exception }: EventException, from: string, to: string): EventException {
  const reformed = (date: string): string => `${date}${to.slice(10)}`;
  const step = wallMinutes(dateOf(from), dateOf(to));
  return {
    ...exception,
    origin: reformed(wallPlus(dateOf(exception.origin), step)),
    ...(start === undefined ? {} : { start: reformed(dateOf(start)) }),
  };
}

function partOf(start: string, end: string, zone: string, rrule: string | undefined): Result<EventPart, Failure> {
  const wrong = [start, end].find((wall) => !isWall(wall));
  if (wrong !== undefined) return failed(refused('no-such-time', { time: wrong }));
  if (isDate(start) !== isDate(end)) return failed(refused('no-such-time', { time: end }));
  if (!isZone(zone)) return failed(refused('no-such-zone', { zone }));
  if (end < start || (isDate(start) && end === start)) return failed(refused('end-before-start', { start, end }));
  if (rrule !== undefined && !isRule(rrule, start)) return failed(refused('bad-rule', { rrule }));
  return done({ from: start, start, end, zone, ...(rrule === undefined ? {} : { rrule }) });
}

function titled(event: Event): Result<Event, Failure> {
  const title = event.title?.trim() ?? '';
  return title === '' ? failed(refused('no-title')) : done({ ...event, title });
}
