import type { PointerEvent } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import type { Week } from '../../shared/calendar/days.ts';
import { placeWeek } from '../../shared/calendar/placing.ts';
import { useWords } from '../words/words.ts';
import { DayCell } from './DayCell.tsx';
import { EntryBlock } from './EntryBlock.tsx';
import { entryKey } from './entryLook.ts';
import type { MonthGridProps } from './MonthGrid.tsx';
import type { DayMove } from './useDayMove.ts';

/** One week of the month: seven days, and over them what reaches across several. */
export function WeekRow(
  props: Pick<MonthGridProps, 'month' | 'today' | 'day' | 'entries' | 'onDay' | 'onOpenDay' | 'onOpenEntry'> & {
    readonly week: Week;
    readonly move: DayMove | undefined;
    readonly onDrag: (entry: CalendarEntry, press: PointerEvent) => void;
  },
) {
  const { week, entries, day, move, onOpenEntry, onDrag } = props;
  const { t } = useWords();
  const { spans, days } = placeWeek(week.days, entries);
  const lifted = move === undefined ? undefined : entryKey(move.entry);
  return (
    <div role="row" className="month-row">
      <span className="month-week" role="rowheader" aria-label={t('calendar.week', { number: week.number })}>
        {week.number}
      </span>
      {days.map((plan, index) => (
        <DayCell key={plan.date} {...props} plan={plan} column={index + 2} lifted={lifted} />
      ))}
      {spans.map(({ entry, column, length, lane, isContinued, goesOn }) => (
        <div
          key={entryKey(entry)}
          role="gridcell"
          className="month-span"
          style={{ gridColumn: `${column + 2} / span ${length}`, '--lane': lane }}
        >
          <EntryBlock
            entry={entry}
            span={{ isContinued, goesOn }}
            isReachable={week.days.slice(column, column + length).includes(day)}
            isLifted={lifted === entryKey(entry)}
            onOpen={onOpenEntry}
            onPointerDown={onDrag}
          />
        </div>
      ))}
    </div>
  );
}
