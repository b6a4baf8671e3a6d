import type { AgendaDay } from '../../shared/calendar/placing.ts';
import { classesOf } from '../ui/classes.ts';
import { dayLong, weekdayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './Agenda.css';

/** Seven days to choose from, on a narrow window in the place of the month. */
export function DayStrip({
  days,
  today,
  day,
  onDay,
}: {
  readonly days: readonly AgendaDay[];
  readonly today: string;
  readonly day: string;
  readonly onDay: (date: string) => void;
}) {
  const { t, locale } = useWords();
  return (
    <div className="strip" role="group" aria-label={t('calendar.sevenDays')}>
      {days.map(({ date, entries }) => (
        <button key={date} type="button" className="strip-day" aria-pressed={date === day} onClick={() => onDay(date)}>
          <span className="vh">{t('calendar.day', { day: dayLong(date, locale), count: entries.length })}</span>
          <span aria-hidden="true">{weekdayShort(date, locale)}</span>
          <span aria-hidden="true" className={classesOf('strip-number', date === today && 'strip-today')}>
            {Number(date.slice(8))}
          </span>
          <span className={classesOf('strip-dots', entries.length > 0 && 'strip-busy')} />
        </button>
      ))}
    </div>
  );
}
