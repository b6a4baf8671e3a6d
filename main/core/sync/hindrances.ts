/**
 * What hinders the link now, written down once however long it lasts, and when it is tried again.
 *
 * Invariant: what only a person can put right is never tried again by itself.
 */
import { type Hindrance, isPassing } from '../../../shared/sync/model.ts';
import { retryDelayMs } from '../../../shared/sync/retry.ts';
import { elapsedMs, millisecondsOf } from '../store/clock.ts';
import type { History } from '../store/syncHistory.ts';

export type Hindrances = {
  readonly now: () => Hindrance | undefined;
  /** Milliseconds since 1970; undefined: it isn't tried again by itself. */
  readonly nextTryMs: () => number | undefined;
  readonly fall: (next: Hindrance) => void;
  /** All is well again. */
  readonly rise: () => void;
  /** No attempt is waited for any more. */
  readonly rest: () => void;
};
type Parts = {
  readonly history: History;
  readonly clock: () => string;
  readonly random: () => number;
  readonly isTriedAgain: () => boolean;
  readonly tryAgain: () => void;
};

export function openHindrances({ history, clock, random, isTriedAgain, tryAgain }: Parts): Hindrances {
  let now: Hindrance | undefined;
  let failing = { failures: 0, since: 0 };
  let timer: NodeJS.Timeout | undefined;
  let nextTryMs: number | undefined;
  const rest = () => {
    clearTimeout(timer);
    nextTryMs = undefined;
  };
  return {
    now: () => now,
    nextTryMs: () => nextTryMs,
    rest,
    fall: (next) => {
      const { trouble, said, askedMs } = next;
      if (now?.trouble !== trouble) history.add({ at: clock(), kind: 'trouble', trouble, said: said.slice(0, 300) });
      now = next;
      failing = { failures: failing.failures + 1, since: failing.failures === 0 ? elapsedMs() : failing.since };
      rest();
      if (!isTriedAgain() || !isPassing(trouble)) return;
      const { failures, since } = failing;
      const delay = retryDelayMs({ failures, forMs: elapsedMs() - since, askedMs }, random());
      nextTryMs = millisecondsOf(clock()) + delay;
      timer = setTimeout(tryAgain, delay);
      timer.unref();
    },
    rise: () => {
      if (now !== undefined) history.add({ at: clock(), kind: 'trouble' });
      now = undefined;
      failing = { failures: 0, since: 0 };
      rest();
    },
  };
}
