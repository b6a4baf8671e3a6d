/**
 * A time of day, or from when until when: `19:00-21:30`, `19 bis 21 Uhr`, `7-9 pm`.
 *
 * Alone because a dash behind a time is read as an end here and as an offset in dateText.ts, and one place must say which.
 * Invariant: what is a time by itself is no span; `until` is a time of day or `24:00`, and may be earlier than `time`: it is
 * then past midnight.
 */
import { readTime, type TimeReading } from './dateText.ts';

export type TimeSpan = TimeReading & { readonly until?: string };

const DASHED = /^(.+?)(?:[-–—]|\bbis\b|\bto\b|\buntil\b)(.+)$/is;
const WORD = /(am|a\.m\.|pm|p\.m\.|Uhr|h)\s*$/i;
const MIDNIGHT = /^24(?:[:.]00)?\s*(?:Uhr|h)?$/i;

export function readSpan(cell: string): TimeSpan | undefined {
  const single = readTime(cell);
  if (single !== undefined) return single;
  const [, from, to] = DASHED.exec(cell.trim())?.map((part) => part.trim()) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const last = MIDNIGHT.test(to) ? { time: '24:00' } : readTime(to);
  if (last === undefined) return undefined;
  const first = firstOf(from, WORD.exec(to)?.[1], last.time);
  if (first === undefined || first.offset !== undefined || 'offset' in last) return undefined;
  return { time: first.time, until: last.time };
}

/** The word behind the second time counts for the first, too; half a day earlier where it would begin after its end. */
function firstOf(from: string, word: string | undefined, until: string): TimeReading | undefined {
  if (word === undefined || WORD.test(from)) return readTime(from);
  const alike = readTime(`${from} ${word}`);
  const isHalf = /^[ap]/i.test(word);
  if (alike === undefined || !isHalf || alike.time < until) return alike;
  return readTime(`${from} ${/^p/i.test(word) ? 'am' : 'pm'}`);
}
