/** How the line to the core stands. `slow`: it has been so for more than a moment; a reconnect takes less. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { line, type LineState } from './connection.ts';

const MOMENT_MS = 1200;

export function useLine(): { readonly state: LineState; readonly slow: boolean } {
  const state = useSyncExternalStore(line.onChange, line.state);
  const [slowState, setSlow] = useState<LineState | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(state), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return { state, slow: slowState === state };
}
