/** When an entry is, as a person says it: a day with a time, a whole day, or from one day to another. */
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { daysCovered } from '../../shared/calendar/placing.ts';
import { clockOf, dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';

export function useWhenShown(): (entry: CalendarEntry) => string {
  const { t, locale } = useWords();
  return (entry) => {
    const { first, last } = daysCovered(entry);
    const [start, end] = [clockOf(entry.start), entry.end === undefined ? '' : clockOf(entry.end)];
    const [day, lastDay] = [dayShort(first, locale), dayShort(last, locale)];
    if (first !== last)
      return start === ''
        ? t('calendar.time.days', { day, lastDay })
        : t('calendar.time.fromTo', { day, start, lastDay, end });
    if (start === '') return t('calendar.time.allDay', { day });
    return end === '' || end === start
      ? t('calendar.time.at', { day, start })
      : t('calendar.time.between', { day, start, end });
  };
}
