/**
 * Runs what one person does in quick succession one after another.
 *
 * Alone because a list is saved as a whole: two fields of it left within the same moment would otherwise each be laid
 * over the same old list, and the first one's words would be lost. `turn(async () => …)` begins when all before have
 * ended; each step reads afresh what it changes.
 */
import { useCallback, useRef } from 'react';

export type Turn = <T>(step: () => Promise<T>) => Promise<T>;

/** Each step's failure is its own: whoever asked for it hears of it, and those after it begin all the same. */
export function useTurns(): Turn {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((step) => {
    const before = last.current;
    const next = (async () => {
      await before.catch(() => undefined);
      return step();
    })();
    last.current = next;
    return next;
  }, []);
}
