import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import { classesOf } from './classes.ts';
import { dateTextOf } from './dates.ts';
import './DateField.css';
import { Icon } from './Icon.tsx';

/** The calendar in a date field's popover; days with something on them carry a mark. */
export function MonthSheet({ isMarked }: { readonly isMarked: ((date: string) => boolean) | undefined }) {
  return (
    <Calendar className="month-sheet">
      <header className="month-head">
        <Heading className="month-title" />
        <AriaButton slot="previous" className="btn btn-quiet btn-icon btn-sm">
          <Icon name="left" />
        </AriaButton>
        <AriaButton slot="next" className="btn btn-quiet btn-icon btn-sm">
          <Icon name="right" />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short" className="month-grid">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="month-day">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={classesOf('month-cell', isMarked?.(dateTextOf(date) ?? '') === true && 'month-marked')}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
