/**
 * Locks a protected workspace that nobody touches for a while.
 *
 * Invariant: counted by the clock and not by a timer, so that a laptop that slept is locked when it wakes.
 */
import { type Clock, millisecondsOf } from '../store/clock.ts';

const LOOK_EVERY_MS = 5000;
const MINUTE_MS = 60_000;

export type IdleLock = { readonly touch: () => void; readonly look: () => void; readonly stop: () => void };

/** @param minutes as they are set now; 0 never */
export function idleLock(clock: Clock, minutes: () => number, lock: () => void): IdleLock {
  let touched = millisecondsOf(clock());
  const look = () => {
    const limit = minutes() * MINUTE_MS;
    if (limit > 0 && millisecondsOf(clock()) - touched >= limit) lock();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    touch: () => void (touched = millisecondsOf(clock())),
    look,
    stop: () => clearInterval(timer),
  };
}
