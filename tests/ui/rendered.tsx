import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { UiProvider } from '../../renderer/ui/UiProvider.tsx';
import '../../renderer/ui/styles/global.css';

let root: Root | undefined;

/** Puts components into the real page, in English, and takes them out after the test. */
export function render(children: ReactNode): void {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  root.render(<UiProvider locale="en-GB">{children}</UiProvider>);
}

// The size outlives a test and even a file.
beforeEach(async () => page.viewport(1280, 800));

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
});
