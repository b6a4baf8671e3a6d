/**
 * Every collection there is, with what the store and replication need to know of it.
 *
 * Invariant: at most 12, since RxDB's free edition opens 13 in one loaded copy. A collection joins sync by standing here.
 */
import { type AnyDocument, isErased } from './document/document.ts';
import type { Lookup } from './document/lookup.ts';
import { mediaIn, mediaKeyOf } from './document/media.ts';
import type { MergeTable } from './document/mergeTable.ts';
import { eventLookup } from './events/lookup.ts';
import { eventMerge } from './events/merge.ts';
import { eventSchema, type Event } from './events/model.ts';
import { memberLookup } from './members/lookup.ts';
import { memberMerge } from './members/merge.ts';
import { memberSchema, type Member } from './members/model.ts';
import { planLookup } from './plan/lookup.ts';
import { planMerge } from './plan/merge.ts';
import { planSchema, type PlanDocument } from './plan/model.ts';
import { postLookup } from './social/lookup.ts';
import { postMerge } from './social/merge.ts';
import { postSchema, type Post } from './social/model.ts';

export type Documents = { members: Member; events: Event; posts: Post; plan: PlanDocument };
export type CollectionName = keyof Documents;

export type Collection = {
  readonly name: CollectionName;
  /** Version of the index layout on this device, not of the documents. */
  readonly layout: number;
  /** Whether a document is one; answers the first thing that is wrong. */
  readonly problemOf: (document: unknown) => string | undefined;
  readonly lookup: Lookup<AnyDocument>;
  readonly merge: MergeTable;
};

type Parser = {
  safeParse: (value: unknown) => {
    success: boolean;
    error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
  };
};

function collection<N extends CollectionName>(
  name: N,
  schema: Parser,
  lookup: Lookup<Documents[N]>,
  merge: MergeTable,
): Collection {
  const problemOf = (document: unknown): string | undefined => {
    if (isStub(document)) return undefined;
    const parsed = schema.safeParse(document);
    const issue = parsed.error?.issues[0];
    return parsed.success ? undefined : `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`;
  };
  // The store hands each collection only its own documents, which `problemOf` has let through.
  return { name, layout: 0, problemOf, lookup: withCommonKeys(lookup as unknown as Lookup<AnyDocument>), merge };
}

/** All that is left of a document whose person asked to be forgotten. */
const isStub = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && isErased(document as Record<string, unknown>);

/** Under which a document is found that has fields to be decided. */
export const OPEN_KEY = 'is:open';

/** Every document is also found by what it leaves open, and by the files that it names. */
function withCommonKeys(lookup: Lookup<AnyDocument>): Lookup<AnyDocument> {
  const openKey = (document: AnyDocument) => ((document.open?.length ?? 0) > 0 ? [OPEN_KEY] : []);
  return {
    ...lookup,
    keys: (document) => [...lookup.keys(document), ...openKey(document), ...mediaIn(document).map(mediaKeyOf)],
  };
}

export const collections: readonly Collection[] = [
  collection('members', memberSchema, memberLookup, memberMerge),
  collection('events', eventSchema, eventLookup, eventMerge),
  collection('posts', postSchema, postLookup, postMerge),
  collection('plan', planSchema, planLookup, planMerge),
];
