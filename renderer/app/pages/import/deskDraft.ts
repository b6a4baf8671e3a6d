/**
 * The file on the desk as a draft: its name, where it lies if that is known, and what the person chose for it.
 *
 * Alone because a reload, a kill or a lock takes the file off the desk, and the choices must outlive it. Invariants:
 * nothing of the file's content is kept; the file that lies on this desk is not also told as one that was left; what
 * another living window has on its desk is never touched.
 */
import { draftKey } from '../../../../shared/drafts/model.ts';
import type { client } from '../../../client/connection.ts';
import { newKey } from '../../../client/creating.ts';
import { type Draft, draftsNow, forgetDrafts, keepDraft, useDrafts } from '../../../client/drafts.ts';
import { hrefTo } from '../../../client/routes.ts';
import { windowId } from '../../../client/thisWindow.ts';

/** What a person says of the file, beyond what was guessed or is remembered. */
export type Choices = Omit<Parameters<typeof client.import.preview>[0], 'file' | 'name'>;
export type Source = { readonly name: string; readonly file: string } & Choices;
/** Without a path it has to be chosen again: what was brought in pieces is gone with the core. */
export type LeftFile = {
  readonly draft: Draft;
  readonly name: string;
  readonly path: string | undefined;
  readonly choices: Choices;
};
type Entry = { readonly path?: unknown; readonly choices?: unknown } | null | undefined;

const UPLOADED = 'upload:';
/** Of the file that lies on the desk: the own part of its key. */
let lying: string | undefined;

const keyOf = (own: string): string => draftKey(windowId, 'import', own);
export const hasChoices = (choices: Choices): boolean => Object.keys(choices).length > 0;

/** @param isThere whether the file can be read there again by itself */
export function keepLying({ name, file, ...choices }: Source, isThere = true): void {
  lying ??= newKey();
  const path = isThere && !file.startsWith(UPLOADED) ? { path: file } : {};
  keepDraft(keyOf(lying), undefined, { href: hrefTo('import'), title: name, entry: { ...path, choices } });
}

/** It lies there no more, but may be gone on with. */
export function leaveLying(): void {
  lying = undefined;
}

export const lyingNow = (): string | undefined => lying;

/** Imported, or not wanted. */
export function forgetLying(own: string | undefined): void {
  if (own === undefined) return;
  if (own === lying) lying = undefined;
  forgetDrafts([keyOf(own)]);
}

/** From here on it is this window's, so that the line on what was recovered names it no more. */
export function adopt({ draft: { key, own, subject, value } }: LeftFile): void {
  if (key === keyOf(own)) return;
  keepDraft(keyOf(own), subject, value);
  forgetDrafts([key]);
}

/** It lies on the desk again. */
export function layAgain(left: LeftFile): void {
  adopt(left);
  lying = left.draft.own;
}

export const leftNamed = (name: string): LeftFile | undefined => leftOf(draftsNow()).find((left) => left.name === name);
export const useLeftFiles = (): readonly LeftFile[] => leftOf(useDrafts());

const leftOf = (drafts: readonly Draft[]): LeftFile[] =>
  drafts
    .filter(({ form, own, standing }) => form === 'import' && own !== lying && standing !== 'elsewhere')
    .map((draft) => {
      const { path, choices } = (draft.value.entry as Entry) ?? {};
      return {
        draft,
        name: draft.value.title,
        path: typeof path === 'string' ? path : undefined,
        // What doesn't fit is refused by the core, as from any caller.
        choices: typeof choices === 'object' && choices !== null ? choices : {},
      };
    });
