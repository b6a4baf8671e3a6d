/**
 * Where this window stands, kept by the core and found again after a kill or a quit: the address, what each list was
 * asked for, and how far it was scrolled.
 *
 * Alone because the address says only part of it, and search words are names: they belong in the workspace's file.
 * Invariants: only the first window of a start comes back where the last one stood, and never over an address that was
 * asked for; nothing is kept before that is decided; a list is given back only what has the shape of its question.
 */
import { useCallback, useState, useSyncExternalStore } from 'react';
import { fitted } from '../../shared/document/fitted.ts';
import { PLACE_KEY } from '../../shared/drafts/model.ts';
import { keepDraft } from './drafts.ts';
import { replaceWith } from './routes.ts';
import { windowId } from './thisWindow.ts';
import type { OutputOf } from './views.ts';

const asked = new Map<string, unknown>();
let before: Readonly<Record<string, unknown>> = {};
let isDecided = false;
const listeners = new Set<() => void>();

/** @param drafts undefined where they can't be known: then everything begins where the address says */
export function decidePlace(drafts: OutputOf<'drafts.list'> | undefined): void {
  if (isDecided) return;
  const kept = drafts?.items.find(({ key }) => key === PLACE_KEY)?.value as Partial<Place> | null | undefined;
  const isFirst = drafts?.windows.every((window) => window === windowId) === true;
  const { href } = kept ?? {};
  const isAsked = location.hash.length > '#/'.length && location.hash !== href;
  if (isFirst && !isAsked && typeof href === 'string' && href.startsWith('#/')) {
    before = { ...kept?.lists };
    if (location.hash !== href) replaceWith(href);
  }
  isDecided = true;
  addEventListener('hashchange', keepPlace);
  // Whichever is looked at last is the one to come back.
  addEventListener('focus', keepPlace);
  keepPlace();
  for (const listener of listeners) listener();
}

type Place = { readonly href: string; readonly lists: Readonly<Record<string, unknown>> };

function keepPlace(): void {
  if (!isDecided) return;
  const place: Place = { href: location.hash, lists: { ...before, ...Object.fromEntries(asked) } };
  keepDraft(PLACE_KEY, undefined, place);
}

/** Whether it is known where this window begins: before that no page is shown. */
export function useIsPlaced(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => isDecided,
  );
}

/** As `useState`, for what a list is asked: it outlives the page, and the window. */
export function useAsked<Q>(list: string, begin: Q): readonly [Q, (next: Q | ((now: Q) => Q)) => void] {
  const [begun] = useState(() => fitted(begin, before[list]));
  const [question, setQuestion] = useState<Q>(() => askedOf(list, begun));
  const ask = useCallback(
    (next: Q | ((now: Q) => Q)) => {
      const now = typeof next === 'function' ? (next as (now: Q) => Q)(askedOf(list, begun)) : next;
      asked.set(list, now);
      setQuestion(() => now);
      keepPlace();
    },
    [list, begun],
  );
  return [question, ask];
}

/** How something stood when it was last seen; it has the shape of `begin`. */
export const asLeft = <Q>(list: string, begin: Q): Q => askedOf(list, fitted(begin, before[list]));

/** Nothing is drawn anew by it, and nothing stored for it alone: it goes along with the next step to another place. */
export function leaveAs(list: string, standing: unknown): void {
  asked.set(list, standing);
}

const askedOf = <Q>(list: string, begun: Q): Q => (asked.has(list) ? (asked.get(list) as Q) : begun);
