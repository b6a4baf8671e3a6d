/**
 * What may be moved to another day by hand, and how its times move along.
 *
 * Alone because dragging, the keys and the day field must agree. Invariant: the time of day stays; a reason not to
 * move is a value that the page has words for.
 */
import { wallPlus } from '../time/wall.ts';
import type { CalendarEntry } from './contract.ts';

const DAY_MINUTES = 1440;

export type NotMovable = 'series' | 'moved-away' | 'posted';

export function whyNotMovable(entry: CalendarEntry): NotMovable | undefined {
  if (entry.movedAway === true) return 'moved-away';
  if (entry.occurrence !== undefined) return 'series';
  return entry.kind === 'post' && entry.state === 'posted' ? 'posted' : undefined;
}

/** The same time of day, that many days later; on the wall clock, so that 19:00 stays 19:00. */
export const shiftedBy = (wall: string, days: number): string => wallPlus(wall, days * DAY_MINUTES);
