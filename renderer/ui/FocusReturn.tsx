import { useEffect, useState } from 'react';

/**
 * Stands in what lies over the page and, once that is gone, sees to it that the focus is somewhere.
 *
 * Alone because what goes together with its address leaves the focus nowhere: the one who opened it gets it back or,
 * where that is gone or was nobody, the page, so that keys go on working from there.
 */
export function FocusReturn() {
  // Read before anything in here takes the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // A frame for whoever else gives the focus away, and for what was shut off meanwhile to be open again.
      requestAnimationFrame(() => requestAnimationFrame(() => giveBack(opener)));
    },
    [opener],
  );
  return undefined;
}

function giveBack(opener: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  (isThere ? opener : document.querySelector<HTMLElement>('#main'))?.focus();
}
