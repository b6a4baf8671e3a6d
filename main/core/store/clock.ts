/**
 * The one clock of the core. Rules are given instants; nobody else reads the time.
 *
 * Invariant: never goes back within one run, so that two commands of this device are in the order they were given.
 */
import { catchBugs } from './bugs.ts';

export type Clock = () => string;

/** @param start an instant that the clock shows at its start; without one it shows the system's time */
export function systemClock(start?: string): Clock {
  const offset = start === undefined ? 0 : Date.parse(start) - Date.now();
  let last = 0;
  return () => {
    last = Math.max(last, Date.now() + offset);
    return new Date(last).toISOString();
  };
}

/** Milliseconds since 1970 of an instant of our own fixed width. */
export const millisecondsOf = (instant: string): number => Date.parse(instant);

/** Milliseconds since this process began: for pauses, never for what happened. */
export const elapsedMs = (): number => performance.now();

/** Does work every minute, one after the other, until it is stopped; stopping cancels what is under way and waits for it. */
export function everyMinute(work: (signal: AbortSignal) => Promise<void>): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  const tick = () => {
    if (isRunning) return;
    isRunning = true;
    running = catchBugs('what is done every minute', () => work(stopping.signal)).finally(() => (isRunning = false));
  };
  const timer = setInterval(tick, 60_000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
