/**
 * How a change of ours is written to the server, given what the server has right now.
 *
 * Alone because a write is only right over the version that it was made from. Invariants: a revision that is sent along
 * was read just before, never remembered (CouchDB 3.5 accepts one of a document that it doesn't have); a deletion is
 * sent without its content; onto a deleted document is written without a revision.
 */
import type { AnyDocument } from '../document/document.ts';

/** A change that waits: undefined, the document was deleted here. `rev`: the version of the server's it was made from. */
export type Waiting = {
  readonly id: string;
  readonly rev: string | undefined;
  readonly document: AnyDocument | undefined;
};
/** What the server has under that id. */
export type Held = { readonly held: 'nothing' } | { readonly held: 'deleted' | 'alive'; readonly rev: string };

export type Sending =
  | { readonly send: 'write'; readonly rev: string | undefined }
  /** Nothing to tell: it is gone there too, or never was there. */
  | { readonly send: 'nothing'; readonly rev: string | undefined }
  /** The server has another version than ours was made from: that one first. */
  | { readonly send: 'fetch-first' }
  /** The server had it and has no trace of it any more: it was not deleted, but lost. */
  | { readonly send: 'lost' };

export function decideOutgoing({ rev, document }: Waiting, held: Held): Sending {
  if (held.held === 'nothing') {
    if (rev !== undefined) return { send: 'lost' };
    return document === undefined ? { send: 'nothing', rev: undefined } : { send: 'write', rev: undefined };
  }
  if (held.rev !== rev) return { send: 'fetch-first' };
  if (held.held === 'alive') return { send: 'write', rev };
  return document === undefined ? { send: 'nothing', rev } : { send: 'write', rev: undefined };
}

/** Whether so much is lost that the server itself is in doubt, rather than some documents. */
export function isLoss(lost: number, known: number): boolean {
  return lost >= 3 && lost * 2 >= known;
}
