/**
 * A text that saves itself a moment after typing stops.
 *
 * Alone because a timer and a promise stand between typing and saving, and neither may lose a letter. Invariants: what
 * was typed is shown until the saved text is the same; a text that could not be saved stays; leaving the field or the
 * page saves at once.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

export type Autosave = {
  readonly text: string;
  /** Whether everything typed is saved. */
  readonly isSaved: boolean;
  readonly type: (text: string) => void;
  readonly flush: () => void;
};

const PAUSE_MS = 800;

export function useAutosave(saved: string, save: (text: string) => Promise<unknown>): Autosave {
  const [typed, setTyped] = useState<{ readonly text: string; readonly isWaiting: boolean }>();
  const unsaved = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const text = unsaved.current;
    unsaved.current = undefined;
    if (text === undefined) return;
    setTyped({ text, isWaiting: false });
    void latest.current(text);
  }, []);
  useEffect(() => flush, [flush]);
  const type = (text: string) => {
    setTyped({ text, isWaiting: true });
    unsaved.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE_MS);
  };
  // From here on what others write is shown again.
  if (typed !== undefined && !typed.isWaiting && typed.text === saved) setTyped(undefined);
  return { text: typed?.text ?? saved, isSaved: typed === undefined || typed.text === saved, type, flush };
}
