import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What a person has typed but not yet handed over.
 *
 * Alone because every field that saves at once needs the same promise: typing is never lost. Invariants: what was
 * typed is handed over once, a moment after typing stops, on Enter, on leaving the field or with the page; while a
 * person types, no value from outside (a sync, another window, the echo of the own save) changes what is shown; what
 * was refused stays until it is changed, and is not handed over again by itself.
 * With `onChange` the caller keeps the text: then a pause hands nothing over, it may be half of what is meant.
 */
export type DraftProps<V> = {
  readonly value: V;
  /** Every change. With it the caller owns the text. */
  readonly onChange?: ((value: V) => void) | undefined;
  /** Once per change: when typing stops, on Enter, on leaving the field or the page. */
  readonly onCommit?: ((value: V) => void) | undefined;
  /** Why what was handed over was refused. */
  readonly error?: string | undefined;
};

export type Draft<V> = {
  readonly shown: V;
  readonly isChanged: boolean;
  /** What the field showed before the person began to type; undefined while nobody types. */
  readonly before: { readonly value: V } | undefined;
  readonly type: (value: V) => void;
  /** The person is done with the field for now: on Enter, on leaving it, with a choice from a list. */
  readonly commit: (value?: V) => void;
  readonly revert: () => void;
};

const PAUSE_MS = 800;

/** An emptied field is about to be filled anew more often than it is meant to stay empty: only leaving says which. */
const isFilled = (value: unknown): boolean => typeof value !== 'string' || value.trim() !== '';

/** @param isWhole whether a pause may hand it over: not half a year, nor an emptied field */
export function useDraft<V>(props: DraftProps<V>, isWhole: (value: V) => boolean = isFilled): Draft<V> {
  const { value, onChange, onCommit, error } = props;
  const isOwned = onChange === undefined;
  const [outside, setOutside] = useState(value);
  const [base, setBase] = useState(value);
  const [own, setOwn] = useState(value);
  const [before, setBefore] = useState<{ readonly value: V }>();
  // What came from outside while the person typed; shown once they are done.
  const [missed, setMissed] = useState<{ readonly value: V }>();
  const take = (next: V) => {
    setOwn(next);
    setBase(next);
    setMissed(undefined);
  };
  if (outside !== value) {
    setOutside(value);
    if (!isOwned) {
      setOwn(value);
      // A value that is not what was typed came from outside and is the new start.
      if (own === base || own !== value) setBase(value);
    } else if (error === undefined || own === outside) {
      if (before === undefined) take(value);
      else setMissed({ value });
    }
  }
  const shown = isOwned ? own : value;
  // For timers and farewells, which come between two renderings.
  const latest = useRef<Latest<V>>({ shown, base, onCommit });
  useEffect(() => {
    latest.current = { shown, base, onCommit };
  });
  const handOver = useCallback(
    (next: V) => {
      if (next === latest.current.base) return false;
      latest.current = { ...latest.current, shown: next, base: next };
      setOwn(next);
      setBase(next);
      setMissed(undefined);
      latest.current.onCommit?.(next);
      return true;
    },
    [latest],
  );
  const pause = usePause(handOver, latest);
  const type = (next: V) => {
    latest.current = { ...latest.current, shown: next };
    setOwn(next);
    setBefore(before ?? { value: shown });
    onChange?.(next);
    if (isOwned && onCommit !== undefined) pause.begin(() => isWhole(latest.current.shown));
  };
  const commit = (next: V = latest.current.shown) => {
    pause.end();
    setBefore(undefined);
    if (!handOver(next) && missed !== undefined && error === undefined) take(missed.value);
  };
  const revert = () => {
    const start = isOwned && before !== undefined ? before.value : base;
    type(start);
    if (isOwned) commit(start);
  };
  const isChanged = shown !== base || (isOwned && before !== undefined && shown !== before.value);
  return { shown, isChanged, before, type, commit, revert };
}

type Latest<V> = { readonly shown: V; readonly base: V; readonly onCommit: ((value: V) => void) | undefined };

/** The timer after the last letter; a page or window that goes away does not wait for it. */
function usePause<V>(handOver: (value: V) => unknown, latest: { readonly current: Latest<V> }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => {
    const leave = () => {
      end();
      handOver(latest.current.shown);
    };
    const hide = () => void (document.visibilityState === 'hidden' && leave());
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [handOver, latest, end]);
  const begin = (isWhole: () => boolean) => {
    end();
    timer.current = setTimeout(() => isWhole() && handOver(latest.current.shown), PAUSE_MS);
  };
  return { begin, end };
}
