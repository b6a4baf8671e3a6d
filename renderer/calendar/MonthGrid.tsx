import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { dayAfterKey, weeksOf } from '../../shared/calendar/days.ts';
import { commandPressed } from '../client/useKeys.ts';
import { monthLong, weekdayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { entryKey } from './entryLook.ts';
import './MonthGrid.css';
import { MoveTip } from './MoveTip.tsx';
import type { DayMoving } from './useDayMove.ts';
import { WeekRow } from './WeekRow.tsx';

export type MonthGridProps = {
  /** Any day of the month shown. */
  readonly month: string;
  readonly today: string;
  /** The day that the keys stand on. */
  readonly day: string;
  readonly entries: readonly CalendarEntry[];
  /** Another day has the focus; it may lie in another month. */
  readonly onDay: (date: string) => void;
  readonly onOpenDay: (date: string, element: Element) => void;
  readonly onOpenEntry: (entry: CalendarEntry, element: Element) => void;
  /** What is being moved: it may have been lifted from beside the grid. */
  readonly moving: DayMoving;
};

/**
 * A month, week by week. Arrows walk through the days, Enter opens one, Tab goes to its entries; its key (M) lifts an entry, then
 * arrows carry it, Enter puts it down and Escape leaves it where it was. The pointer drags.
 */
export function MonthGrid(props: MonthGridProps) {
  const { month, today, day, entries, onDay, onOpenDay } = props;
  const { t, locale } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  const { moving } = props;
  const weeks = weeksOf(month);

  // The day is in the page only once its month is: the focus follows when it is there.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[role="gridcell"][data-date="${wanted.current}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = undefined;
    cell.focus();
  });
  const goTo = (date: string) => {
    wanted.current = date;
    onDay(date);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (!(press.target instanceof HTMLElement)) return;
    const isCell = press.target.role === 'gridcell';
    const isChord = press.ctrlKey || press.metaKey || press.altKey;
    const carried = isChord ? undefined : moving.key(press.key);
    const key = press.target.dataset['entry'];
    const entry = key === undefined ? undefined : entries.find((one) => entryKey(one) === key);
    if (carried !== undefined) goTo(carried);
    else if (entry !== undefined && commandPressed(press.nativeEvent, ['calendar.lift']) !== undefined) {
      moving.lift(entry, day);
      goTo(day);
    } else if (isChord) return;
    else if (press.key === 'Escape' && !isCell) goTo(day);
    else if (press.key === 'Enter' && isCell) onOpenDay(day, press.target);
    else {
      const next = dayAfterKey(press.key, day);
      if (next === undefined) return;
      goTo(next);
    }
    press.preventDefault();
  };
  const open = (entry: CalendarEntry, element: Element) => {
    if (!moving.hasJustDragged()) props.onOpenEntry(entry, element);
  };
  return (
    <>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        className="month"
        aria-label={monthLong(month, locale)}
        onKeyDown={onKeyDown}
      >
        <div role="row" className="month-head">
          <span className="month-week" role="presentation" />
          {weeks[0]?.days.map((date) => (
            <span key={date} role="columnheader" className="month-weekday">
              {weekdayShort(date, locale)}
            </span>
          ))}
        </div>
        <div className="month-weeks" role="rowgroup" aria-label={t('calendar.weeks')}>
          {weeks.map((week) => (
            <WeekRow
              key={week.days[0]}
              {...props}
              week={week}
              move={moving.move}
              today={today}
              onDrag={moving.drag}
              onOpenEntry={open}
            />
          ))}
        </div>
      </div>
      {moving.move !== undefined && <MoveTip move={moving.move} />}
    </>
  );
}
