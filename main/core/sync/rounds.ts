/**
 * One round: a collection fetched, then sent, and what came of it written down.
 *
 * Alone because a command, a bell, a change here and the minute's poll all end in the same round.
 */
import type { Collection } from '../../../shared/collections.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { databaseOf, type Hindrance, type Trouble } from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import { type Came, type CollectionLink, nothingCame, type Progress } from './collectionLink.ts';
import { rememberSeq } from './connecting.ts';
import type { Couch } from './couch.ts';
import type { DeviceNotes } from './deviceNotes.ts';
import { fetchChanges } from './fetching.ts';
import type { MediaLink } from './mediaLink.ts';
import { sendWaiting } from './sending.ts';

export type RoundParts = {
  readonly store: Store;
  readonly couch: Couch;
  readonly prefix: string;
  readonly clock: () => string;
  readonly signal: AbortSignal;
  readonly isLargeAllowed: boolean;
  readonly notes: DeviceNotes;
  readonly serverErrors: Map<string, number>;
  readonly media: MediaLink;
  readonly onProgress: (collection: string, progress: Progress) => void;
};
export type Round = { readonly came: Came; readonly hindrance: Hindrance | undefined };

/** What came stays, also where it ended early. */
export async function roundOf(parts: RoundParts, collection: Collection, way: 'both' | 'fetch'): Promise<Round> {
  const { store, couch, prefix, clock, signal, isLargeAllowed } = parts;
  const link: CollectionLink = {
    couch,
    collection,
    database: databaseOf(prefix, collection.name),
    tables: store.sync,
    count: () => store.count(collection.name),
    clock,
    signal,
    isLargeAllowed,
    round: parts.notes.round(),
    struckOff: parts.notes.struckOff(),
    serverErrors: parts.serverErrors,
    mediaFirst: parts.media.first,
    onProgress: (progress) => parts.onProgress(collection.name, progress),
  };
  const came = nothingCame();
  const ended = way === 'fetch' ? await fetchChanges(link, came) : await both(link, came);
  if (ended.ok) rememberSeq(store.sync, collection.name);
  note(store, collection.name, clock(), came);
  return { came, hindrance: ended.ok ? undefined : { ...ended.failure, collection: collection.name } };
}

async function both(link: CollectionLink, came: Came): Promise<Result<undefined, Hindrance>> {
  const fetched = await fetchChanges(link, came);
  if (!fetched.ok) return fetched;
  const sent = await sendWaiting(link, came);
  if (!sent.ok) return sent;
  if (came.sent === 0) return done(undefined);
  // What we sent comes back with the next page: read past it now, or the bell would ring for it.
  const past = await fetchChanges(link, came);
  return past.ok ? done(undefined) : failed(past.failure);
}

/** After a year away thousands may have been merged: those that came last are named. */
const MOST_NAMED = 100;

function note(store: Store, collection: string, at: string, { sent, received, opened, kept, met, aside }: Came): void {
  const isRound = sent + received + opened + aside > 0;
  store.sync.history.add(
    ...kept.map((id) => ({ at, kind: 'edit-kept' as const, collection, id })),
    ...met.slice(-MOST_NAMED).map(({ id, how, device, fields, theirs }) => ({
      at,
      kind: how,
      collection,
      id,
      device,
      fields: [...fields],
      ...(theirs === undefined ? {} : { theirs: [...theirs] }),
    })),
    ...(isRound ? [{ at, kind: 'round' as const, collection, sent, received, opened, aside }] : []),
  );
}

/** A collection that stands still for this keeps no other from going on. */
export const isItsOwn = (trouble: Trouble): boolean => trouble === 'no-access' || trouble === 'many-changes';
