/**
 * One stream of what changed, shared by every page, that wakes live views.
 *
 * Invariants: many changes in one turn are one notice; a large commit (an import, sync) is told at most four times a
 * second; nothing is polled. A listener that stops listening costs nothing. The stream outlives a workspace that is
 * locked and unlocked: who listens goes on listening.
 */
import type { Change } from '../../shared/workspace/contract.ts';
import { elapsedMs } from './store/clock.ts';
import type { Store } from './store/store.ts';

export type Changes = {
  readonly watch: (signal: AbortSignal) => AsyncGenerator<Change, void, void>;
  /** For what is no collection, such as settings. */
  readonly tell: (collection: string) => void;
  /** From now on told of what is written there; answers how to stop. */
  readonly follow: (store: Store) => () => void;
};

const LARGE = 200;
const LARGE_PAUSE_MS = 250;

export function openChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  const waiting = new Set<string>();
  let generation = 0;
  let planned = false;
  let anyLarge = false;
  let quietUntil = 0;
  const flush = () => {
    planned = false;
    if (anyLarge) quietUntil = elapsedMs() + LARGE_PAUSE_MS;
    anyLarge = false;
    generation += 1;
    const change = { generation, collections: [...waiting].toSorted() };
    waiting.clear();
    for (const listener of listeners) listener(change);
  };
  const tell = (collection: string, large: boolean) => {
    waiting.add(collection);
    anyLarge ||= large;
    if (planned) return;
    planned = true;
    const pause = Math.max(0, quietUntil - elapsedMs());
    if (pause === 0) setImmediate(flush);
    else setTimeout(flush, pause);
  };
  return {
    tell: (collection) => tell(collection, false),
    follow: (store) => store.onWritten(({ collection, ids }) => tell(collection, ids.length >= LARGE)),
    watch: (signal) => listen(listeners, signal),
  };
}

async function* listen(
  listeners: Set<(change: Change) => void>,
  signal: AbortSignal,
): AsyncGenerator<Change, void, void> {
  const queue: Change[] = [];
  let wake: (() => void) | undefined;
  const listener = (change: Change) => {
    queue.push(change);
    wake?.();
  };
  const stop = () => wake?.();
  listeners.add(listener);
  signal.addEventListener('abort', stop);
  try {
    // The first notice says that the stream stands: whoever listens reads once after it and misses nothing.
    yield { generation: 0, collections: [] };
    while (!signal.aborted) {
      const change = queue.shift();
      if (change !== undefined) yield change;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    listeners.delete(listener);
    signal.removeEventListener('abort', stop);
  }
}
