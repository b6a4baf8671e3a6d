/**
 * Notices, while nothing else happens, that there is something to fetch or to send.
 *
 * Alone because it decides nothing: it only rings, and the round that follows reads from where the last one ended, so no
 * ring can be missed. A bell is a long request without content for collections that change while others look on; the rest
 * is looked at once a minute.
 */
import { collections } from '../../../shared/collections.ts';
import { databaseOf, type Hindrance } from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import type { Couch } from './couch.ts';

export type Listening = { readonly stop: () => void };
type Parts = {
  readonly store: Store;
  readonly couch: Couch;
  readonly prefix: string;
  readonly onRing: (collection: string) => void;
  /** Of these nobody rings. */
  readonly onMinute: (collections: readonly string[]) => void;
  readonly onTrouble: (why: Hindrance) => void;
};

/** What people work on together at the same hour. */
const HOT: ReadonlySet<string> = new Set(['events', 'registrations', 'checkins', 'posts', 'tasks']);
const POLL_MS = 60_000;
/** Typing is sent a word at a time rather than a letter. */
const SEND_AFTER_MS = 150;
const SHORTEST_PAUSE_MS = 20;

export function listen({ store, couch, prefix, onRing, onMinute, onTrouble }: Parts): Listening {
  const stopping = new AbortController();
  const { signal } = stopping;
  const waiting = new Map<string, NodeJS.Timeout>();
  const forget = store.onWritten(({ collection }) => {
    if (waiting.has(collection) || store.sync.counts(collection).toSend === 0) return;
    const timer = setTimeout(() => {
      waiting.delete(collection);
      onRing(collection);
    }, SEND_AFTER_MS);
    timer.unref();
    waiting.set(collection, timer);
  });
  const names = collections.map(({ name }) => name);
  const poll = setInterval(() => onMinute(names.filter((name) => !HOT.has(name))), POLL_MS);
  poll.unref();
  for (const name of names) if (HOT.has(name)) void bell(name);
  return {
    stop: () => {
      stopping.abort();
      forget();
      clearInterval(poll);
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };

  async function bell(name: string): Promise<void> {
    let rungAt: string | undefined;
    let waited = SHORTEST_PAUSE_MS;
    while (!signal.aborted) {
      const { since } = store.sync.feed(name);
      // The round that was rung for hasn't read on yet, or can't: the same request would be answered at once, again and again.
      if (since === rungAt) {
        await pause(waited, signal);
        waited = Math.min(waited * 2, POLL_MS);
        continue;
      }
      waited = SHORTEST_PAUSE_MS;
      const answered = await couch.changes(
        databaseOf(prefix, name),
        { since, limit: 1, bodies: false, wait: true },
        signal,
      );
      if (signal.aborted) return;
      if (!answered.ok) return onTrouble(answered.failure);
      if (answered.value.results.length === 0) continue;
      rungAt = since;
      onRing(name);
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
