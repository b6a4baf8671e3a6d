/**
 * Whether a name is a time zone here, and how it is spelled.
 *
 * Alone because it is the one place under `time` that may catch: ECMAScript lists zones but not their older names
 * (`US/Eastern`, `Europe/Kiev`), and has no other way to ask for one than to use it.
 * Invariant: a name that comes back can be given to Temporal; offsets such as `+01:00` are no zones.
 */
import { Temporal } from 'temporal-polyfill';

export function knownZone(name: string): string | undefined {
  const text = name.trim().replace(/^\/+/, '');
  if (/^(etc\/)?(utc|gmt|zulu|universal|uct)$/i.test(text) || text === 'Z') return 'UTC';
  if (!/^[a-z][\w+-]*(\/[\w+-]+){0,2}$/i.test(text)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
