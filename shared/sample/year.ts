/**
 * The year that a sample lies in: days are counted from today, half a year back and half a year ahead.
 *
 * Alone because everything in the sample is told relative to today, so that a workspace filled in any season has an
 * evening tonight, an excursion at the weekend and a past. Invariant: no clock is read; today is given.
 */
import { Temporal } from 'temporal-polyfill';
import { instantOf, wallPlus } from '../time/wall.ts';

export const HALF_YEAR = 183;

export type SampleYear = {
  readonly zone: string;
  /** The plain date so many days from today. */
  readonly dayAt: (offset: number) => string;
  readonly wallAt: (offset: number, time: string) => string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdayAt: (offset: number) => number;
  /** The first day from `offset` on that falls on this weekday. */
  readonly nextWeekday: (offset: number, weekday: number) => number;
  /** The instant a wall clock in the workspace's zone shows this. */
  readonly instantAt: (offset: number, time: string) => string;
};

export function sampleYear(today: string, zone: string): SampleYear {
  const weekdayToday = Temporal.PlainDate.from(today).dayOfWeek;
  const days = new Map<number, string>();
  const dayAt = (offset: number): string => {
    const known = days.get(offset);
    if (known !== undefined) return known;
    const day = wallPlus(today, offset * 1440);
    days.set(offset, day);
    return day;
  };
  const wallAt = (offset: number, time: string): string => `${dayAt(offset)}T${time}`;
  const weekdayAt = (offset: number): number => ((((weekdayToday - 1 + offset) % 7) + 7) % 7) + 1;
  return {
    zone,
    dayAt,
    wallAt,
    weekdayAt,
    nextWeekday: (offset, weekday) => offset + ((weekday - weekdayAt(offset) + 7) % 7),
    instantAt: (offset, time) => instantOf(wallAt(offset, time), zone),
  };
}

/** All days of the year for which this holds, in order. */
export function offsetsWhere(holds: (offset: number) => boolean): readonly number[] {
  return Array.from({ length: 2 * HALF_YEAR }, (_, index) => index - HALF_YEAR).filter(holds);
}

export const dayOfMonth = (day: string): number => Number(day.slice(8, 10));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

const RULE_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export type MonthlyRank = { readonly rrule: string; readonly holds: (offset: number) => boolean };

/** "Every second Thursday of the month", for the weekday and the rank that this day has; a fifth one counts as the last. */
export function monthlyLike(year: SampleYear, offset: number): MonthlyRank {
  const weekday = year.weekdayAt(offset);
  const rankAt = (at: number): number => Math.ceil(dayOfMonth(year.dayAt(at)) / 7);
  const isLast = (at: number): boolean => monthOf(year.dayAt(at)) !== monthOf(year.dayAt(at + 7));
  const rank = rankAt(offset);
  const byDay = `${rank === 5 ? -1 : rank}${RULE_DAYS[weekday - 1]}`;
  const holds = (at: number): boolean =>
    year.weekdayAt(at) === weekday && (rank === 5 ? isLast(at) : rankAt(at) === rank);
  return { rrule: `FREQ=MONTHLY;BYDAY=${byDay}`, holds };
}
