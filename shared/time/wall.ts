/**
 * Wall-clock times: what stands on the poster, at a place with a zone.
 *
 * Invariant: events and posts keep wall clock and zone; an instant is computed when it is needed and never stored as
 * the truth, since zone rules may change before the evening comes. A plain date is an all-day time.
 */
import { Temporal } from 'temporal-polyfill';
import { knownZone } from './knownZone.ts';

export const isDate = (wall: string): boolean => wall.length === 10;

/** Whether it is a day and time that exist: `2026-06-31T20:00` is not. */
export function isWall(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  return match[4] === undefined || (Number(match[4]) < 24 && Number(match[5]) < 60);
}

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

export function isZone(zone: string): boolean {
  // An offset such as +01:00 is a time zone to Temporal, but no place: it knows no summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(zone)) return false;
  const before = asked.get(zone);
  if (before !== undefined) return before;
  const answer = zone !== 'Z' && knownZone(zone) !== undefined;
  asked.set(zone, answer);
  return answer;
}
/** Each name is asked for once: there are some hundred. */
const asked = new Map<string, boolean>();

/** When the wall clock at that place shows this; a time that summer time skips is moved on by the gap. */
export function instantOf(wall: string, zone: string): string {
  return storedInstantOf(
    Temporal.PlainDateTime.from(beginningOf(wall)).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant(),
  );
}

/** Fixed width, so that string order in an index is time order. */
export function storedInstantOf(at: Temporal.Instant): string {
  return at.toString({ fractionalSecondDigits: 3 });
}

/** What a clock at that place shows at that instant, to the minute. */
export function wallOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** Moves a wall clock by minutes, or a plain date by whole days, without asking any zone. */
export function wallPlus(wall: string, minutes: number): string {
  if (isDate(wall))
    return Temporal.PlainDate.from(wall)
      .add({ days: Math.round(minutes / 1440) })
      .toString();
  return Temporal.PlainDateTime.from(wall).add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** Minutes on the clock from one wall time to another: what a duration means to people across a change of clocks. */
export function wallMinutes(from: string, to: string): number {
  const at = (wall: string) => Temporal.PlainDateTime.from(beginningOf(wall));
  return at(from).until(at(to), { largestUnit: 'minute' }).minutes;
}

/** A plain date as the moment it begins, so that dates and times compare as strings. */
export const beginningOf = (wall: string): string => (isDate(wall) ? `${wall}T00:00` : wall);

export const dateOf = (wall: string): string => wall.slice(0, 10);
export const timeOf = (wall: string): string | undefined => (isDate(wall) ? undefined : wall.slice(11, 16));
