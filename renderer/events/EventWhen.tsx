import type { ReactNode } from 'react';
import type { EventView } from '../../shared/events/contract.ts';
import { clockOf, dayLong, dayShort } from '../words/dates.ts';
import { type Locale, useWords } from '../words/words.ts';
import { DateLeaf } from './DateLeaf.tsx';
import './events.css';
import { timesText } from './timesText.ts';

/** One date in large, with hours and place; the one it was moved away from struck through beside it. */
export function EventWhen({
  event,
  date,
  earlier,
  note,
  chips,
}: {
  readonly event: EventView;
  readonly date: { readonly start: string; readonly end?: string | undefined };
  readonly earlier?: string | undefined;
  readonly note?: string | undefined;
  readonly chips: ReactNode;
}) {
  const { t, locale } = useWords();
  return (
    <div className="event-top">
      <DateLeaf day={date.start} />
      <div className="grow">
        <p className="event-day">
          <strong>{dayLong(date.start, locale)}</strong>{' '}
          {earlier !== undefined && <s className="was">{earlierText(earlier, date.start, locale)}</s>}
          {note !== undefined && <span className="event-day-note">{note}</span>}
        </p>
        <p className="event-hours">
          <span>{timesText(t, locale, date)}</span>
          {event.place !== undefined && event.place !== '' && <span>{event.place}</span>}
        </p>
        <div className="row row-wrap gap-1">{chips}</div>
      </div>
    </div>
  );
}

/** The old day, or on the same day the old hour. */
function earlierText(from: string, start: string, locale: Locale): string {
  return from.slice(0, 10) === start.slice(0, 10) && clockOf(from) !== '' ? clockOf(from) : dayShort(from, locale);
}
