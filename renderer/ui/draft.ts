import { useState } from 'react';

/**
 * What a person has typed but not yet handed over.
 *
 * Alone because every field that saves at once needs the same promise: typing is never lost. While a draft differs
 * from what the field started with, a new value from outside (a sync, another window) does not overwrite it.
 * With `onChange` the caller keeps the text and this only remembers where the commit last stood.
 */
export type DraftProps<V> = {
  readonly value: V;
  /** Every change. With it the caller owns the text. */
  readonly onChange?: ((value: V) => void) | undefined;
  /** Once per change: on leaving the field or on Enter. */
  readonly onCommit?: ((value: V) => void) | undefined;
};

export type Draft<V> = {
  readonly shown: V;
  readonly isChanged: boolean;
  readonly type: (value: V) => void;
  readonly commit: (value?: V) => void;
  readonly revert: () => void;
};

export function useDraft<V>({ value, onChange, onCommit }: DraftProps<V>): Draft<V> {
  const [outside, setOutside] = useState(value);
  const [base, setBase] = useState(value);
  const [own, setOwn] = useState(value);
  const isOwned = onChange === undefined;
  if (outside !== value) {
    setOutside(value);
    if (own === base || !isOwned) setOwn(value);
    // In a field the caller owns, a value that is not what was typed came from outside and is the new start.
    if (own === base || (!isOwned && own !== value)) setBase(value);
  }
  const shown = isOwned ? own : value;
  const type = (next: V) => {
    setOwn(next);
    onChange?.(next);
  };
  const commit = (next: V = shown) => {
    if (next === base) return;
    setOwn(next);
    setBase(next);
    onCommit?.(next);
  };
  return { shown, isChanged: shown !== base, type, commit, revert: () => type(base) };
}
