import type { CalendarEntry } from '../../../../shared/calendar/contract.ts';
import { type Standing, standingOf } from '../../../../shared/today/day.ts';
import { iconOf, lookOf } from '../../../calendar/entryLook.ts';
import { hrefTo } from '../../../client/routes.ts';
import { Anchor } from '../../../ui/Anchor.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { clockOf } from '../../../words/dates.ts';
import { useWords } from '../../../words/words.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { StandingChip } from './StandingChip.tsx';

const BEHIND: readonly Standing[] = ['over', 'sent', 'cancelled'];

/** One entry of the day: when, what, how it stands. */
export function DayRow({ entry, now }: { readonly entry: CalendarEntry; readonly now: string }) {
  const { t } = useWords();
  const standing = standingOf(entry, now);
  const look = lookOf(entry);
  const time = clockOf(entry.start);
  return (
    <li
      className={classesOf(
        'day-row',
        BEHIND.includes(standing) && 'day-behind',
        standing === 'cancelled' && 'day-cancelled',
      )}
    >
      <time dateTime={entry.start}>{time === '' ? t('today.allDay') : time}</time>
      <span className={`day-icon day-icon-${look}`}>
        <Icon name={iconOf[look]} />
      </span>
      <div className="day-words">
        <Anchor href={hrefTo(entry.kind === 'event' ? 'events' : 'posts', entry.id)} className="day-title">
          {entry.title}
        </Anchor>
        <EntryDetail entry={entry} />
      </div>
      <StandingChip standing={standing} start={entry.start} now={now} />
    </li>
  );
}
