/**
 * Takes away what lies over the pages and beside them once the workspace is locked.
 *
 * Alone because these outlive the pages on purpose, and each of them may show a name: the toast of a deleted member, the
 * palette, a file on the desk, what was read aloud a moment ago.
 */
import { useEffect } from 'react';
import { forgetSavedAnew } from '../client/keptTyping.ts';
import { toasts } from '../ui/toasts.ts';
import { closeOverlay } from './overlays.ts';
import { clearDesk } from './pages/import/importDesk.ts';

export function useCleared(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return;
    toasts.clear();
    closeOverlay();
    clearDesk();
    forgetSavedAnew();
    // react-aria keeps what it had read aloud for some seconds, invisibly.
    for (const said of document.querySelectorAll('[data-live-announcer] [role="log"]')) said.replaceChildren();
  }, [isLocked]);
}
