import type { ReactNode } from 'react';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { daysCovered } from '../../shared/calendar/placing.ts';
import { classesOf } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { clockOf } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import './EntryBlock.css';
import { entryKey, iconOf, lookOf, lookWord, timeShown } from './entryLook.ts';

/** One line of the list: time, what it is, its title, its place or channels. Pressing it opens its facts. */
export function AgendaEntry({
  entry,
  date,
  channels,
  onOpen,
}: {
  readonly entry: CalendarEntry;
  /** The day it is listed under: a stay is listed under each of its days. */
  readonly date: string;
  readonly channels: ReactNode;
  readonly onOpen: (entry: CalendarEntry, element: Element) => void;
}) {
  const { t } = useWords();
  const look = lookOf(entry);
  const { first, last } = daysCovered(entry);
  const start = timeShown(entry, date);
  const end = entry.end !== undefined && last === date && first !== last ? clockOf(entry.end) : '';
  const time = start !== '' ? start : end !== '' ? t('calendar.time.until', { end }) : t('calendar.time.wholeDay');
  const isStruck = look === 'moved-away' || look === 'cancelled';
  return (
    <button
      type="button"
      className="agenda-entry"
      data-entry={entryKey(entry)}
      onClick={(click) => onOpen(entry, click.currentTarget)}
    >
      <span className="agenda-time">{time}</span>
      <span className={classesOf('agenda-mark', 'entry', `entry-${look}`)}>
        <Icon name={iconOf[look]} label={t(lookWord(look))} />
      </span>
      <span className="agenda-words">
        <span className={classesOf('agenda-title', isStruck && 'was')}>{entry.title}</span>
        {entry.place !== undefined && <span className="agenda-detail">{entry.place}</span>}
        {look !== 'event' && look !== 'post' && <span className="agenda-detail">{t(lookWord(look))}</span>}
      </span>
      <span className="agenda-end">{channels}</span>
    </button>
  );
}
