import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './OnPaper.css';

/**
 * What is printed in place of the page while it is mounted, and never shown on the screen:
 * `<OnPaper><h1>…</h1></OnPaper>` and `window.print()`.
 */
export function OnPaper({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="on-paper" aria-hidden="true">
      {children}
    </div>,
    document.body,
  );
}
