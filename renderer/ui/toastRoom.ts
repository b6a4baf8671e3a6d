/**
 * The room at the bottom edge that a toast needs, so that the page, dialogs and sheets end above it: it never lies over a
 * control.
 *
 * Alone because the style sheets of everything that reaches to the bottom read it: `--toast-room` is for what ends where
 * the page does, `--toast-edge` for what ends at the window's edge, `--toast-self` for what ends at the bar of buttons at
 * a page's foot (`page-foot`), above which `--toast-lift` puts the toast. Without a toast none is set.
 * Invariants: nothing moves between a press and its release, and such a bar never does: a second press where the first
 * was meets what stands there, not something that has slid under it.
 */
import { type RefObject, useLayoutEffect } from 'react';
import { toastQueue } from './toasts.ts';

/** Pixels above the toast and below it. */
const GAP = 12;
const NAMES = ['--toast-lift', '--toast-self', '--toast-room', '--toast-edge'] as const;

export function useToastRoom(dock: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = dock.current;
    if (element === null) return undefined;
    const ended = new AbortController();
    const seen = focusSeen();
    roomFollowed(element, ended.signal);
    if (seen !== focusSeen()) seen?.scrollIntoView({ block: 'nearest' });
    pressesAwaited(element, ended.signal);
    return () => ended.abort();
  }, [dock]);
}

/** Takes the room, and anew whenever toast, page or window become another size, until it is ended. */
function roomFollowed(dock: HTMLElement, signal: AbortSignal): void {
  const seen = new Set<Element>([dock]);
  const take = () => {
    for (const one of takeRoom(dock)) {
      if (seen.has(one)) continue;
      seen.add(one);
      size.observe(one, { box: 'border-box' });
    }
  };
  const size = new ResizeObserver(take);
  // Another page may come while it stands.
  const pages = new MutationObserver(take);
  size.observe(dock);
  pages.observe(document.body, { childList: true, subtree: true });
  addEventListener('resize', take, { signal });
  take();
  signal.addEventListener('abort', () => {
    size.disconnect();
    pages.disconnect();
    for (const name of NAMES) document.documentElement.style.removeProperty(name);
  });
}

/** Answers whose size decides about it: the page, and the bar at its foot, which stays where it is. */
function takeRoom(dock: HTMLElement): readonly Element[] {
  const height = dock.offsetHeight;
  if (height === 0) return [];
  const page = document.querySelector('.main');
  const foot = page?.querySelector('.page-foot') ?? null;
  const end = page?.getBoundingClientRect().bottom ?? innerHeight;
  const { style } = document.documentElement;
  const set = (name: (typeof NAMES)[number], pixels: number) => style.setProperty(name, `${Math.max(0, pixels)}px`);
  set('--toast-lift', foot === null ? 0 : end - foot.getBoundingClientRect().top);
  // Its place in the layout: the box on the screen is still rising.
  const top = dock.offsetTop;
  set('--toast-self', height + 2 * GAP);
  set('--toast-room', end - top + GAP);
  set('--toast-edge', innerHeight - top + GAP);
  return [page, foot].filter((one) => one !== null);
}

/** The toast waits while a press lasts: none is to land beside what it was meant for. */
function pressesAwaited(dock: HTMLElement, signal: AbortSignal): void {
  const hold = () => toastQueue.pauseAll();
  const release = () => {
    if (!dock.matches(':hover, :focus-within')) toastQueue.resumeAll();
  };
  addEventListener('pointerdown', hold, { signal, capture: true });
  addEventListener('pointerup', release, { signal, capture: true });
  addEventListener('pointercancel', release, { signal, capture: true });
}

/** What has the focus, as far as it is seen down to its end: what ends above the toast may cut it off. */
function focusSeen(): Element | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  const { bottom } = focused.getBoundingClientRect();
  for (let around = focused.parentElement; around !== null; around = around.parentElement) {
    const clips = getComputedStyle(around).overflowY !== 'visible';
    if (clips && around.getBoundingClientRect().bottom < bottom) return undefined;
  }
  return focused;
}
