import type { ReactNode } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import type { AgendaDay } from '../../shared/calendar/placing.ts';
import { classesOf } from '../ui/classes.ts';
import { dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './Agenda.css';
import { AgendaEntry } from './AgendaEntry.tsx';
import { entryKey } from './entryLook.ts';

/** The calendar as a list: days with what is on them, one below the other. */
export function Agenda({
  label,
  days,
  today,
  channelsOf,
  onOpen,
  onAdd,
  empty,
}: {
  readonly label: string;
  readonly days: readonly AgendaDay[];
  readonly today: string;
  /** The marks of the channels that a post goes to. */
  readonly channelsOf: (entry: CalendarEntry) => ReactNode;
  readonly onOpen: (entry: CalendarEntry, element: Element) => void;
  readonly onAdd: (date: string) => void;
  /** Shown when there is nothing at all. */
  readonly empty: ReactNode;
}) {
  const { t, locale } = useWords();
  const shown = days.filter(({ date, entries }) => entries.length > 0 || date === today);
  if (!days.some(({ entries }) => entries.length > 0)) return <div className="agenda">{empty}</div>;
  return (
    <div className="agenda" role="region" aria-label={label} tabIndex={-1}>
      {shown.map(({ date, entries }) => (
        <section key={date} id={`day-${date}`} className="agenda-day" aria-label={dayShort(date, locale)}>
          <h3 className={classesOf('agenda-date', date === today && 'agenda-today')}>
            {date === today ? t('calendar.todayIs', { day: dayShort(date, locale) }) : dayShort(date, locale)}
          </h3>
          <ul className="agenda-entries">
            {entries.map((entry) => (
              <li key={entryKey(entry)}>
                <AgendaEntry entry={entry} date={date} channels={channelsOf(entry)} onOpen={onOpen} />
              </li>
            ))}
            {entries.length === 0 && (
              <li>
                <button type="button" className="agenda-entry agenda-free" onClick={() => onAdd(date)}>
                  {t('calendar.dayEmpty')}
                </button>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
