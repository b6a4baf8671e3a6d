/**
 * Where fields that save by themselves have kept what is typed into them; and what of it a new window has saved.
 *
 * Alone because it names a field so that the next window finds it: by the page's address, its label, and which one of
 * that label it is. Invariant: a place belongs to one field at a time.
 */
import { useSyncExternalStore } from 'react';
import { canonical } from '../../shared/document/canonical.ts';
import { draftKey } from '../../shared/drafts/model.ts';
import type { TypingKeeper } from '../ui/keptTyping.ts';
import { newKey } from './creating.ts';
import { type Draft, draftsNow, forgetDrafts, keepDraft, typedIn } from './drafts.ts';
import { routeNow } from './routes.ts';
import { windowId } from './thisWindow.ts';

const taken = new Set<string>();
const listeners = new Set<() => void>();
let savedAnew: readonly Draft[] = [];

export const keepTyping: TypingKeeper = (label) => {
  const { place: page, id } = routeNow();
  const place = freePlace(`${page}/${id ?? ''} ${label}`);
  const key = draftKey(windowId, 'text', newKey());
  const subject = id !== undefined && /^[a-z]{2,6}_/.test(id) ? id : undefined;
  let isKept = false;
  taken.add(place);
  return {
    recall: (saved) => {
      const draft = draftsNow().find((one) => one.standing !== 'elsewhere' && typedIn(one)?.place === place);
      const typed = draft && typedIn(draft);
      if (draft === undefined || typed === undefined) return undefined;
      const isSaved = canonical(typed.typed) === canonical(saved);
      // Somebody wrote something else there meanwhile: it stays to be looked at.
      if (!isSaved && canonical(typed.saved) !== canonical(saved)) return undefined;
      forgetDrafts([draft.key]);
      if (isSaved) return undefined;
      tellSaved([...savedAnew, draft]);
      return typed.typed;
    },
    keep: (saved, typed) => {
      isKept = true;
      keepDraft(key, subject, { href: location.hash, title: label, entry: { place, saved, typed } });
    },
    settle: () => {
      if (isKept) forgetDrafts([key]);
      isKept = false;
    },
    leave: () => void taken.delete(place),
  };
};

function freePlace(name: string): string {
  for (let n = 1; ; n += 1) {
    const place = `${name} ${n}`;
    if (!taken.has(place)) return place;
  }
}

function tellSaved(next: readonly Draft[]): void {
  savedAnew = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
/** What was typed before and has been saved now that its field is shown again. */
export const useSavedAnew = (): readonly Draft[] => useSyncExternalStore(subscribe, () => savedAnew);
/** Seen; and nothing of it is shown after a lock. */
export const forgetSavedAnew = (): void => tellSaved([]);
