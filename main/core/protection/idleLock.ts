/**
 * Locks a protected workspace that nobody touches for a while.
 *
 * Invariant: counted by the clock and not by a timer, so that a laptop that slept is locked when it wakes.
 */
import { type Clock, millisecondsOf } from '../store/clock.ts';

const LOOK_EVERY_MS = 5000;
const MINUTE_MS = 60_000;

export type IdleLock = {
  /** Somebody is there. */
  readonly touch: () => void;
  /** Somebody has just proved to be there. */
  readonly restart: () => void;
  readonly stop: () => void;
};

/** @param minutes as they are set now; 0 never */
export function idleLock(clock: Clock, minutes: () => number, lock: () => void): IdleLock {
  let touched = millisecondsOf(clock());
  const look = () => {
    const limit = minutes() * MINUTE_MS;
    if (limit > 0 && millisecondsOf(clock()) - touched >= limit) lock();
  };
  const restart = () => void (touched = millisecondsOf(clock()));
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    touch: () => {
      look(); // after a sleep the first touch comes before the timer, and is no sign that somebody was there
      restart();
    },
    restart,
    stop: () => clearInterval(timer),
  };
}
