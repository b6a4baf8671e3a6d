/**
 * Whether an event has moved.
 *
 * Alone because a person's edit and a calendar's newer copy must answer alike: posts written before tell the old time.
 * Invariant: another start is a move, and so is the same wall clock in another zone; another end or rule is none.
 */
import type { Stamp } from '../document/document.ts';
import type { EventMove, EventPart } from './model.ts';

export function moveBetween(before: EventPart, after: EventPart, { at, by }: Stamp): EventMove | undefined {
  const same = before.start === after.start && before.zone === after.zone;
  return same ? undefined : { from: before.start, to: after.start, at, by };
}
