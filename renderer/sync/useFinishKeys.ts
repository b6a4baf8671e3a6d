/**
 * Ctrl or Cmd with Enter finishes, whatever on the page has the focus.
 *
 * Alone because it must go before the control that has the focus, which Enter would press. Invariant: not while a dialog or
 * a menu lies over the page.
 */
import { useEffect, useRef } from 'react';

const OVER = '[role="dialog"], [role="alertdialog"]:not(.toast), [role="menu"], [role="listbox"]';

export function useFinishKeys(finish: () => void): void {
  const latest = useRef(finish);
  useEffect(() => {
    latest.current = finish;
  });
  useEffect(() => {
    const onKeyDown = (press: KeyboardEvent) => {
      if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey) || press.isComposing) return;
      if (document.querySelector(OVER) !== null) return;
      press.preventDefault();
      press.stopPropagation();
      if (!press.repeat) latest.current();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
