/**
 * What sending and fetching files both stand on: the store, the server, what is known to be there, and what has to rest.
 *
 * Alone because neither direction knows the other. Invariant: what one side doesn't take is set aside visibly, is tried
 * again by itself, and holds up nothing else.
 */
import { collections } from '../../../shared/collections.ts';
import { MEDIA_KEY } from '../../../shared/document/media.ts';
import { type AsideReason, MEDIA } from '../../../shared/sync/model.ts';
import { elapsedMs, millisecondsOf } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import type { MediaServer } from './mediaServer.ts';

export type MediaWork = {
  readonly store: Store;
  readonly server: MediaServer;
  readonly clock: () => string;
  /** Known to be on the server. */
  readonly there: Set<string>;
  readonly rests: Rests;
};
type Direction = 'in' | 'out';

/** Every file that a document here names. */
export function namedMedia({ store }: MediaWork): Set<string> {
  const keys = collections.flatMap(({ name }) => store.countKeys(name, MEDIA_KEY));
  return new Set(keys.map(({ key }) => key.slice(MEDIA_KEY.length)));
}

/** What is wrong with a file is seldom right a minute later, and a file is large. */
const ASIDE_MS = 60 * 60_000;

/** Those that were set aside a short while ago. */
export function restingAside({ store, clock }: MediaWork, direction: Direction): ReadonlySet<string> {
  const now = millisecondsOf(clock());
  const resting = store.sync
    .asides(MEDIA)
    .filter((row) => row.direction === direction && Math.abs(now - millisecondsOf(row.at)) < ASIDE_MS);
  return new Set(resting.map(({ id }) => id));
}

export function putMediaAside(
  { store, clock }: MediaWork,
  direction: Direction,
  id: string,
  reason: AsideReason,
  said: string,
): void {
  const row = { collection: MEDIA, id, direction, reason, said: said.slice(0, 1000), at: clock(), document: undefined };
  store.sync.putAside(row);
}

/** It is where it should be: nothing is to be said of it any more. */
export function noteThere({ store, there }: MediaWork, hash: string): void {
  there.add(hash);
  if (store.sync.asides(MEDIA).some(({ id }) => id === hash)) store.sync.release(MEDIA, hash);
}

/** Lets go of what nobody names any more, and of what lies here by now. */
export function dropOldAsides(work: MediaWork): void {
  const { sync, media } = work.store;
  const asides = sync.asides(MEDIA);
  if (asides.length === 0) return;
  const named = namedMedia(work);
  for (const { id, direction } of asides)
    if (!named.has(id) || (direction === 'in' && media.has(id))) sync.release(MEDIA, id);
}

const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 60 * 60_000;

/** What isn't on the server yet is asked for more and more seldom. */
export type Rests = {
  readonly isResting: (hash: string) => boolean;
  readonly rest: (hash: string) => void;
  readonly end: () => void;
};

export function newRests(): Rests {
  const rests = new Map<string, { readonly untilMs: number; readonly forMs: number }>();
  return {
    isResting: (hash) => (rests.get(hash)?.untilMs ?? 0) > elapsedMs(),
    rest: (hash) => {
      const forMs = Math.min((rests.get(hash)?.forMs ?? FIRST_REST_MS / 2) * 2, LONGEST_REST_MS);
      rests.set(hash, { untilMs: elapsedMs() + forMs, forMs });
    },
    end: () => rests.clear(),
  };
}
