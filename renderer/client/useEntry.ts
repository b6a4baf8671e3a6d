/**
 * What somebody enters into a dialog, kept over a lock that takes the dialog away.
 *
 * Alone because a lock takes all screens away, and nobody should have to type a person or an event twice for it.
 * Invariants: kept only where the workspace was locked meanwhile, and given back once; never used for a secret.
 */
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react';
import { liveView } from './views.ts';

const kept = new Map<string, unknown>();
const isLocked = (): boolean => liveView('protection.state', {}).current().value?.state === 'locked';

/** @param dialog its name: one of a kind is open at a time */
export function useEntry<E>(dialog: string, begin: () => E): [E, Dispatch<SetStateAction<E>>] {
  const [entry, setEntry] = useState<E>(() => (kept.get(dialog) as E | undefined) ?? begin());
  const latest = useRef(entry);
  useEffect(() => {
    latest.current = entry;
  });
  useEffect(() => {
    kept.delete(dialog);
    return () => void (isLocked() && kept.set(dialog, latest.current));
  }, [dialog]);
  return [entry, setEntry];
}
