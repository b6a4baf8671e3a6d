/**
 * What somebody enters into a form, kept until it is handed over or given up.
 *
 * Alone because nobody should have to type a person or an event twice: not after a kill, a lock, or Escape pressed by
 * mistake. Invariants: each opening has a key of its own (`own`, also the id of what it makes, so that handing over again
 * after a kill makes no second one); a form opened where one was left shows that one at once, anywhere else it begins
 * empty and offers it; closing keeps what was entered, only handing over and discarding drop it; never used for a secret.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { draftKey } from '../../shared/drafts/model.ts';
import { fitted } from '../../shared/document/fitted.ts';
import { canonical } from '../../shared/document/canonical.ts';
import { toasts } from '../ui/toasts.ts';
import { translateNow, useWords } from '../words/words.ts';
import { newKey } from './creating.ts';
import { draftHour, draftLine, draftTitle, type FormName } from './draftWords.ts';
import { type Draft, draftsNow, forgetDrafts, giveUp, isWanted, keepDraft, layAside } from './drafts.ts';
import { windowId } from './thisWindow.ts';
import { useView } from './useView.ts';

/** A line at the top of the form, as `Dialog` shows it. */
export type EntryNote = {
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly onPress: () => void }[];
};
export type EntryForm<E> = {
  readonly entry: E;
  /** Of the id that this form gives to what it makes. */
  readonly own: string;
  readonly fill: (change: Partial<E> | ((known: E) => E)) => void;
  readonly note: EntryNote | undefined;
  /** It was handed over: nothing of it is kept any more. */
  readonly done: () => void;
  /** Closed without being handed over: it is laid aside, and said so. */
  readonly close: () => void;
};
export type EntryOptions<E> = {
  /** The document that it is about. */
  readonly subject?: string | undefined;
  /** What it is told by. */
  readonly title?: (entry: E) => string;
  /** What of it may be kept: never a secret. */
  readonly kept?: (entry: E) => E;
  readonly onClose?: () => void;
  /** A page rather than a dialog: what was left is shown wherever it was begun. */
  readonly isPage?: boolean;
};
type Standing<E> = { readonly own: string; readonly entry: E; readonly resumed: Draft | undefined };

/** Keys of forms on screen: no two show the same draft. */
const shown = new Set<string>();

export function useEntry<E extends object>(
  form: FormName,
  begin: () => E,
  { subject, title = () => '', kept = (whole) => whole, onClose, isPage = false }: EntryOptions<E> = {},
): EntryForm<E> {
  const [begun] = useState(begin);
  const taken = (draft: Draft): Standing<E> => ({
    own: draft.own,
    entry: fitted(begun, draft.value.entry),
    resumed: draft,
  });
  const anew = (): Standing<E> => ({ own: newKey(), entry: begun, resumed: undefined });
  const [standing, setStanding] = useState(() => {
    const here = draftsOf(form, subject).filter((draft) => isPage || (draft.standing !== 'aside' && isHere(draft)));
    const left = here.find(isWanted) ?? here[0];
    return left === undefined ? anew() : taken(left);
  });
  const { own, entry, resumed } = standing;
  const key = draftKey(windowId, form, own);
  const isTouched = useMemo(() => canonical(entry) !== canonical(begun), [entry, begun]);
  const isDone = useRef(false);
  useEffect(() => {
    shown.add(key);
    return () => void shown.delete(key);
  }, [key]);
  useEffect(() => {
    if (isDone.current) return;
    if (isTouched) keepDraft(key, subject, { href: location.hash, title: title(entry), entry: kept(entry) });
    else if (resumed === undefined) forgetIfKept(key);
    // From here on it is this window's.
    if (resumed !== undefined && resumed.key !== key) forgetIfKept(resumed.key);
    // What it is told by follows from the entry.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [entry, key, isTouched, resumed, subject]);
  const note = useNote({
    resumed,
    offered: isTouched ? undefined : draftsOf(form, subject).find((draft) => draft.key !== key),
    take: (draft) => setStanding(taken(draft)),
    restart: () => {
      forgetIfKept(key);
      setStanding(anew());
    },
    look: () => setStanding((before) => ({ ...before })),
  });
  return {
    entry,
    own,
    note,
    fill: (change) =>
      setStanding((before) => ({
        ...before,
        entry: typeof change === 'function' ? change(before.entry) : { ...before.entry, ...change },
      })),
    done: () => {
      isDone.current = true;
      forgetIfKept(key);
    },
    close: () => {
      isDone.current = true;
      if (isTouched) sayAside(layAside(key));
      onClose?.();
    },
  };
}

/** Of this form and about this, that no other window and no other form has open. */
const draftsOf = (form: string, subject: string | undefined): Draft[] =>
  draftsNow().filter(
    (draft) =>
      draft.form === form &&
      draft.subject === subject &&
      draft.standing !== 'elsewhere' &&
      !shown.has(draftKey(windowId, form, draft.own)),
  );

const isHere = (draft: Draft): boolean => draft.value.href === location.hash;

function forgetIfKept(key: string): void {
  if (draftsNow().some((draft) => draft.key === key)) forgetDrafts([key]);
}

function sayAside(key: string | undefined): void {
  const aside = draftsNow().find((draft) => draft.key === key);
  if (aside === undefined) return;
  const discard = () => void giveUp(aside);
  toasts.show({
    text: translateNow('drafts.aside'),
    tone: 'plain',
    action: { label: translateNow('drafts.discard'), onPress: discard },
  });
}

/** Given up by a press that may have been a slip: the way back is offered. */
export function discardDraft(draft: Draft): void {
  const bringBack = giveUp(draft);
  toasts.show({
    text: translateNow('drafts.discarded', { what: draftTitle(translateNow, draft) }),
    tone: 'plain',
    action: { label: translateNow('frame.undo'), icon: 'undo', onPress: bringBack },
  });
}

function useNote(parts: {
  readonly resumed: Draft | undefined;
  readonly offered: Draft | undefined;
  readonly take: (draft: Draft) => void;
  readonly restart: () => void;
  readonly look: () => void;
}): EntryNote | undefined {
  const { t, locale } = useWords();
  const workspace = useView('workspace.info', {}).value;
  const { resumed, offered, take, restart, look } = parts;
  if (resumed !== undefined) {
    const hour = draftHour(resumed, workspace, locale);
    return {
      text: hour === undefined ? t('drafts.resumed') : t('drafts.resumedAt', { hour }),
      actions: [{ label: t('drafts.anew'), onPress: restart }],
    };
  }
  if (offered === undefined) return undefined;
  const discard = () => {
    discardDraft(offered);
    look();
  };
  return {
    text: t('drafts.began', { what: draftLine(t, offered, draftHour(offered, workspace, locale)) }),
    actions: [
      { label: t('drafts.continue'), onPress: () => take(offered) },
      { label: t('drafts.discard'), onPress: discard },
    ],
  };
}
