/**
 * What this device remembers of how a person likes a view: layers shown, the form of a list.
 *
 * Alone because it is no setting of the workspace and no document: losing it costs a click. Invariant: what is kept is
 * read back only if it is one of the answers allowed.
 */
import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const PREFIX = 'stammtisch-';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** `const [layers, setLayers] = useRemembered('calendar-layers', ['both', 'event', 'post'])`; the first answer is the usual one. */
export function useRemembered<const V extends string>(
  key: string,
  answers: readonly [V, ...V[]],
): readonly [V, (value: V) => void] {
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(PREFIX + key));
  const remember = useCallback(
    (value: V) => {
      localStorage.setItem(PREFIX + key, value);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [answers.find((answer) => answer === kept) ?? answers[0], remember];
}
