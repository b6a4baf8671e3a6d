/**
 * Tells the core that somebody is there, so that the idle lock waits.
 *
 * Alone because it listens to every key and movement of the page and must cost next to nothing. Invariant: at most one
 * call in twenty seconds, and none while the workspace isn't open.
 */
import { useEffect } from 'react';
import { client } from '../client/connection.ts';
import { outcomeOf } from '../client/outcome.ts';

const AT_MOST_EVERY_MS = 20_000;
const SIGNS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'input'] as const;

export function useTouch(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const ended = new AbortController();
    let told = Number.NEGATIVE_INFINITY;
    const tell = ({ timeStamp }: Event) => {
      if (timeStamp - told < AT_MOST_EVERY_MS) return;
      told = timeStamp;
      void outcomeOf(client.protection.touch({}));
    };
    for (const sign of SIGNS)
      document.addEventListener(sign, tell, { capture: true, passive: true, signal: ended.signal });
    return () => ended.abort();
  }, [isOpen]);
}
