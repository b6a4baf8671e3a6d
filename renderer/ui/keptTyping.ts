/**
 * Keeps what is typed into a field that saves by itself, from the first letter until it is saved.
 *
 * Alone because all such fields need it and none knows who keeps it: that is handed down. Invariants: what was kept is
 * given back once, and only to a field that still says what was there when the typing began; then it is saved as if the
 * field had been left; what was saved, or taken back with Escape, is kept no more.
 */
import { createContext, use, useEffect, useRef } from 'react';

export type TypingPlace = {
  /** What was typed here over `saved` and never saved. */
  readonly recall: (saved: unknown) => unknown;
  readonly keep: (saved: unknown, typed: unknown) => void;
  readonly settle: () => void;
  readonly leave: () => void;
};
/** Takes a place for the field with this label. */
export type TypingKeeper = (label: string) => TypingPlace;

/** Around the whole page; without it nothing is kept. */
export const KeptTyping = createContext<TypingKeeper | undefined>(undefined);

export type KeptField<V> = {
  readonly label: string;
  readonly saved: V;
  readonly shown: V;
  /** `false` for what its owner keeps, and for every secret. */
  readonly isKept: boolean;
  /** Saves what was typed before. */
  readonly restore: (typed: V) => void;
  readonly error?: string | undefined;
};

export function useKeptTyping<V>(field: KeptField<V>): void {
  const { label, saved, shown, isKept } = field;
  const keeper = use(KeptTyping);
  const place = useRef<TypingPlace>(undefined);
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  useEffect(() => {
    if (keeper === undefined || !isKept) return undefined;
    const here = keeper(label);
    place.current = here;
    const before = here.recall(latest.current.saved);
    if (before !== undefined && isLike(before, latest.current.saved)) latest.current.restore(before as V);
    return () => {
      place.current = undefined;
      // Leaving saves it. What was refused is nowhere else.
      if (latest.current.error === undefined) here.settle();
      here.leave();
    };
  }, [keeper, label, isKept]);
  useEffect(() => {
    if (shown === saved) place.current?.settle();
    else place.current?.keep(saved, shown);
  }, [shown, saved]);
}

const isLike = (typed: unknown, saved: unknown): boolean =>
  typed === null || saved === null || typeof typed === typeof saved;
