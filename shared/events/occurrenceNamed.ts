/**
 * The one date of an event that somebody refers to, by either of its names.
 *
 * Alone because what refers to a date must find it without expanding the series, also in the page, where no rules are
 * read. A name is the wall start that the series computed, or the stable key of an exception. Invariant: a name that
 * says nothing here (a key nobody knows, a date taken out) gives no date, never a wrong one.
 */
import { isDate, isWall, wallMinutes, wallPlus } from '../time/wall.ts';
import type { Event, EventPart } from './model.ts';

export function occurrenceNamed(
  { parts, exceptions }: Pick<Event, 'parts' | 'exceptions'>,
  name: string,
): { readonly start: string; readonly end: string } | undefined {
  const exception = exceptions?.find(({ key, origin }) => key === name || origin === name);
  const origin = exception?.origin ?? name;
  const start = exception?.start ?? origin;
  if (exception?.state === 'removed' || !isWall(start)) return undefined;
  if (exception?.end !== undefined) return { start, end: exception.end };
  const part = (parts.findLast(({ from }) => from <= origin) ?? parts[0]) as EventPart;
  // A whole day's name on an event with times is no name of its dates.
  if (exception === undefined && isDate(origin) !== isDate(part.start)) return undefined;
  return { start, end: wallPlus(start, wallMinutes(part.start, part.end)) };
}
