/**
 * A date cell and a time cell to one wall clock.
 *
 * Alone because event tables and post tables both have them together, apart, or with an offset that somebody's program added.
 * Invariant: a time with an offset is that instant, shown in `zone`; without one it is what it says.
 */
import { Temporal } from 'temporal-polyfill';
import { type DateOrder, readDate, readTime } from './dateText.ts';
import { wallOf } from './icsTime.ts';

export type WallReading =
  | { readonly kind: 'wall'; readonly wall: string; readonly ambiguous: boolean }
  | { readonly kind: 'day'; readonly date: string; readonly ambiguous: boolean }
  | { readonly kind: 'bad-date' | 'bad-time' | 'empty' };

export function readWall(dateCell: string, timeCell: string, zone: string, order?: DateOrder): WallReading {
  const day = readDate(dateCell, order);
  if (day.kind === 'empty') return { kind: 'empty' };
  if (day.kind === 'bad' || day.date.startsWith('--')) return { kind: 'bad-date' };
  const { date, ambiguous } = day;
  const written = timeCell === '' ? day.rest : timeCell;
  if (written === '') return { kind: 'day', date, ambiguous };
  const time = readTime(written);
  if (time === undefined) return { kind: 'bad-time' };
  const wall = `${date}T${time.time}`;
  if (time.offset === undefined) return { kind: 'wall', wall, ambiguous };
  return {
    kind: 'wall',
    wall: wallOf(Temporal.Instant.from(`${wall}${time.offset}`).toZonedDateTimeISO(zone)),
    ambiguous,
  };
}
