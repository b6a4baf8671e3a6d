/**
 * Times of a calendar file, as written, and the wall clock that they show in a zone.
 *
 * Alone because the four kinds of time (date, UTC, zoned, floating) must stay apart until somebody knows in which zone
 * to look at them: reading a date through UTC moves it by a day.
 * Invariant: a value that is no time gives nothing; seconds are dropped, since an event has none.
 */
import { Temporal } from 'temporal-polyfill';
import type { ContentProperty } from './contentProperty.ts';
import { dayExists } from './dateText.ts';

export type IcsTime =
  | { readonly kind: 'date'; readonly date: string; readonly tzid?: string }
  | { readonly kind: 'utc'; readonly wall: string }
  | { readonly kind: 'zoned'; readonly wall: string; readonly tzid: string }
  | { readonly kind: 'floating'; readonly wall: string };

/** Which IANA zone a TZID of this file means. */
export type ZoneOf = (tzid: string) => string;

const VALUE = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/i;

/** One for most properties, several for EXDATE and RDATE; of a period its start. */
export function timesOf(property: Pick<ContentProperty, 'params' | 'value'>): readonly IcsTime[] {
  const tzid = property.params.get('TZID')?.[0];
  return property.value.split(',').flatMap((part) => timeOf(part.split('/')[0]?.trim() ?? '', tzid) ?? []);
}

function timeOf(text: string, tzid: string | undefined): IcsTime | undefined {
  const [, year, month, day, hour, minute, , utc] = VALUE.exec(text) ?? [];
  if (year === undefined || !dayExists(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return tzid === undefined ? { kind: 'date', date } : { kind: 'date', date, tzid };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const wall = `${date}T${hour}:${minute}`;
  if (utc !== undefined) return { kind: 'utc', wall };
  return tzid === undefined ? { kind: 'floating', wall } : { kind: 'zoned', wall, tzid };
}

/** The wall clock in `zone`; a date is its midnight, and a floating time is what it says everywhere. */
export function wallIn(time: IcsTime, zone: string, zoneOf: ZoneOf): string {
  if (time.kind === 'date') return `${time.date}T00:00`;
  if (time.kind === 'floating') return time.wall;
  const own = time.kind === 'utc' ? 'UTC' : zoneOf(time.tzid);
  return own === zone ? time.wall : wallOf(instantOf(time.wall, own).toZonedDateTimeISO(zone));
}

/**
 * The day that a time means for an all-day event. Exchange writes its midnights in UTC or in a zone; others write a UTC
 * time on the right date. So: the date in the calendar's zone if it is midnight there, else the date as written.
 */
export function dayOf(time: IcsTime, zone: string): string {
  if (time.kind === 'date') return time.date;
  const written = time.wall.slice(0, 10);
  if (time.kind !== 'utc') return written;
  const there = wallOf(instantOf(time.wall, 'UTC').toZonedDateTimeISO(zone));
  return there.endsWith('T00:00') ? there.slice(0, 10) : written;
}

export const instantOf = (wall: string, zone: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();

export const wallOf = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: 'minute' });

/** When something was changed, to the second and at fixed width; a time without a zone is in the event's. */
export function stampOf(value: string, zone: string): string | undefined {
  const [, date, time, second, utc] = /^(\d{8})T(\d{4})(\d{2})?(Z)?$/i.exec(value.trim()) ?? [];
  const [parsed] = date === undefined ? [] : timesOf({ value: `${date}T${time}`, params: new Map() });
  if (parsed === undefined || parsed.kind !== 'floating') return undefined;
  const wall = `${parsed.wall}:${Number(second) < 60 ? second : '00'}`;
  // Nearly all are, and an instant in UTC is what its clock shows.
  if (utc !== undefined) return `${wall}.000Z`;
  const instant = instantOf(wall, zone);
  return instant.toString({ fractionalSecondDigits: 3 });
}

export const dayAfter = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

const DURATION = /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?$/i;

/** Weeks and days are nominal, hours and minutes exact (RFC 5545 §3.3.6); undefined when it is no duration or negative. */
export function parseDuration(text: string): { readonly days: number; readonly minutes: number } | undefined {
  const [whole, sign, weeks, days, hours, minutes] = DURATION.exec(text.trim()) ?? [];
  if (whole === undefined || sign === '-' || /P(T)?$/i.test(whole)) return undefined;
  return { days: Number(weeks ?? 0) * 7 + Number(days ?? 0), minutes: Number(hours ?? 0) * 60 + Number(minutes ?? 0) };
}

export function wallAfter(wall: string, zone: string, { days, minutes }: { days: number; minutes: number }): string {
  const start = Temporal.PlainDateTime.from(wall).add({ days }).toZonedDateTime(zone);
  return wallOf(start.add({ minutes }));
}
