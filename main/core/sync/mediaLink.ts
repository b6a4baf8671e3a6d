/**
 * Files between this device and the server: before the documents that name them, and after those that came.
 *
 * Alone because the database of media is no collection: it has no feed, and where it is missing or closed the documents
 * go on without it. Invariants: what is known of the server is in memory only and asked for anew where it may have
 * become another, so that a file that was lost there is sent again; fetching goes on beside the rounds and holds up
 * none; with nothing to do nothing is asked.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import { mediaIn } from '../../../shared/document/media.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { databaseOf, type Hindrance, MEDIA, type Trouble } from '../../../shared/sync/model.ts';
import { catchBugs } from '../store/bugs.ts';
import { elapsedMs } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import type { Couch } from './couch.ts';
import { fetchMedia } from './mediaFetching.ts';
import { sendMedia, unsentOf } from './mediaSending.ts';
import { mediaServerOn } from './mediaServer.ts';
import { type MediaWork, namedMedia, newRests } from './mediaWork.ts';

export type MediaParts = {
  readonly couch: Couch;
  readonly store: Store;
  readonly prefix: string;
  readonly clock: () => string;
  readonly stopping: AbortSignal;
  /** It stands still by itself; undefined: it goes on. */
  readonly onStill: (why: Hindrance | undefined) => void;
  /** Something hinders everything. */
  readonly onTrouble: (why: Hindrance) => void;
  readonly onProgress: (toFetch: number) => void;
};
export type MediaLink = {
  /** To be awaited before these documents are sent. */
  readonly first: (documents: readonly (AnyDocument | undefined)[]) => Promise<Result<undefined, Hindrance>>;
  /** Everything that can be sent and fetched, now. */
  readonly all: () => Promise<Hindrance | undefined>;
  /** The same from now on beside everything else, until all is done. */
  readonly begin: () => void;
  /** Ends that; the server may be another one when it is spoken with again. */
  readonly leave: () => void;
  /** Until nothing is under way any more. */
  readonly ended: () => Promise<void>;
};

/** Without media everything else can go on. */
const OWN: readonly Trouble[] = ['no-access', 'server-missing', 'server-error'];
const isOwn = ({ trouble }: Hindrance): boolean => OWN.includes(trouble);
const STILL_MS = 10 * 60_000;
/** Beside a person's work one after the other; where somebody waits for it, a few. */
const ABREAST = { beside: 1, awaited: 3 };

export function openMediaLink(parts: MediaParts): MediaLink {
  const { couch, store, prefix, clock, stopping, onStill, onTrouble, onProgress } = parts;
  const server = mediaServerOn(couch, databaseOf(prefix, MEDIA));
  const work: MediaWork = { store, server, clock, there: new Set(), rests: newRests() };
  const identity = identityOf(work);
  let stillUntilMs = 0;
  let leaving = new AbortController();
  let under: AbortSignal | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isToGoOn = false;
  /** What concerns media alone is no hindrance. */
  const orStill = (worked: Result<undefined, Hindrance>): Result<undefined, Hindrance> => {
    const why = worked.ok ? undefined : worked.failure;
    if (why !== undefined && !isOwn(why)) return worked;
    if (why !== undefined || stillUntilMs > 0) onStill(why);
    stillUntilMs = why === undefined ? 0 : elapsedMs() + STILL_MS;
    return done(undefined);
  };
  const send = async (hashes: readonly string[], signal: AbortSignal): Promise<Result<undefined, Hindrance>> => {
    if (hashes.length === 0) return done(undefined);
    const known = await identity.look();
    const unsent = unsentOf(work, hashes);
    return known.ok && unsent.length > 0 ? sendMedia(work, unsent, signal) : known;
  };
  const both = async (signal: AbortSignal, mode: 'beside' | 'awaited'): Promise<Result<undefined, Hindrance>> => {
    const sent = await send([...namedMedia(work)], signal);
    if (!sent.ok && !isOwn(sent.failure)) return sent;
    // Who may not write there may still read.
    const fetching = { signal, abreast: ABREAST[mode], wakes: mode === 'awaited', onProgress };
    const fetched = await fetchMedia(work, fetching);
    return orStill(sent.ok || (!fetched.ok && !isOwn(fetched.failure)) ? fetched : sent);
  };
  const goOn = async (signal: AbortSignal): Promise<void> => {
    while (isToGoOn && !signal.aborted && stillUntilMs <= elapsedMs()) {
      isToGoOn = false;
      const worked = await both(signal, 'beside');
      if (!worked.ok && !signal.aborted) return onTrouble(worked.failure);
    }
  };
  const after = async (before: Promise<void>, signal: AbortSignal): Promise<void> => {
    await before;
    await catchBugs('exchanging media', () => goOn(signal));
    if (under === signal) under = undefined;
  };
  return {
    first: async (documents) => {
      const hashes = [...new Set(documents.flatMap(mediaIn))];
      if (hashes.length === 0 || stillUntilMs > elapsedMs()) return done(undefined);
      return orStill(await send(hashes, stopping));
    },
    all: async () => {
      const worked = await both(stopping, 'awaited');
      return worked.ok ? undefined : worked.failure;
    },
    begin: () => {
      isToGoOn = true;
      const { signal } = leaving;
      if (under === signal) return;
      under = signal;
      turn = after(turn, signal);
    },
    leave: () => {
      leaving.abort();
      leaving = new AbortController();
      identity.doubt();
      work.rests.end();
      stillUntilMs = 0;
    },
    ended: () => turn,
  };
}

/** Whether the server's database is the one that it was: else nothing is known to be there. */
function identityOf({ server, there }: MediaWork) {
  let seen: { readonly instance: string; readonly seq: number } | undefined;
  let isSure = false;
  return {
    doubt: () => void (isSure = false),
    look: async (): Promise<Result<undefined, Hindrance>> => {
      if (isSure) return done(undefined);
      const found = await server.identity();
      if (!found.ok) return failed(found.failure);
      if (found.value.instance !== seen?.instance || found.value.seq < seen.seq) there.clear();
      seen = found.value;
      isSure = true;
      return done(undefined);
    },
  };
}
