/**
 * Sends files that the server doesn't have.
 *
 * Invariants: the server is asked first, so that a file goes there once, whichever device has it; what was cut off goes
 * on with the part that is missing; a file that can't be read here or isn't taken there keeps no document back.
 */
import { mediaTypeOf } from '../../../shared/media/mediaType.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import { type MediaWork, putMediaAside, restingAside, noteThere } from './mediaWork.ts';

/** Those of them that lie here, and of which the server isn't known to have them. */
export function unsentOf(work: MediaWork, hashes: Iterable<string>): string[] {
  const unknown = [...hashes].filter((hash) => !work.there.has(hash));
  if (unknown.length === 0) return [];
  const resting = restingAside(work, 'out');
  return unknown.filter((hash) => !resting.has(hash) && work.store.media.has(hash));
}

export async function sendMedia(
  work: MediaWork,
  hashes: readonly string[],
  signal: AbortSignal,
): Promise<Result<undefined, Hindrance>> {
  const there = await work.server.present(hashes);
  if (!there.ok) return there;
  for (const hash of hashes) {
    if (there.value.has(hash)) {
      noteThere(work, hash);
      continue;
    }
    const sent = await sendOne(work, hash, signal);
    if (!sent.ok) return sent;
  }
  return done(undefined);
}

async function sendOne(work: MediaWork, hash: string, signal: AbortSignal): Promise<Result<undefined, Hindrance>> {
  const read = await work.store.media.read(hash);
  if (!read.ok) {
    const { failure } = read;
    putMediaAside(work, 'out', hash, 'unreadable', failure.code === 'storage' ? failure.reason : failure.code);
    return done(undefined);
  }
  const sent = await work.server.send(hash, read.value, mediaTypeOf(read.value), signal);
  if (!sent.ok) return sent;
  if (sent.value === undefined) noteThere(work, hash);
  else {
    const { status, said } = sent.value;
    putMediaAside(work, 'out', hash, status === 413 ? 'too-large' : 'refused-by-server', said);
  }
  return done(undefined);
}
