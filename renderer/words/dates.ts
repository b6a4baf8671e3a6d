/**
 * Dates, times and numbers as a person reads them. Source: the design guide, wording: "Sat 20 June", "Sa, 20. Juni",
 * 24-hour clock.
 *
 * Invariant: takes and answers strings; a wall clock is shown as it is, in no zone of this computer.
 */
import { Temporal } from 'temporal-polyfill';
import { isWall } from '../../shared/time/wall.ts';
import type { Locale } from './words.ts';

const TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };
export const languageTag = (locale: Locale): string => TAG[locale];

type Style = Intl.DateTimeFormatOptions;
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: Locale, style: Style): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(style);
  const known = formats.get(key);
  if (known !== undefined) return known;
  // Every wall clock is laid on UTC, so that no zone of this computer can shift it.
  const made = new Intl.DateTimeFormat(TAG[locale], { ...style, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** What is no time stands as it is: a peer's document may hold anything, and its screen must still open. */
function shown(wall: string, locale: Locale, style: Style): string {
  if (!isWall(wall.slice(0, 16))) return wall;
  const at = Temporal.PlainDateTime.from(wall.length === 10 ? `${wall}T00:00` : wall).toZonedDateTime(
    'UTC',
  ).epochMilliseconds;
  return formatOf(locale, style).format(at);
}

/** "Sat 20 June" / "Sa, 20. Juni" */
export function dayShort(wall: string, locale: Locale): string {
  const text = shown(wall, locale, { weekday: 'short', day: 'numeric', month: 'long' });
  return locale === 'en' ? text.replace(',', '') : text.replace('.,', ',');
}
/** "Saturday, 20 June 2026" / "Samstag, 20. Juni 2026" */
export const dayLong = (wall: string, locale: Locale): string => {
  const text = shown(wall, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return locale === 'en' ? text.replace(/^(\w+) /, '$1, ') : text;
};
/** "20 June 2026" / "20. Juni 2026" */
export const dayPlain = (wall: string, locale: Locale): string =>
  shown(wall, locale, { day: 'numeric', month: 'long', year: 'numeric' });
export const weekdayShort = (wall: string, locale: Locale): string =>
  shown(wall, locale, { weekday: 'short' }).replace('.', '');
export const weekdayLong = (wall: string, locale: Locale): string => shown(wall, locale, { weekday: 'long' });
/** "20 June" / "20. Juni" */
export const dayOfYear = (wall: string, locale: Locale): string =>
  shown(wall, locale, { day: 'numeric', month: 'long' });
export const monthLong = (wall: string, locale: Locale): string =>
  shown(wall, locale, { month: 'long', year: 'numeric' });
export const monthShort = (wall: string, locale: Locale): string => shown(wall, locale, { month: 'long' });
/** "20:00"; an all-day time has none. */
export const clockOf = (wall: string): string => wall.slice(11, 16);
export const weekOf = (wall: string): number => Temporal.PlainDate.from(wall.slice(0, 10)).weekOfYear ?? 0;
const NUMBERS = { en: new Intl.NumberFormat(TAG.en), de: new Intl.NumberFormat(TAG.de) } as const;
/** "20,000" / "20.000". A number that a message is handed needs no such call: `speeches.ts` writes each of them so. */
export const number = (value: number, locale: Locale): string => NUMBERS[locale].format(value);

/** "Monday, Tuesday and Friday" */
export const listed = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(TAG[locale]).format(words);

/** A text that may be a day and time (`2026-12-10 22:00`) in words, "10 December 2026, 22:00"; another one as it is. */
export function wallShown(text: string, locale: Locale): string {
  const wall = text.replace(' ', 'T');
  if (!isWall(wall)) return text;
  return [dayPlain(wall, locale), clockOf(wall)].filter((part) => part !== '').join(', ');
}

/** An instant as a person of that zone reads it: "11 June 2026, 14:08". */
export function instantShown(instant: string, zone: string, locale: Locale): string {
  if (!isWall(instant.slice(0, 16)) || !instant.endsWith('Z')) return instant;
  const wall = Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  return `${dayPlain(wall, locale)}, ${clockOf(wall)}`;
}
