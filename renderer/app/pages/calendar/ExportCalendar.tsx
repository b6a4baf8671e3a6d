import { daysOfMonth } from '../../../../shared/calendar/days.ts';
import { dayShort, monthLong } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { ExportListMenu } from '../ExportListMenu.tsx';
import type { CalendarPlace } from './useCalendarPlace.ts';

const FORMATS = ['ics'] as const;

/** The events of the month or week that is shown, or all of them, for another calendar. */
export function ExportCalendar({ place: { form, at, days: shown } }: { readonly place: CalendarPlace }) {
  const { t, locale } = useWords();
  // The month's own days: those at its edges, which belong to other months, only fill the grid.
  const days = form === 'week' ? shown : daysOfMonth(at);
  const [first = at, last = at] = [days[0], days.at(-1)];
  const time = form === 'week' ? `${dayShort(first, locale)} – ${dayShort(last, locale)}` : monthLong(at, locale);
  const name = t('calendar.title');
  return (
    <ExportListMenu
      label={t('export.calendar')}
      lists={[
        {
          title: t('export.eventsOf', { time }),
          name: `${name} ${time}`,
          formats: FORMATS,
          // A range has both its ends in it: what ended at midnight and what begins at the next stay out.
          wanted: { from: `${first}T00:01`, to: `${last}T23:59` },
        },
        { title: t('export.allEvents'), name, formats: FORMATS, wanted: {} },
      ]}
    />
  );
}
