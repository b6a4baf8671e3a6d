/**
 * How an entry looks: by shape and icon first, by colour last. Source: the design guide, calendar: shape, icon, colour.
 *
 * Alone because the month, the list and the popover must show one state alike.
 */
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import type { MessageKey } from '../../shared/messages.ts';
import { clockOf } from '../words/dates.ts';
import type { IconName } from '../ui/icons.ts';

export type EntryLook = 'event' | 'cancelled' | 'moved-away' | 'post' | 'draft' | 'posted' | 'doubtful';

export function lookOf(entry: CalendarEntry): EntryLook {
  if (entry.movedAway === true) return 'moved-away';
  if (entry.kind === 'event') return entry.state === 'cancelled' ? 'cancelled' : 'event';
  if (entry.doubtful === true) return 'doubtful';
  return entry.state === 'posted' ? 'posted' : entry.state === 'scheduled' ? 'post' : 'draft';
}

export const iconOf: Readonly<Record<EntryLook, IconName>> = {
  event: 'event',
  cancelled: 'no-cal',
  'moved-away': 'event',
  post: 'post',
  draft: 'post',
  posted: 'check',
  doubtful: 'warn',
};

/** The same thing on another day of a series, or where it stood before, is another entry. */
export const entryKey = ({ kind, id, occurrence, movedAway, start }: CalendarEntry): string =>
  `${kind} ${id} ${occurrence ?? ''} ${movedAway === true ? `was ${start}` : ''}`;

export const lookWord = (look: EntryLook): MessageKey => `calendar.look.${look}`;

/** "18:30", "" for the whole day, and on later days of a stay. */
export const timeShown = (entry: CalendarEntry, date?: string): string =>
  date === undefined || entry.start.startsWith(date) ? clockOf(entry.start) : '';
