/**
 * A date cell and a time cell to one wall clock.
 *
 * Alone because event tables and post tables both have them together, apart, or with an offset that somebody's program added.
 * Invariant: a time with an offset is that instant, shown in `zone`; without one it is what it says. An `until` that comes
 * before its start is on the next day.
 */
import { Temporal } from 'temporal-polyfill';
import { type DateOrder, readDate } from './dateText.ts';
import { dayAfter, wallOf } from './icsTime.ts';
import { readSpan } from './timeSpan.ts';

export type WallReading =
  | { readonly kind: 'wall'; readonly wall: string; readonly until?: string; readonly ambiguous: boolean }
  | { readonly kind: 'day'; readonly date: string; readonly ambiguous: boolean }
  | { readonly kind: 'bad-date' | 'bad-time' | 'empty' };

export function readWall(dateCell: string, timeCell: string, zone: string, order?: DateOrder): WallReading {
  const day = readDate(dateCell, order);
  if (day.kind === 'empty') return { kind: 'empty' };
  if (day.kind === 'bad' || day.date.startsWith('--')) return { kind: 'bad-date' };
  const { date, ambiguous } = day;
  const written = timeCell === '' ? day.rest : timeCell;
  if (written === '') return { kind: 'day', date, ambiguous };
  const time = readSpan(written);
  if (time === undefined) return { kind: 'bad-time' };
  const wall = `${date}T${time.time}`;
  if (time.until !== undefined) return { kind: 'wall', wall, until: untilOf(date, time.time, time.until), ambiguous };
  if (time.offset === undefined) return { kind: 'wall', wall, ambiguous };
  return {
    kind: 'wall',
    wall: wallOf(Temporal.Instant.from(`${wall}${time.offset}`).toZonedDateTimeISO(zone)),
    ambiguous,
  };
}

function untilOf(date: string, from: string, until: string): string {
  if (until === '24:00') return `${dayAfter(date, 1)}T00:00`;
  return `${until < from ? dayAfter(date, 1) : date}T${until}`;
}
