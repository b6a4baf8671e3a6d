import { CalendarDate, parseDate, parseTime, type Time } from '@internationalized/date';

/**
 * Between our date and time strings and the types of react-aria.
 *
 * Alone so that no page ever meets those types.
 * Invariant: out comes `YYYY-MM-DD`, `HH:MM` or null; a string that is neither is read as null, never thrown at a person.
 */
export function dateOf(text: string | null | undefined): CalendarDate | null {
  if (text === null || text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return parseDate(text);
  } catch {
    return null; // the 31st of June: parseDate names no failures, it throws
  }
}

/** A year typed with two digits means this century. */
export function dateTextOf(
  date: { readonly year: number; readonly month: number; readonly day: number } | null,
): string | null {
  if (date === null) return null;
  return new CalendarDate(date.year < 100 ? 2000 + date.year : date.year, date.month, date.day).toString();
}

export function timeOf(text: string | null): Time | null {
  return text !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? parseTime(text) : null;
}

export function timeTextOf(time: { readonly hour: number; readonly minute: number } | null): string | null {
  if (time === null) return null;
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
