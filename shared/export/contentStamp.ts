/**
 * An instant as cards and calendars write it, and how far a document has come since it was made.
 *
 * Alone because stamps come from other devices too, and may be anything. Invariant: what is no instant gives nothing.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Stamp } from '../document/document.ts';

const instant = z.iso.datetime({ precision: 3 });
const isInstant = (at: string): boolean => instant.safeParse(at).success;

/** `20261201T190000Z` */
export const utcStamp = (at: string): string | undefined =>
  isInstant(at) ? `${at.slice(0, 19).replace(/[-:]/g, '')}Z` : undefined;

const MOST_SEQUENCE = 2 ** 31 - 1;

/**
 * A number that rises with each change: the one that the event came with, and the seconds since then.
 * No document counts its changes, and one device's count would not be another's. Source: RFC 5545 §3.8.7.4.
 */
export function sequenceOf(
  { made, changed }: { readonly made: Stamp; readonly changed: Stamp },
  came: unknown,
): number {
  const before = typeof came === 'number' && came > 0 ? came : 0;
  if (!isInstant(made.at) || !isInstant(changed.at)) return Math.min(before, MOST_SEQUENCE);
  const since = Temporal.Instant.from(changed.at).epochMilliseconds - Temporal.Instant.from(made.at).epochMilliseconds;
  return Math.min(before + Math.max(0, Math.ceil(since / 1000)), MOST_SEQUENCE);
}
