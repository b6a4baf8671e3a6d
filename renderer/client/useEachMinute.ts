/**
 * Asks a view again each minute: what shows "now" grows old although nothing changed.
 *
 * Alone because it is the one exception to views being woken by changes only. Invariant: also right after the page
 * was hidden or the computer asleep.
 */
import { useEffect } from 'react';
import type { ViewName } from '../../shared/contract/reads.ts';
import { wakeViews } from './views.ts';

const MINUTE_MS = 60_000;

export function useEachMinute(name: ViewName): void {
  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === 'visible') wakeViews(name);
    };
    const timer = setInterval(wake, MINUTE_MS);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [name]);
}
