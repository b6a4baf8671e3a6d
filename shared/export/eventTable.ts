/**
 * Events as a table: one row each, with its first date and, of a series, the rule.
 *
 * Alone because a table says less than a calendar: who wants every date and exception takes the calendar file.
 * Invariants: a time has a column of its own, so that midnight is not taken for a whole day; the last day of several is
 * named as people name it, not the day after.
 */
import type { Event } from '../events/model.ts';
import { dateOf, isDate, timeOf, wallPlus } from '../time/wall.ts';
import { tagsText } from './memberTable.ts';
import { type Column, date, inWords, number, text } from './tableCell.ts';

type EventColumn = Column<Event>;
const column = (en: string, de: string, cell: (event: Event) => unknown): EventColumn => ({
  header: { en, de },
  cell: (event) => text(cell(event)),
});

const first = (event: Event) => event.parts[0];
const isWholeDay = (event: Event): boolean => isDate(first(event)?.start ?? '');
const dayOf = (wall: string | undefined): string => dateOf(wall ?? '');
const lastDay = (event: Event): string => {
  const { start = '', end = '' } = first(event) ?? {};
  // Another program may have given a whole day no length.
  return isDate(end) && end > start ? wallPlus(end, -1440) : dayOf(end);
};
/** In English the plain words that scripts know. */
const stateCell = inWords({
  planned: { en: 'planned', de: 'geplant' },
  cancelled: { en: 'cancelled', de: 'abgesagt' },
});
const YES = { en: 'yes', de: 'ja' } as const;

export const EVENT_COLUMNS: readonly EventColumn[] = [
  column('Event ID', 'Event ID', ({ id }) => id),
  column('Title', 'Titel', ({ title }) => title),
  { header: { en: 'Start Date', de: 'Startdatum' }, cell: (event) => date(dayOf(first(event)?.start)) },
  column('Start Time', 'Startzeit', (event) => timeOf(first(event)?.start ?? '')),
  { header: { en: 'End Date', de: 'Enddatum' }, cell: (event) => date(lastDay(event)) },
  column('End Time', 'Endzeit', (event) => timeOf(first(event)?.end ?? '')),
  {
    header: { en: 'All Day', de: 'Ganztägig' },
    cell: (event, language) => text(isWholeDay(event) ? YES[language] : ''),
  },
  column('Time Zone', 'Zeitzone', (event) => first(event)?.zone),
  column('Location', 'Veranstaltungsort', ({ place }) => place),
  column('Description', 'Beschreibung', ({ description }) => description),
  column('URL', 'Link', ({ url }) => url),
  column('Tags', 'Schlagwörter', ({ tags }) => tagsText(tags)),
  { header: { en: 'State', de: 'Stand' }, cell: ({ state }, language) => stateCell(state, language) },
  column('Repeats', 'Wiederholung', (event) => first(event)?.rrule),
  { header: { en: 'Capacity', de: 'Plätze' }, cell: ({ capacity }) => number(capacity) },
];
