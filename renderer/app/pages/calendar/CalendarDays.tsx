import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { agendaOf } from '../../../../shared/calendar/placing.ts';
import { Agenda } from '../../../calendar/Agenda.tsx';
import { DayStrip } from '../../../calendar/DayStrip.tsx';
import { MonthGrid } from '../../../calendar/MonthGrid.tsx';
import type { DayMoving } from '../../../calendar/useDayMove.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { monthLong, monthShort } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { ChannelMarks } from '../ChannelMarks.tsx';
import type { Peek } from './CalendarPeek.tsx';
import type { CalendarPlace } from './useCalendarPlace.ts';

/** The days themselves: as a month, as a list of a month, or on a narrow window as seven days with their list. */
export function CalendarDays({
  place,
  today,
  entries,
  isAsked,
  onPeek,
  moving,
  onAdd,
}: {
  readonly place: CalendarPlace;
  readonly today: string;
  readonly entries: readonly CalendarEntry[];
  /** Whether the answer is there: before it, nothing is called empty. */
  readonly isAsked: boolean;
  readonly onPeek: (peek: Peek) => void;
  readonly moving: DayMoving;
  readonly onAdd: (date: string) => void;
}) {
  const { t, locale } = useWords();
  const { form, at, day, days, goTo } = place;
  const openEntry = (entry: CalendarEntry, element: Element) => onPeek({ kind: 'entry', entry, element });
  if (form === 'month') {
    return (
      <MonthGrid
        month={at}
        today={today}
        day={day}
        entries={entries}
        onDay={goTo}
        onOpenDay={(date, element) => onPeek({ kind: 'day', date, element })}
        onOpenEntry={openEntry}
        moving={moving}
      />
    );
  }
  const agenda = agendaOf(days, entries);
  const showDay = (date: string) => {
    goTo(date);
    document.querySelector(`#day-${date}`)?.scrollIntoView({ block: 'start' });
  };
  const empty = (
    <EmptyState
      icon="calendar"
      title={form === 'week' ? t('calendar.emptyWeek') : t('calendar.emptyMonth', { month: monthShort(at, locale) })}
      actions={
        <Button icon="plus" onPress={() => onAdd(day)}>
          {t('calendar.addOnDay')}
        </Button>
      }
    >
      {t('calendar.emptyHelp')}
    </EmptyState>
  );
  return (
    <>
      {form === 'week' && <DayStrip days={agenda} today={today} day={day} onDay={showDay} />}
      <Agenda
        label={monthLong(at, locale)}
        days={agenda}
        today={today}
        channelsOf={channelMarksOf}
        onOpen={openEntry}
        onAdd={onAdd}
        empty={isAsked && empty}
      />
    </>
  );
}

const channelMarksOf = ({ channels }: CalendarEntry) => channels !== undefined && <ChannelMarks ids={channels} />;
