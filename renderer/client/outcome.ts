/**
 * What came of a call, as a value: the answer or a failure that has words.
 *
 * Alone because it is the one place of the page that catches.
 */
import { ORPCError } from '@orpc/client';
import type { Failure } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';

/** `lost`: the line went down before an answer came; whether it was done shows when it is back. */
export type CallFailure = Failure | { readonly code: 'lost' };

export async function outcomeOf<T>(call: Promise<T>): Promise<Result<T, CallFailure>> {
  try {
    return done(await call);
  } catch (thrown) {
    if (thrown instanceof ORPCError && isFailure(thrown.data)) return failed(thrown.data);
    return failed({ code: 'lost' });
  }
}

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string';

/** Said by the lock screen alone, which then stands in place of everything. */
export const isLocked = (failure: CallFailure): boolean => failure.code === 'refused' && failure.reason === 'locked';
