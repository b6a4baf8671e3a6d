/**
 * Which entry stands on which day of a week, what reaches over several days, and what no longer fits.
 *
 * Alone because the month grid must never hide an entry without saying so. Invariants: two entries over several days
 * never share a lane; on every day, what is shown and what is hidden is all there is; at most `most` are shown.
 */
import { dateOf, isDate, timeOf } from '../time/wall.ts';
import type { CalendarEntry } from './contract.ts';
import { daysBetween, plusDays } from './days.ts';

export const MOST_A_DAY = 4;
/** A party that ends in the small hours belongs to its evening, not to the next day too. */
const SMALL_HOURS = '06:00';

export type Span = {
  readonly entry: CalendarEntry;
  /** Column of the week, 0 is Monday. */
  readonly column: number;
  readonly length: number;
  readonly lane: number;
  /** Whether it began in an earlier week, and whether it goes on in a later one. */
  readonly isContinued: boolean;
  readonly goesOn: boolean;
};
export type DayPlan = {
  readonly date: string;
  /** Room to keep free at the top for what reaches over this day. */
  readonly lanes: number;
  readonly shown: readonly CalendarEntry[];
  readonly hidden: number;
};
export type WeekPlan = { readonly spans: readonly Span[]; readonly days: readonly DayPlan[] };

/** First and last day that an entry is on, both included. */
export function daysCovered({ start, end }: Pick<CalendarEntry, 'start' | 'end'>): {
  readonly first: string;
  readonly last: string;
} {
  const first = dateOf(start);
  if (end === undefined || end <= start) return { first, last: first };
  if (isDate(end)) return { first, last: plusDays(end, -1) };
  const isNight = dateOf(end) === plusDays(first, 1) && (timeOf(end) ?? '') <= SMALL_HOURS;
  if (isNight) return { first, last: first };
  return { first, last: timeOf(end) === '00:00' ? plusDays(dateOf(end), -1) : dateOf(end) };
}

export function isOn(entry: CalendarEntry, date: string): boolean {
  const { first, last } = daysCovered(entry);
  return first <= date && date <= last;
}

/** @param days the seven days of one week, in order */
export function placeWeek(days: readonly string[], entries: readonly CalendarEntry[], most = MOST_A_DAY): WeekPlan {
  const spans = spansOf(days, entries, most);
  const plans = days.map((date, column) => {
    const over = spans.filter((span) => span.column <= column && column < span.column + span.length);
    const lanes = Math.max(0, ...over.map(({ lane }) => lane + 1));
    const present = entries.filter((entry) => isOn(entry, date));
    const single = present.filter((entry) => !isLong(entry));
    const shown = single.slice(0, Math.max(0, most - lanes));
    return { date, lanes, shown, hidden: present.length - over.length - shown.length };
  });
  return { spans, days: plans };
}

function isLong(entry: CalendarEntry): boolean {
  const { first, last } = daysCovered(entry);
  return first !== last;
}

/** Earlier ones first, longer ones before shorter ones: so lanes stay as low as they can. */
function spansOf(days: readonly string[], entries: readonly CalendarEntry[], most: number): Span[] {
  const [monday, sunday] = [days[0] ?? '', days.at(-1) ?? ''];
  const long = entries
    .filter(isLong)
    .map((entry) => ({ entry, ...daysCovered(entry) }))
    .filter(({ first, last }) => first <= sunday && last >= monday)
    .toSorted((a, b) => (a.first === b.first ? (a.last > b.last ? -1 : 1) : a.first < b.first ? -1 : 1));
  const takenUntil: string[] = [];
  return long.flatMap(({ entry, first, last }) => {
    const from = first < monday ? monday : first;
    const to = last > sunday ? sunday : last;
    const free = takenUntil.findIndex((until) => until < from);
    const lane = free === -1 ? takenUntil.length : free;
    if (lane >= most) return [];
    takenUntil[lane] = to;
    const place = { column: daysBetween(monday, from), length: daysBetween(from, to) + 1 };
    return [{ entry, ...place, lane, isContinued: first < monday, goesOn: last > sunday }];
  });
}

export type AgendaDay = { readonly date: string; readonly entries: readonly CalendarEntry[] };

/** Day by day, as a list reads it; what reaches over several days stands on each of them. */
export const agendaOf = (days: readonly string[], entries: readonly CalendarEntry[]): readonly AgendaDay[] =>
  days.map((date) => ({ date, entries: entries.filter((entry) => isOn(entry, date)) }));
