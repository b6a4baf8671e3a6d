/**
 * Says aloud what a screen shows without moving the focus there: how many a search found, how sync stands.
 *
 * Alone because a screen reader hears only what comes into a region that was there before it. Invariants: whole words, one
 * line at a time; what was on screen when it was opened is read there and isn't said; nothing is said while it is empty.
 */
import { useEffect, useState } from 'react';

export function Said({ text, begins = 'silent' }: { readonly text: string; readonly begins?: 'silent' | 'aloud' }) {
  const [first] = useState(text);
  const [hasChanged, setChanged] = useState(begins === 'aloud');
  if (!hasChanged && text !== first) setChanged(true);
  const wanted = hasChanged ? text : '';
  const [said, setSaid] = useState('');
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSaid(wanted));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
  return (
    <div className="vh" role="status">
      {said}
    </div>
  );
}
