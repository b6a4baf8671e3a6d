/**
 * What becomes of a document of our own export that comes in again.
 *
 * Invariants: it comes in as it is, with its stamps, its questions and what this program doesn't know; what is here and the
 * same stays; the later of two wins, an older one changes nothing and says so; two of the same moment, and two of which
 * one has open questions, are merged, so that no word is lost; facts are united; an erasure outlives both.
 * What a device says of itself never comes in: a restored workspace is another device, and whoever takes one device's
 * word for another's believes changes sent that never were.
 */
import type { Collection } from '../collections.ts';
import { sameValue } from '../document/canonical.ts';
import { type AnyDocument, isErased, stampSchema } from '../document/document.ts';
import { mergeDocuments } from '../document/merge.ts';
import { ruleOf } from '../document/mergeTable.ts';
import { comparedStamps, stampOf } from '../document/stamps.ts';
import { changesBetween, type RowPlan, timeOf } from '../import/rowPlan.ts';
import { ORGANISATION_ID } from '../plan/model.ts';
import { ownProblem, type OwnProblem } from './ownProblem.ts';

export type OwnRowPlan = Omit<RowPlan, 'problems'> & {
  readonly collection: string;
  readonly problems: readonly OwnProblem[];
};

export type OwnMeeting = {
  readonly row: number;
  readonly collection: Collection;
  readonly document: AnyDocument;
  readonly stored: AnyDocument | undefined;
  /** Whether nobody has worked here yet: then the name that was typed at the start is not worth more than the export's. */
  readonly isFresh: boolean;
  /** Whether only a stub of it is left here. */
  readonly isErased: boolean;
};

export function decideOwnRow({ row, collection, document, stored, isFresh, isErased: isGone }: OwnMeeting): OwnRowPlan {
  const found = isErased(document) ? undefined : collection.lookup.search(document);
  const told = {
    row,
    collection: collection.name,
    title: found?.title ?? nameOf(document),
    detail: found?.detail ?? document.kind ?? '',
    ...(found === undefined ? {} : timeOf(document)),
    changes: [],
    problems: [],
    previous: stored,
    next: undefined,
  };
  const same = (...problems: readonly OwnProblem[]): OwnRowPlan => ({ ...told, outcome: 'same', problems });
  if (collection.name === 'plan' && document.kind === 'device')
    return same(ownProblem(row, 'own-device-left-out', 'warning', { id: document.id }));
  if (isGone)
    return same(...(isErased(document) ? [] : [ownProblem(row, 'own-erased', 'warning', { id: document.id })]));
  if (stored === undefined) return { ...told, outcome: 'create', next: document };
  if (sameValue(stored, document)) return same();
  const next = decided(stored, document, collection, isFresh && document.id === ORGANISATION_ID);
  if (next === undefined) return same(ownProblem(row, 'own-older', 'warning', { id: document.id }));
  const changes = isErased(next) ? [] : changesBetween(stored, next);
  if (sameValue(stored, next)) return same();
  return { ...told, outcome: 'update', changes, next };
}

const nameOf = ({ name, id }: AnyDocument): string => (typeof name === 'string' ? name : id);

function decided(
  stored: AnyDocument,
  document: AnyDocument,
  { merge }: Collection,
  wins: boolean,
): AnyDocument | undefined {
  const merged = () => mergeDocuments(undefined, stored, document, merge);
  const kinds = ruleOf(merge, 'kind');
  if (isErased(document)) return stubAfter(stored, document);
  if (kinds.rule === 'facts' && kinds.kinds.has(stored.kind)) return merged();
  if (wins) return document;
  const order = comparedStamps(stampOf(document.changed), stampOf(stored.changed));
  if (order < 0) return undefined;
  return order === 0 || (stored.open?.length ?? 0) > 0 ? merged() : document;
}

/** Of a stub nothing but its id is certain; what is written here has a stamp. */
const stubAfter = (stored: AnyDocument, stub: AnyDocument): AnyDocument =>
  stampSchema.safeParse(stub.changed).success ? stub : { ...stub, changed: stored.changed };
