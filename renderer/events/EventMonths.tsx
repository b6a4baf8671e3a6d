import type { KeyboardEvent } from 'react';
import { monthLong } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { byMonth } from './byMonth.ts';
import { EventRow, type ListedDate } from './EventRow.tsx';
import './events.css';
import { moveFocus } from './rowFocus.ts';

/** Dates under the names of their months. Arrow keys lead from one to the next. */
export function EventMonths({ dates }: { readonly dates: readonly ListedDate[] }) {
  const { locale } = useWords();
  const onKeyDown = (press: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step !== undefined && moveFocus(step)) press.preventDefault();
  };
  return (
    <div onKeyDown={onKeyDown} role="presentation">
      {byMonth(dates).map(({ month, dates: inMonth }) => (
        <section key={month} className="event-month" aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`} className="event-month-name">
            {monthLong(`${month}-01`, locale)}
          </h2>
          <ul>
            {inMonth.map((date) => (
              <EventRow key={`${date.id} ${date.start}`} date={date} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
