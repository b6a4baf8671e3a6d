/**
 * A text that saves itself a moment after typing stops.
 *
 * Alone because a timer and a promise stand between typing and saving, and neither may lose a letter. Invariants: what
 * was typed is shown until the saved text is the same; a text that could not be saved stays and is saved with the next
 * chance; leaving the field, the page or the window saves at once; while somebody types on and on it is kept as a draft.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeptTyping } from '../ui/keptTyping.ts';

export type Autosave = {
  readonly text: string;
  /** Whether everything typed is saved. */
  readonly isSaved: boolean;
  readonly type: (text: string) => void;
  /** Saves what waits; answers whether everything typed is saved then. */
  readonly flush: () => Promise<boolean>;
  /** Gives up what is not saved: the text is no longer wanted. */
  readonly forget: () => void;
};

const PAUSE_MS = 800;

/**
 * @param label of the field, by which the next window finds what was typed in this one
 * @param save answers undefined where it failed
 */
export function useAutosave(label: string, saved: string, save: (text: string) => Promise<unknown>): Autosave {
  const [typed, setTyped] = useState<{ readonly text: string; readonly isWaiting: boolean }>();
  const { hold, keep } = useKept(save);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    setTyped((known) => known && { ...known, isWaiting: false });
    return keep();
  }, [keep]);
  useWhenLeaving(flush);
  const type = (text: string) => {
    setTyped({ text, isWaiting: true });
    hold(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };
  const restore = (text: string) => {
    type(text);
    void flush();
  };
  useKeptTyping({ label, saved, shown: typed?.text ?? saved, isKept: true, restore });
  const forget = () => {
    clearTimeout(timer.current);
    hold(undefined);
    setTyped(undefined);
  };
  // From here on what others write is shown again.
  if (typed !== undefined && !typed.isWaiting && typed.text === saved) setTyped(undefined);
  return { text: typed?.text ?? saved, isSaved: typed === undefined || typed.text === saved, type, flush, forget };
}

/** Holds what is not saved yet; a text that could not be saved is held again, unless a newer one is known. */
function useKept(save: (text: string) => Promise<unknown>) {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const unsaved = useRef<string>(undefined);
  const underway = useRef({ turn: 0, isKept: Promise.resolve(true) });
  const hold = useCallback((text: string | undefined) => {
    unsaved.current = text;
    underway.current = { ...underway.current, turn: underway.current.turn + 1 };
  }, []);
  const keep = useCallback((): Promise<boolean> => {
    const text = unsaved.current;
    if (text === undefined) return underway.current.isKept;
    unsaved.current = undefined;
    const { turn } = underway.current;
    const kept = async (): Promise<boolean> => {
      if ((await latest.current(text)) !== undefined) return true;
      if (underway.current.turn === turn) unsaved.current = text;
      return false;
    };
    underway.current = { turn, isKept: kept() };
    return underway.current.isKept;
  }, []);
  return { hold, keep };
}

/** A window that closes takes no leave of its fields: it is hidden, or is gone. */
function useWhenLeaving(leave: () => unknown): void {
  useEffect(() => {
    const hide = () => void (document.visibilityState === 'hidden' && leave());
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [leave]);
}
