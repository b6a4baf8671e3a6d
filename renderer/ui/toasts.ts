import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import type { IconName } from './icons.ts';

export type Toast = {
  /** A function where the words may change while the toast stands: asked whenever the dock is shown anew. */
  readonly text: string | (() => string);
  readonly tone?: 'ok' | 'plain' | 'attention' | undefined;
  readonly icon?: IconName | undefined;
  /** Mostly Undo. Pressing it closes the toast. */
  readonly action?:
    | {
        readonly label: string;
        readonly icon?: IconName | undefined;
        readonly keys?: readonly string[] | undefined;
        readonly onPress: () => void;
      }
    | undefined;
};

/** What ToastDock shows; pages use `toasts`. */
export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 1 });

const shownForMs = 10_000;

/**
 * Says what was done and offers the way back.
 *
 * Alone, and not a hook, because what is done outlives the view that did it: the toast of a deleted post must survive
 * the page of that post.
 * Invariant: one toast at a time, the newest wins; it stays ten seconds and longer while hovered or focused.
 */
export const toasts = {
  /** Returns what takes it back early. */
  show(toast: Toast): () => void {
    toasts.clear();
    const key = toastQueue.add(toast, { timeout: shownForMs });
    return () => toastQueue.close(key);
  },
  clear(): void {
    for (const { key } of toastQueue.visibleToasts) toastQueue.close(key);
  },
};
