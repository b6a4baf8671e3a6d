/**
 * Where in time the calendar stands: which month or week, which day has the focus, as a month or as a list.
 *
 * Alone because the address is the only state of where one is; the day with the focus is finer than the address and
 * follows it. Invariant: the day with the focus lies in the month or week that is shown.
 */
import { useState } from 'react';
import {
  daysBetween,
  daysOfMonth,
  isSameMonth,
  monthStart,
  plusDays,
  plusMonths,
  weekOf,
  weeksOf,
} from '../../../../shared/calendar/days.ts';
import { isWall } from '../../../../shared/time/wall.ts';
import { hrefTo, navigate, useRoute } from '../../../client/routes.ts';
import { useMedia, widths } from '../../../ui/media.ts';

export type CalendarForm = 'month' | 'list' | 'week';
export type CalendarPlace = {
  readonly form: CalendarForm;
  /** The days asked for, in order. */
  readonly days: readonly string[];
  /** A day of the month or week shown. */
  readonly at: string;
  /** The day that the keys stand on. */
  readonly day: string;
  readonly goTo: (date: string) => void;
  readonly toToday: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly show: (form: 'month' | 'list') => void;
};

const isDay = (text: string | undefined): text is string => text?.length === 10 && isWall(text);

export function useCalendarPlace(today: string): CalendarPlace {
  const { query } = useRoute();
  const isNarrow = useMedia(widths.oneColumn);
  const asked = query.get('at');
  const at = isDay(asked) ? asked : today;
  const form: CalendarForm = isNarrow ? 'week' : query.get('view') === 'list' ? 'list' : 'month';
  const [picked, setPicked] = useState<string>();
  const days = daysShown(form, at);
  const isWithin = (date: string) => (form === 'week' ? days.includes(date) : isSameMonth(date, at));
  const day = picked !== undefined && days.includes(picked) ? picked : isWithin(today) ? today : at;
  const open = (date: string, next: CalendarForm) => {
    const first = next === 'week' ? (weekOf(date).days[0] ?? date) : monthStart(date);
    navigate(hrefTo('calendar', undefined, { at: first, ...(next === 'list' ? { view: 'list' } : {}) }));
  };
  const goTo = (date: string) => {
    setPicked(date);
    // A step into the days at the edge, which belong to other months, turns no page; a leap by a month does.
    const isLeap = !isWithin(date) && Math.abs(daysBetween(day, date)) > 7;
    if (!days.includes(date) || isLeap) open(date, form);
  };
  return {
    form,
    days,
    at,
    day,
    goTo,
    toToday: () => {
      setPicked(today);
      if (!isWithin(today)) open(today, form);
    },
    step: (by) => open(form === 'week' ? plusDays(at, by * 7) : plusMonths(at, by), form),
    show: (next) => open(day, next),
  };
}

function daysShown(form: CalendarForm, at: string): readonly string[] {
  if (form === 'week') return weekOf(at).days;
  return form === 'list' ? daysOfMonth(at) : weeksOf(at).flatMap((week) => week.days);
}
