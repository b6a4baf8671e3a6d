import type { MouseEvent, PointerEvent } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { isSameMonth } from '../../shared/calendar/days.ts';
import { type DayPlan, MOST_A_DAY } from '../../shared/calendar/placing.ts';
import { classesOf } from '../ui/classes.ts';
import { dayLong, monthShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { EntryBlock } from './EntryBlock.tsx';
import { entryKey } from './entryLook.ts';
import type { DayMove } from './useDayMove.ts';

/** One day: its number, its entries, and how many more there are. */
export function DayCell({
  plan,
  column,
  month,
  today,
  day,
  move,
  lifted,
  onDay,
  onOpenDay,
  onOpenEntry,
  onDrag,
}: {
  readonly plan: DayPlan;
  /** Of the grid: an entry of several days must not push the days aside. */
  readonly column: number;
  readonly month: string;
  readonly today: string;
  readonly day: string;
  readonly move: DayMove | undefined;
  readonly lifted: string | undefined;
  readonly onDay: (date: string) => void;
  readonly onOpenDay: (date: string, element: Element) => void;
  readonly onOpenEntry: (entry: CalendarEntry, element: Element) => void;
  readonly onDrag: (entry: CalendarEntry, press: PointerEvent) => void;
}) {
  const { t, locale } = useWords();
  const { date, lanes, shown, hidden } = plan;
  const isDay = date === day;
  const number = Number(date.slice(8));
  const isTarget = move !== undefined && move.reason === undefined && move.to === date && move.to !== move.from;
  const openDay = (click: MouseEvent<HTMLElement>) => onOpenDay(date, click.currentTarget);
  return (
    <div
      role="gridcell"
      style={{ gridColumn: column }}
      data-date={date}
      data-crowded={shown.length >= MOST_A_DAY - lanes && shown.length + lanes > 2 ? true : undefined}
      className={classesOf(
        'day',
        !isSameMonth(date, month) && 'day-outside',
        date === today && 'day-today',
        isTarget && 'day-target',
      )}
      tabIndex={isDay ? 0 : -1}
      aria-selected={isDay}
      aria-current={date === today ? 'date' : undefined}
      onFocus={() => !isDay && onDay(date)}
      onDoubleClick={(click) => click.target === click.currentTarget && onOpenDay(date, click.currentTarget)}
    >
      <div className="day-head">
        <button type="button" className="day-number" tabIndex={-1} aria-label={dayLong(date, locale)} onClick={openDay}>
          {number === 1 && !isSameMonth(date, month)
            ? t('calendar.firstOfMonth', { month: monthShort(date, locale) })
            : number}
        </button>
      </div>
      {lanes > 0 && <div className="day-lanes" style={{ '--lanes': lanes }} />}
      {shown.map((entry) => (
        <EntryBlock
          key={entryKey(entry)}
          entry={entry}
          isReachable={isDay}
          isLifted={lifted === entryKey(entry)}
          onOpen={onOpenEntry}
          onPointerDown={onDrag}
        />
      ))}
      {hidden > 0 && (
        <button type="button" className="day-more" tabIndex={isDay ? 0 : -1} onClick={openDay}>
          {t('calendar.more', { count: hidden })}
        </button>
      )}
    </div>
  );
}
