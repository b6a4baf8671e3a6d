/**
 * A document's stamp is later than its predecessor's, whatever the clock says.
 *
 * Alone because clocks are set back, between two starts and between two devices, and merging lets the later stamp show:
 * an edit that looked older than what it was made from would disappear behind it.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AnyDocument } from './document.ts';
import { stampOf } from './stamps.ts';

/** A day and a time that there are; wider than the calendar's four digits can't be reached from here. */
const followable = z.iso.datetime({ precision: 3 }).refine((at) => at < '9999-12-31T23:59:59.999Z');

/** What is no instant (a peer's oddity) can't be followed by one: the stamp stays as it was decided. */
export function succeeding<T extends AnyDocument | undefined>(previous: AnyDocument | undefined, next: T): T {
  if (previous === undefined || next === undefined) return next;
  const before = stampOf(previous.changed).at;
  if (next.changed.at > before || !followable.safeParse(before).success) return next;
  const at = Temporal.Instant.from(before).add({ milliseconds: 1 }).toString({ fractionalSecondDigits: 3 });
  return { ...next, changed: { ...next.changed, at } };
}
