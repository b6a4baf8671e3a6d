/**
 * What was sent and not answered: whether the server has it is not known until its next version is seen.
 *
 * Alone because without it a device whose answer was lost meets its own words as if another had written them: whoever
 * types on would be asked to choose between two states of the same sentence, and what she deletes would come back.
 * Kept until the program ends; after that such a meeting asks once too often, or brings back once what was deleted: no
 * words are lost by it.
 */
import { sameValue } from '../../../shared/document/canonical.ts';
import type { Standing } from '../../../shared/document/decideIncoming.ts';
import { type AnyDocument, isErased } from '../../../shared/document/document.ts';

type Sent = { readonly id: string; readonly document: AnyDocument | undefined };
export type Unanswered = {
  readonly note: (collection: string, sent: readonly Sent[]) => void;
  readonly of: (collection: string, id: string) => AnyDocument | undefined;
  readonly forget: (collection: string, id: string) => void;
};

export function openUnanswered(): Unanswered {
  const documents = new Map<string, AnyDocument>();
  const keyOf = (collection: string, id: string): string => `${collection}/${id}`;
  return {
    note: (collection, sent) => {
      for (const { id, document } of sent) if (document !== undefined) documents.set(keyOf(collection, id), document);
    },
    of: (collection, id) => documents.get(keyOf(collection, id)),
    forget: (collection, id) => void documents.delete(keyOf(collection, id)),
  };
}

/**
 * How ours stands towards a version that comes. The ancestor is, field by field, what was sent where theirs says the
 * same: if it never arrived and another wrote the same by chance, ours has seen that value too. Onto an erasure nothing
 * of ours is written, not even an erasure of ours: the server takes none.
 */
export function standingTowards(
  theirs: AnyDocument | undefined,
  standing: Standing,
  sent: AnyDocument | undefined,
): Standing {
  if (theirs === undefined) return standing;
  if (isErased(theirs)) return { ...standing, waits: false };
  return sent === undefined ? standing : { ...standing, base: ancestorOf(standing.base, sent, theirs) };
}

function ancestorOf(base: AnyDocument | undefined, sent: AnyDocument, theirs: AnyDocument): AnyDocument {
  const fields = [...new Set([...Object.keys(base ?? {}), ...Object.keys(sent)])];
  const values = fields.map((field) => [field, (sameValue(sent[field], theirs[field]) ? sent : base)?.[field]]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as AnyDocument;
}
