/**
 * Days, weeks and months as a calendar walks through them.
 *
 * Alone because the grid, the agenda, the keys and moving by days must count alike. Invariant: plain dates in, plain
 * dates out, weeks begin on Monday and are numbered by ISO 8601; no zone is ever asked.
 */
import { Temporal } from 'temporal-polyfill';

export type Week = { readonly number: number; readonly days: readonly string[] };

const DAYS = 7;

export const plusDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();
/** The same day in another month; the 31st becomes the last day there is. */
export const plusMonths = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
export const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;
export const isSameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);
export const mondayOf = (date: string): string => plusDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);

export function weekOf(date: string): Week {
  const monday = mondayOf(date);
  return {
    number: Temporal.PlainDate.from(monday).weekOfYear ?? 0,
    days: Array.from({ length: DAYS }, (_, day) => plusDays(monday, day)),
  };
}

/** The weeks that have a day of this month: four to six. */
export function weeksOf(date: string): readonly Week[] {
  const first = monthStart(date);
  const last = plusDays(plusMonths(first, 1), -1);
  const count = (daysBetween(mondayOf(first), mondayOf(last)) + DAYS) / DAYS;
  return Array.from({ length: count }, (_, week) => weekOf(plusDays(first, week * DAYS)));
}

/** The days of this month, in order. */
export function daysOfMonth(date: string): readonly string[] {
  const first = monthStart(date);
  return Array.from({ length: daysBetween(first, plusMonths(first, 1)) }, (_, day) => plusDays(first, day));
}

/** Where a key leads from a day; undefined: it is no key of the calendar. */
export function dayAfterKey(key: string, date: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(date, -1);
    case 'ArrowRight':
      return plusDays(date, 1);
    case 'ArrowUp':
      return plusDays(date, -DAYS);
    case 'ArrowDown':
      return plusDays(date, DAYS);
    case 'Home':
      return mondayOf(date);
    case 'End':
      return plusDays(mondayOf(date), DAYS - 1);
    case 'PageUp':
      return plusMonths(date, -1);
    case 'PageDown':
      return plusMonths(date, 1);
  }
  return undefined;
}
