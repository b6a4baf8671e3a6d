/**
 * Where a bug ends: written to the process's error output with what was being done, and told apart from every failure
 * that a person can do something about. Invariant: names no document and no person.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import { type StorageFailure, storageReasonOf } from './failures.ts';

export async function catchBugs<T>(
  doing: string,
  work: () => Promise<T>,
): Promise<Result<T, StorageFailure | { readonly code: 'bug' }>> {
  try {
    return done(await work());
  } catch (thrown) {
    const reason = storageReasonOf(thrown);
    if (reason !== undefined) return failed({ code: 'storage', reason });
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    process.stderr.write(`A bug in ${doing}: ${text}\n`);
    return failed({ code: 'bug' });
  }
}
