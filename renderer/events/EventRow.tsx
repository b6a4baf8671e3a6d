import { hrefTo } from '../client/routes.ts';
import { Anchor } from '../ui/Anchor.tsx';
import { Chip } from '../ui/Chip.tsx';
import { classesOf } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { dayLong, dayShort } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { DateLeaf } from './DateLeaf.tsx';
import './events.css';
import { timesText } from './timesText.ts';

/** One date in a list of events. */
export type ListedDate = {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end?: string | undefined;
  readonly place?: string | undefined;
  readonly state: string;
  readonly isSeries: boolean;
  /** Where it stood before it was moved. */
  readonly movedFrom?: string | undefined;
};

export function EventRow({ date }: { readonly date: ListedDate }) {
  const { t, locale } = useWords();
  const isCancelled = date.state === 'cancelled';
  const when = timesText(t, locale, date);
  return (
    <li className="event-row">
      <Anchor className="event-row-link" href={hrefTo('events', date.id)}>
        <DateLeaf day={date.start} size="sm" />
        <span className="event-row-words">
          <span className="event-row-title">
            <span className={classesOf(isCancelled && 'was')}>{date.title}</span>
            {date.isSeries && <Icon name="sync" size="sm" label={t('events.repeats')} className="subtle" />}
          </span>
          <span className="event-row-detail">
            <span className="vh">{dayLong(date.start, locale)}</span>
            <span className="nowrap">{when}</span>
            {date.place !== undefined && date.place !== '' && <span className="event-row-place">{date.place}</span>}
          </span>
        </span>
        <span className="event-row-chips">
          {date.movedFrom !== undefined && <span className="was xs nowrap">{dayShort(date.movedFrom, locale)}</span>}
          {date.movedFrom !== undefined && (
            <Chip tone="attention" icon="history">
              {t('events.moved')}
            </Chip>
          )}
          {isCancelled && (
            <Chip tone="danger" icon="no-cal">
              {t('events.cancelled')}
            </Chip>
          )}
        </span>
      </Anchor>
    </li>
  );
}
