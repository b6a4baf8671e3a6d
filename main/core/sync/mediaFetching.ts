/**
 * Fetches files that a document here names and that don't lie here.
 *
 * Invariants: nothing gets its name before it is known to be what the name says; nothing larger than our own limit is
 * fetched, whatever the server says of it, and a fetch ends where it gets more than was announced.
 */
import { LARGEST_MEDIA } from '../../../shared/document/media.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { AsideReason, Hindrance } from '../../../shared/sync/model.ts';
import type { MediaHead } from './mediaServer.ts';
import { dropOldAsides, type MediaWork, namedMedia, putMediaAside, restingAside, noteThere } from './mediaWork.ts';

/** Descriptions asked for in one request. */
const PAGE = 20;

export type Fetching = {
  readonly signal: AbortSignal;
  /** How many at a time. */
  readonly abreast: number;
  /** Also those that weren't on the server a moment ago. */
  readonly wakes: boolean;
  readonly onProgress: (toFetch: number) => void;
};

/** Each that is missing here, once. */
export async function fetchMedia(work: MediaWork, fetching: Fetching): Promise<Result<undefined, Hindrance>> {
  const { signal, abreast, wakes, onProgress } = fetching;
  const tried = new Set<string>();
  dropOldAsides(work);
  for (;;) {
    const missing = missingHere(work);
    onProgress(missing.length);
    const due = missing.filter((hash) => !tried.has(hash) && (wakes || !work.rests.isResting(hash))).slice(0, PAGE);
    if (due.length === 0) return done(undefined);
    const heads = await work.server.heads(due);
    if (!heads.ok) return heads;
    for (let at = 0; at < due.length; at += abreast) {
      if (signal.aborted) return stopped;
      const group = due.slice(at, at + abreast);
      const fetched = await Promise.all(group.map((hash) => fetchOne(work, hash, heads.value.get(hash), signal)));
      const hindered = fetched.find((one) => !one.ok);
      if (hindered !== undefined) return hindered;
      for (const hash of group) tried.add(hash);
      onProgress(missing.length - Math.min(at + abreast, due.length));
    }
  }
}

const stopped = failed<Hindrance>({ trouble: 'offline', said: 'stopped' });

function missingHere(work: MediaWork): string[] {
  const missing = [...namedMedia(work)].filter((hash) => !work.store.media.has(hash));
  if (missing.length === 0) return [];
  const resting = restingAside(work, 'in');
  return missing.filter((hash) => !resting.has(hash));
}

async function fetchOne(
  work: MediaWork,
  hash: string,
  head: MediaHead | 'unreadable' | undefined,
  signal: AbortSignal,
): Promise<Result<undefined, Hindrance>> {
  const aside = (reason: AsideReason, said: string) => {
    putMediaAside(work, 'in', hash, reason, said);
    return done(undefined);
  };
  const later = () => {
    work.rests.rest(hash);
    return done(undefined);
  };
  // Whoever has it didn't send it yet.
  if (head === undefined) return later();
  if (head === 'unreadable') return aside('unreadable', 'its description');
  if (head.size > LARGEST_MEDIA) return aside('too-large', `${head.size} bytes, ${LARGEST_MEDIA} at most`);
  const content = await contentOf(work, hash, head, signal);
  if (!content.ok) return content;
  if (typeof content.value === 'string') return aside('unreadable', content.value);
  const put = await work.store.media.putAs(hash, content.value);
  if (put.ok) noteThere(work, hash);
  if (put.ok) return done(undefined);
  // What the disk can't do now it may do later; the documents will say so louder.
  return put.failure.code === 'other-content' ? aside('unreadable', 'its content is not what its name says') : later();
}

/** The bytes, or what is wrong with them. */
async function contentOf(
  { server }: MediaWork,
  hash: string,
  { size, parts }: MediaHead,
  signal: AbortSignal,
): Promise<Result<Uint8Array | string, Hindrance>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let place = 0; place < parts; place += 1) {
    if (signal.aborted) return stopped;
    const part = await server.part(hash, place, signal);
    if (!part.ok) return part;
    if (part.value === undefined) return done(`part ${place} is missing`);
    length += part.value.length;
    if (length > size) return done(`more than the ${size} bytes that were announced`);
    pieces.push(part.value);
  }
  return done(length === size ? Buffer.concat(pieces) : `${length} bytes of ${size}`);
}
