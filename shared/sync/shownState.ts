/**
 * How sync stands in one of four states and a few words: bottom left of every page, and on top of its settings.
 *
 * Alone because whoever shows it must not look green while something is unsent, set aside or undecided.
 * Invariants: `up-to-date` only while nothing is to send, to fetch, to decide or set aside; what only a person can put
 * right is `needs-you`, whatever else goes on; without a server there is nothing to wait for.
 */
import type { SyncStatus } from './contract.ts';
import { isPassing, type LinkState, type Trouble, TROUBLES } from './model.ts';

/** What it is about. `waits`: the link is fine, and changes are about to be exchanged. */
export type SyncSubject = LinkState | 'conflicts' | 'asides' | 'waits';
export type ShownSync = {
  readonly state: 'offline' | 'syncing' | 'up-to-date' | 'needs-you';
  readonly subject: SyncSubject;
  /** How many the subject is about. */
  readonly count: number;
  /** Said beneath it: what waits, or when all was sent. */
  readonly remark: 'alone' | 'decide' | 'look' | 'waits' | 'soon' | 'to-go' | 'all-sent' | 'never';
  readonly remarkCount: number;
  readonly opens: 'conflicts' | 'sync';
};

type Sums = { readonly toSend: number; readonly toFetch: number; readonly setAside: number };

export function shownSync(status: SyncStatus): ShownSync {
  const { state, conflicts } = status;
  const sums = sumsOf(status);
  const trouble = isTrouble(state) ? state : undefined;
  if (trouble !== undefined && !isPassing(trouble)) return needsYou(trouble, 0, sums);
  if (conflicts > 0) return { ...needsYou('conflicts', conflicts, sums), remark: 'decide', opens: 'conflicts' };
  if (state === 'off') return { ...about('off', 'up-to-date'), remark: 'alone', remarkCount: 0 };
  const stopped = status.stopped[0]?.trouble;
  if (stopped !== undefined) return needsYou(stopped, 0, sums);
  if (sums.setAside > 0) return needsYou('asides', sums.setAside, sums);
  if (trouble !== undefined || state === 'paused') return { ...about(state, 'offline'), ...stillness(status, sums) };
  const toGo = sums.toSend + sums.toFetch;
  if (state === 'live' && toGo === 0) return { ...about('live', 'up-to-date'), ...stillness(status, sums) };
  if (state === 'live') return { ...about('waits', 'syncing', toGo), remark: 'soon', remarkCount: 0 };
  return toGo > 0
    ? { ...about(state, 'syncing'), remark: 'to-go', remarkCount: toGo }
    : { ...about(state, 'syncing'), ...stillness(status, sums) };
}

const isTrouble = (state: LinkState): state is Trouble => (TROUBLES as readonly LinkState[]).includes(state);

const about = (subject: SyncSubject, state: ShownSync['state'], count = 0) =>
  ({ state, subject, count, opens: 'sync' }) as const;

function needsYou(subject: SyncSubject, count: number, { toSend }: Sums): ShownSync {
  const remark = toSend > 0 ? 'waits' : 'look';
  return { ...about(subject, 'needs-you', count), remark, remarkCount: toSend };
}

/** What is true while nothing moves: what waits; else when all was sent. */
function stillness({ lastContact }: SyncStatus, { toSend }: Sums): Pick<ShownSync, 'remark' | 'remarkCount'> {
  if (toSend > 0) return { remark: 'waits', remarkCount: toSend };
  return { remark: lastContact === undefined ? 'never' : 'all-sent', remarkCount: 0 };
}

export function sumsOf({ collections }: Pick<SyncStatus, 'collections'>): Sums {
  const sum = (of: (one: SyncStatus['collections'][number]) => number) =>
    collections.reduce((total, one) => total + of(one), 0);
  return {
    toSend: sum(({ toSend }) => toSend),
    toFetch: sum(({ toFetch }) => toFetch ?? 0),
    setAside: sum(({ setAside }) => setAside),
  };
}
