/** What waits for a decision and what was settled lately, from the two views that know. */
import type { Conflict, SettledRow } from '../../../../shared/sync/contract.ts';
import type { CallFailure } from '../../../client/outcome.ts';
import { useView } from '../../../client/useView.ts';

const SHOWN = 200;

export type Inbox = {
  /** False: nothing can be shown yet, or at all. */
  readonly isKnown: boolean;
  readonly failure: CallFailure | undefined;
  readonly conflicts: readonly Conflict[];
  /** How many wait, also those that aren't shown. */
  readonly waiting: number;
  readonly settled: readonly SettledRow[];
};

export function useInbox(): Inbox {
  const list = useView('conflicts.list', { limit: SHOWN });
  const done = useView('conflicts.settled', {});
  const conflicts = list.value?.items ?? [];
  const isSettledKnown = done.value !== undefined || done.failure !== undefined;
  return {
    // What waits is shown without waiting for the rest.
    isKnown: list.value !== undefined && (conflicts.length > 0 || isSettledKnown),
    failure: list.value === undefined ? list.failure : done.failure,
    conflicts,
    waiting: list.value?.total ?? 0,
    settled: done.value?.items ?? [],
  };
}
