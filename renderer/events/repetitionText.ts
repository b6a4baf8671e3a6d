/**
 * How often an event repeats, in words.
 *
 * Alone because the chooser and the event's head must call a rule alike. A rule that has no words here is named as one
 * of its own; its dates, listed below it, say what it means.
 */
import { dayOf, ownRuleOf, type Pattern, repetitionOf } from '../../shared/events/repetition.ts';
import { dayOfYear, listed, weekdayLong } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

export function patternText(t: Translate, locale: Locale, pattern: Pattern, start: string): string {
  const weekday = weekdayLong(start, locale);
  switch (pattern) {
    case 'none':
      return t('events.repeat.none');
    case 'daily':
      return t('events.repeat.daily');
    case 'weekly':
      return t('events.repeat.weekly', { weekday });
    case 'fortnightly':
      return t('events.repeat.fortnightly', { weekday });
    case 'monthly-day':
      return t('events.repeat.monthlyDay', { day: Number(start.slice(8, 10)) });
    case 'monthly-weekday':
      return t(`events.repeat.place${placeOf(start)}`, { weekday });
    case 'monthly-last':
      return t('events.repeat.last', { weekday });
    case 'yearly':
      return t('events.repeat.yearly', { day: dayOfYear(start, locale) });
  }
}

/** Offered only where it is one of the first four. */
const placeOf = (start: string): 1 | 2 | 3 | 4 => Math.min(4, dayOf(start).place) as 1 | 2 | 3 | 4;

export function repetitionText(t: Translate, locale: Locale, rrule: string, start: string, zone: string): string {
  const { pattern } = repetitionOf(rrule, start, zone);
  return pattern === 'own' ? ownText(t, locale, rrule) : patternText(t, locale, pattern, start);
}

function ownText(t: Translate, locale: Locale, rrule: string): string {
  const own = ownRuleOf(rrule);
  if (own === undefined) return t('events.repeat.own');
  const { every, interval: count, weekdays } = own;
  if (weekdays.length === 0) return t(`events.every.${every}`, { count });
  return t('events.every.weekdays', {
    count,
    days: listed(
      weekdays.map((day) => weekdayLong(`2024-01-0${day}`, locale)),
      locale,
    ),
  });
}
