import { dateOf, timeOf } from '../../shared/time/wall.ts';
import {
  endingAtTime,
  endingOn,
  isAllDay,
  lastDayOf,
  startingAtTime,
  startingOn,
  type Times,
  wholeDays,
  withClock,
} from '../../shared/events/timesEdit.ts';
import { DateField } from '../ui/DateField.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import { useNoSuchDay } from '../words/useNoSuchDay.ts';
import { useWords } from '../words/words.ts';
import './events.css';

export type TimesField = 'start' | 'end';
/** What the person changed, to be laid over the times as they are by then. */
export type TimesChange = (times: Times) => Times;

/** From when to when: days and hours, or whole days. */
export function TimesFields({
  times,
  errors,
  onChange,
  onEmpty,
}: {
  readonly times: Times;
  readonly errors: Readonly<Partial<Record<TimesField, string>>>;
  readonly onChange: (field: TimesField, change: TimesChange) => void;
  /** A day or hour was emptied: it is needed. */
  readonly onEmpty: (field: TimesField) => void;
}) {
  const { t } = useWords();
  const noSuchDay = useNoSuchDay();
  const allDay = isAllDay(times);
  const commit = (field: TimesField, timesWith: (times: Times, value: string) => Times) => (value: string | null) =>
    value === null ? onEmpty(field) : onChange(field, (latest) => timesWith(latest, value));
  return (
    <div className="event-times">
      <Switch
        className="event-times-all-day"
        label={t('events.allDay')}
        on={allDay}
        onChange={(on) => onChange('start', on ? wholeDays : withClock)}
      />
      <div className="event-time">
        <DateField
          label={t('events.startDay')}
          value={dateOf(times.start)}
          onCommit={commit('start', startingOn)}
          impossibleText={noSuchDay}
          error={errors.start}
        />
        {!allDay && (
          <TimeField
            label={t('events.startTime')}
            value={timeOf(times.start) ?? null}
            onCommit={commit('start', startingAtTime)}
          />
        )}
      </div>
      <div className="event-time">
        <DateField
          label={t('events.endDay')}
          value={lastDayOf(times)}
          onCommit={commit('end', endingOn)}
          impossibleText={noSuchDay}
          error={errors.end}
        />
        {!allDay && (
          <TimeField
            label={t('events.endTime')}
            value={timeOf(times.end) ?? null}
            onCommit={commit('end', endingAtTime)}
          />
        )}
      </div>
    </div>
  );
}
