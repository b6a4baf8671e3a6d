/**
 * The order of stamps: which of two writes counts as the later one.
 *
 * Alone because every tie between devices is decided by it, also of documents that a stranger wrote.
 * Invariants: a total order, the same on every device; what is no stamp, or has no instant, is older than any that is.
 */
import { comparedValues } from './canonical.ts';
import { instantSchema, type Stamp } from './document.ts';

export type Stamped = { readonly value: unknown; readonly stamp: Stamp };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What can be read of a stamp; nothing of what is none. */
export function stampOf(value: unknown): Stamp {
  const { at, by, device } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return { at: textOf(at), by: textOf(by), device: textOf(device) };
}

const isInstant = (text: string): boolean => instantSchema.safeParse(text).success;

export function comparedStamps(a: Stamp, b: Stamp): number {
  const [left, right] = [a, b].map(({ at, by, device }) => [isInstant(at) ? at : '', device, by]) as [
    string[],
    string[],
  ];
  const place = left.findIndex((part, index) => part !== right[index]);
  if (place < 0) return 0;
  return (left[place] as string) < (right[place] as string) ? -1 : 1;
}

/** By stamp, then by content. */
export function comparedStamped(a: Stamped, b: Stamped): number {
  return comparedStamps(a.stamp, b.stamp) || comparedValues(a.value, b.value);
}

/** The later of two `changed`, as it was written. */
export function laterStamp(a: unknown, b: unknown): unknown {
  return comparedStamped(read(a), read(b)) >= 0 ? a : b;
}

/** The earlier of two `made`; what is no stamp is nobody's word of when it was made, and gives way. */
export function earlierStamp(a: unknown, b: unknown): unknown {
  const [left, right] = [read(a), read(b)];
  if (isInstant(left.stamp.at) !== isInstant(right.stamp.at)) return isInstant(left.stamp.at) ? a : b;
  return comparedStamped(left, right) <= 0 ? a : b;
}

const read = (value: unknown): Stamped => ({ value, stamp: stampOf(value) });
