/** When something is, in words. Alone because lists, the event's page and its series must say it alike. */
import { dateOf, isDate, wallMinutes } from '../../shared/time/wall.ts';
import { lastDayOf, type Times } from '../../shared/events/timesEdit.ts';
import { clockOf, dayShort } from '../words/dates.ts';
import type { Locale, Translate } from '../words/words.ts';

/** "20:00–22:00", "all day", "all day, until Sun 21 June"; the first day stands beside it. */
export function timesText(
  t: Translate,
  locale: Locale,
  { start, end }: { readonly start: string; readonly end?: string | undefined },
): string {
  if (end === undefined) return isDate(start) ? t('events.allDay') : t('events.from', { from: clockOf(start) });
  const times: Times = { start, end };
  const lastDay = lastDayOf(times);
  if (isDate(start))
    return lastDay <= start ? t('events.allDay') : t('events.allDayTo', { day: dayShort(lastDay, locale) });
  const [from, to] = [clockOf(start), clockOf(end)];
  if (start === end) return t('events.from', { from });
  // A party that ends at two in the morning belongs to the evening it began.
  const isOneEvening = wallMinutes(start, end) < 1440 && (lastDay === dateOf(start) || to <= '06:00');
  return isOneEvening
    ? t('events.span', { from, to })
    : t('events.spanDays', { from, day: dayShort(lastDay, locale), to });
}
