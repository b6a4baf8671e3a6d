/**
 * What the disk or the file can do to a write, named. Source of the codes: sqlite.org/rescode.html.
 *
 * Invariant: only what is listed becomes a value; everything else is a bug and goes on as it came.
 */
import type { StorageReason } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';

export type StorageFailure = { readonly code: 'storage'; readonly reason: StorageReason };

const REASONS: readonly (readonly [RegExp, StorageReason])[] = [
  [/^SQLITE_(?:FULL|IOERR_SHMSIZE)/, 'disk-full'],
  [/^(?:ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^SQLITE_(?:READONLY_DBMOVED|CANTOPEN_ISDIR|CANTOPEN_FULLPATH)/, 'no-such-place'],
  [/^SQLITE_(?:READONLY|CANTOPEN)/, 'read-only'],
  [/^(?:EROFS|EACCES|EPERM)$/, 'read-only'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^(?:EBUSY|ETXTBSY)$/, 'busy'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, 'needs-repair'],
  [/^SQLITE_IOERR/, 'disk-error'],
  [/^(?:EIO|ENXIO|ENODEV|ESTALE)$/, 'disk-error'],
  [/^OLD_NODE$/, 'old-node'],
  [/^SQLITE_TOOBIG/, 'not-encodable'],
  [/^(?:ENOENT|ENOTDIR|EISDIR|EEXIST|ENOTEMPTY|ENAMETOOLONG|ELOOP)$/, 'no-such-place'],
];

export function storageReasonOf(thrown: unknown): StorageReason | undefined {
  const code = (thrown as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  return REASONS.find(([pattern]) => pattern.test(code))?.[1];
}

/** Runs work and answers what the disk did to it as a value. */
export function attempt<T>(work: () => T): Result<T, StorageFailure> {
  try {
    return done(work());
  } catch (thrown) {
    const reason = storageReasonOf(thrown);
    if (reason === undefined) throw thrown;
    return failed({ code: 'storage', reason });
  }
}

/** The same for work that waits. */
export async function attemptLater<T>(work: () => Promise<T>): Promise<Result<T, StorageFailure>> {
  try {
    return done(await work());
  } catch (thrown) {
    const reason = storageReasonOf(thrown);
    if (reason === undefined) throw thrown;
    return failed({ code: 'storage', reason });
  }
}
