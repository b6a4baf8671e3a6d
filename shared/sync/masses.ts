/**
 * Whether a change is so large that a person is asked first.
 *
 * Alone because both directions ask by the same rule, before anything is written. More than 50 documents, or more than
 * 5 % of the collection: but in a small workspace 5 % is a handful, which a colleague's afternoon changes too. So a
 * share counts from 5 documents deleted or 20 overwritten on.
 */
export type Mass = { readonly deleted: number; readonly overwritten: number; readonly of: number };

const MANY = 50;
const SHARE = 0.05;
const FEWEST = { deleted: 5, overwritten: 20 } as const;

/** @param of how many documents there are now where it would be written */
export function isMany({ deleted, overwritten, of }: Mass): boolean {
  if (deleted + overwritten > MANY) return true;
  const isShare = (count: number, fewest: number) => count >= fewest && count > of * SHARE;
  return isShare(deleted, FEWEST.deleted) || isShare(deleted + overwritten, FEWEST.overwritten);
}
