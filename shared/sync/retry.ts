/**
 * How long to wait before the server is asked again.
 *
 * Alone because it is what keeps a failing link from being a burden: five minutes of quick attempts, after that a minute
 * or more between two requests on average, for as long as it takes.
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015 (full jitter).
 */
const SOON_MS = 5 * 60_000;
const FIRST_MS = 1000;
const LONGEST_SOON_MS = 30_000;

export type Failing = {
  /** Consecutive failures, at least 1. */
  readonly failures: number;
  /** Since the first of them, in milliseconds. */
  readonly forMs: number;
  /** What the server asked for (`Retry-After`), in milliseconds. */
  readonly askedMs?: number | undefined;
};

/** @param random uniform in [0, 1) */
export function retryDelayMs({ failures, forMs, askedMs }: Failing, random: number): number {
  if (!Number.isInteger(failures) || failures < 1) throw new RangeError(`retryDelayMs: ${failures} failures`);
  // All that were turned away at once shall not come back at once.
  if (askedMs !== undefined) return Math.min(askedMs, 60 * 60_000) + Math.floor(random * 1000);
  if (forMs < SOON_MS) return Math.floor(random * Math.min(LONGEST_SOON_MS, FIRST_MS * 2 ** Math.min(failures, 20)));
  return Math.floor(60_000 + random * 60_000);
}
