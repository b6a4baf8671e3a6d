/**
 * What lies over the page for a moment: the palette and the sheet of keys. At most one of them.
 *
 * Alone because anything may open them (a key, a button of a page) and only the frame shows them.
 */
import { useSyncExternalStore } from 'react';

/** `add`: the palette with nothing but what can be made. */
export type Overlay = 'find' | 'add' | 'keys' | undefined;

const listeners = new Set<() => void>();
let shown: Overlay;

function show(next: Overlay): void {
  shown = next;
  for (const listener of listeners) listener();
}
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const openPalette = (mode: 'find' | 'add'): void => show(mode);
export const openKeys = (): void => show('keys');
export const closeOverlay = (): void => show(undefined);
export const useOverlay = (): Overlay => useSyncExternalStore(subscribe, () => shown);
export const overlayNow = (): Overlay => shown;
