/**
 * What happens to an event's times when a person changes one of them.
 *
 * Alone because the dialog and the event's page must answer alike. Invariant: a new start carries the end along, since
 * the length is what a person keeps in mind; an all-day event's last day is shown, its end (the day after) is stored.
 */
import { dateOf, isDate, timeOf, wallMinutes, wallPlus } from '../time/wall.ts';

export type Times = { readonly start: string; readonly end: string };

/** When an evening begins that was an all-day event before. */
const USUAL_TIME = '19:00';
const USUAL_MINUTES = 120;
const DAY = 1440;

export const isAllDay = ({ start }: Times): boolean => isDate(start);

export const startingOn = (times: Times, date: string): Times => startingAt(times, withTime(date, timeOf(times.start)));
export const startingAtTime = (times: Times, time: string): Times =>
  startingAt(times, withTime(dateOf(times.start), time));
export const endingAtTime = (times: Times, time: string): Times => ({
  ...times,
  end: withTime(dateOf(times.end), time),
});

/** For an all-day event the last day of it. */
export function endingOn(times: Times, date: string): Times {
  return { ...times, end: isAllDay(times) ? wallPlus(date, DAY) : withTime(date, timeOf(times.end)) };
}

/** The day a person sees as the last one. */
export const lastDayOf = (times: Times): string => (isAllDay(times) ? wallPlus(times.end, -DAY) : dateOf(times.end));

export function wholeDays(times: Times): Times {
  if (isAllDay(times)) return times;
  const start = dateOf(times.start);
  const end =
    timeOf(times.end) === '00:00' && dateOf(times.end) > start ? dateOf(times.end) : wallPlus(dateOf(times.end), DAY);
  return { start, end };
}

export function withClock(times: Times): Times {
  if (!isAllDay(times)) return times;
  const start = withTime(times.start, USUAL_TIME);
  return { start, end: wallPlus(withTime(lastDayOf(times), USUAL_TIME), USUAL_MINUTES) };
}

const withTime = (date: string, time: string | undefined): string => (time === undefined ? date : `${date}T${time}`);

function startingAt(times: Times, start: string): Times {
  return { start, end: wallPlus(start, wallMinutes(times.start, times.end)) };
}
