/**
 * What was begun in this window and not handed over, kept by the core while it is typed; and what other windows left.
 *
 * Alone because every form, every field and the place of the window are kept by it. Invariants: no more than `KEEP_MS` of
 * typing and one call to the core are at risk, however long somebody types without a pause; what takes another's place
 * is kept before the other is forgotten; what is open in another window that lives is never touched; nothing lies in the
 * browser's own storage. While the workspace is locked the latest waits here unseen, and is kept once it is open.
 */
import { useSyncExternalStore } from 'react';
import { draftKey, type KeptDraft, partsOfKey, PLACE_KEY } from '../../shared/drafts/model.ts';
import { translateNow } from '../words/words.ts';
import { client } from './connection.ts';
import { outcomeOf } from './outcome.ts';
import { navigate } from './routes.ts';
import { windowId } from './thisWindow.ts';
import { sayFailure } from './useRun.ts';
import { liveView } from './views.ts';

/** `href`: where it was begun; `title`: what it is told by. */
export type DraftValue = { readonly href: string; readonly title: string; readonly entry: unknown };
export type Draft = {
  readonly key: string;
  readonly form: string;
  readonly own: string;
  readonly subject: string | undefined;
  /** Undefined until the core has it. */
  readonly at: string | undefined;
  readonly value: DraftValue;
  /** `aside`: closed without being handed over. `left`: its window is gone. `elsewhere`: open in another one. */
  readonly standing: 'here' | 'aside' | 'left' | 'elsewhere';
};
/** Of a field that saves by itself: what was typed, and what had been saved there. */
export type TypedEntry = { readonly place: string; readonly saved: unknown; readonly typed: unknown };
type Kept = { readonly subject: string | undefined; readonly value: unknown; readonly at: string | undefined };

const KEEP_MS = 250;
const mine = new Map<string, Kept>();
const forgotten = new Set<string>();
const unsent = new Set<string>();
const underway = new Set<string>();
const refusedKeys = new Set<string>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let known: readonly Draft[] | undefined;

// Asked for each time: a view that nobody looked at for a while is another one.
const all = () => liveView('drafts.list', {});

function told(): void {
  known = undefined;
  for (const listener of listeners) listener();
}

/** Keeps it soon; the latest of a key counts. */
export function keepDraft(key: string, subject: string | undefined, value: unknown): void {
  const isNew = !mine.has(key);
  mine.set(key, { subject, value, at: mine.get(key)?.at });
  forgotten.delete(key);
  unsent.add(key);
  timer ??= setTimeout(sendAll, KEEP_MS);
  if (isNew) told();
}

export function forgetDrafts(keys: readonly string[]): void {
  // What took their place is on its way before they go.
  sendAll();
  for (const key of keys) {
    mine.delete(key);
    unsent.delete(key);
    forgotten.add(key);
  }
  void outcomeOf(client.drafts.forget({ keys: [...keys] }));
  told();
}

/** Takes it out of this window: whoever opens its form next is offered it. Answers its key from now on. */
export function layAside(key: string): string | undefined {
  const draft = mine.get(key);
  if (draft === undefined) return undefined;
  const { form, own } = partsOfKey(key);
  const aside = draftKey('', form, own);
  keepDraft(aside, draft.subject, draft.value);
  forgetDrafts([key]);
  return aside;
}

function sendAll(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const key of unsent) if (!underway.has(key)) void send(key);
}

/** One call at a time for each: while the line is down only the latest waits. */
async function send(key: string): Promise<void> {
  underway.add(key);
  for (;;) {
    const draft = mine.get(key);
    if (!unsent.delete(key) || draft === undefined) break;
    const { subject, value } = draft;
    const input = { key, value, ...(subject === undefined ? {} : { subject }) };
    const outcome = await outcomeOf(client.drafts.keep(input));
    if (outcome.ok) settleAt(key, outcome.value.at);
    else if (outcome.failure.code === 'lost') unsent.add(key);
    else if (!refusedKeys.has(key)) {
      refusedKeys.add(key);
      sayFailure(translateNow, outcome.failure);
    }
  }
  underway.delete(key);
}

function settleAt(key: string, at: string): void {
  const draft = mine.get(key);
  if (draft === undefined) return;
  mine.set(key, { ...draft, at });
  known = undefined;
}

// A window that goes waits for no timer.
addEventListener('pagehide', sendAll);

/** The newest first. */
export function draftsNow(): readonly Draft[] {
  const listed = new Map((all().current().value?.items ?? []).map((draft) => [draft.key, draft]));
  for (const [key, { subject, value, at }] of mine) {
    // Laid aside and listed, it is everybody's: another window may take it up or give it up.
    if (at !== undefined && listed.has(key) && partsOfKey(key).window === '') {
      mine.delete(key);
      continue;
    }
    const own: KeptDraft = { key, at: at ?? '', open: true, value };
    listed.set(key, subject === undefined ? own : { ...own, subject });
  }
  return [...listed.values()].flatMap(draftOf).toSorted((a, b) => (isNewer(b, a) ? 1 : -1));
}

const isNewer = (a: Draft, b: Draft): boolean => (a.at ?? '~') > (b.at ?? '~');

function draftOf({ key, subject, at, open, value }: KeptDraft): Draft[] {
  if (key === PLACE_KEY || forgotten.has(key) || !isDraftValue(value)) return [];
  const { window, form, own } = partsOfKey(key);
  const standing = window === '' ? 'aside' : window === windowId ? 'here' : open ? 'elsewhere' : 'left';
  return [{ key, form, own, subject, at: at === '' ? undefined : at, value, standing }];
}

/** A script may have kept anything. */
const isDraftValue = (value: unknown): value is DraftValue =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as DraftValue).href === 'string' &&
  typeof (value as DraftValue).title === 'string';

export function useDrafts(): readonly Draft[] {
  return useSyncExternalStore(subscribe, () => (known ??= draftsNow()));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const stop = all().subscribe(told);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/** Gives one up, and answers how to have it back: it is then laid aside. */
export function giveUp({ key, form, own, subject, value }: Draft): () => void {
  forgetDrafts([key]);
  return () => keepDraft(draftKey('', form, own), subject, value);
}

export function typedIn({ form, value }: Draft): TypedEntry | undefined {
  const entry = value.entry as TypedEntry | null | undefined;
  return form === 'text' && typeof entry?.place === 'string' ? entry : undefined;
}

let wanted: string | undefined;
/** Goes to where it was begun; its form shows it even where others were begun there. */
export function openDraft({ key, value }: Draft): void {
  wanted = key;
  navigate(value.href);
}
export const isWanted = ({ key }: Draft): boolean => key === wanted;
