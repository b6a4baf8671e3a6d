/**
 * What can go wrong at a place that somebody named outside the workspace: the disk of a backup, the folder to restore to.
 *
 * Alone because such a failure is about that place: said without its path, a full stick reads as a full computer.
 * Invariant: what says nothing about a place, a damaged file or an old Node, stays what failures.ts calls it.
 */
import type { PlaceReason } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { type StorageFailure, storageReasonOf } from './failures.ts';

export type PlaceFailure = { readonly code: 'place'; readonly reason: PlaceReason; readonly path: string };

const BY_CODE: Readonly<Partial<Record<string, PlaceReason>>> = {
  ENOENT: 'missing',
  ENOTDIR: 'no-folder',
  EISDIR: 'is-folder',
  EEXIST: 'is-folder',
  ENOTEMPTY: 'is-folder',
  ENAMETOOLONG: 'too-long',
  EXDEV: 'in-use',
};
const BY_STORAGE: Readonly<Partial<Record<string, PlaceReason>>> = {
  'disk-full': 'no-room',
  'read-only': 'no-right',
  busy: 'in-use',
  'disk-error': 'disk-fault',
  'no-such-place': 'missing',
};

/** @param place a folder or file; an error that names a path elsewhere is about that path */
export function placeFailureOf(thrown: unknown, place: string): PlaceFailure | StorageFailure | undefined {
  const { code, path } = (thrown ?? {}) as { code?: unknown; path?: unknown };
  const storage = storageReasonOf(thrown);
  const reason = BY_CODE[String(code)] ?? BY_STORAGE[storage ?? ''];
  const named = typeof path === 'string' && !path.startsWith(place) ? path : place;
  if (reason !== undefined) return { code: 'place', reason, path: named };
  return storage === undefined ? undefined : { code: 'storage', reason: storage };
}

/** Runs work and answers what the place did to it as a value. */
export function attemptAt<T>(place: string, work: () => T): Result<T, PlaceFailure | StorageFailure> {
  try {
    return done(work());
  } catch (thrown) {
    const failure = placeFailureOf(thrown, place);
    if (failure === undefined) throw thrown;
    return failed(failure);
  }
}

/** The same for work that waits. */
export async function attemptLaterAt<T>(
  place: string,
  work: () => Promise<T>,
): Promise<Result<T, PlaceFailure | StorageFailure>> {
  try {
    return done(await work());
  } catch (thrown) {
    const failure = placeFailureOf(thrown, place);
    if (failure === undefined) throw thrown;
    return failed(failure);
  }
}
