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
  /** @param window who listens: what it has open is nobody else's meanwhile */
  readonly watch: (signal: AbortSignal, window?: string) => AsyncGenerator<Change, void, void>;
  /** Those that listen. */
  readonly windows: () => ReadonlySet<string>;
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
  const present = new Map<string, number>();
  // Counted: a window whose line broke may listen anew before its old line is known to be gone.
  const presence = (window: string): Presence => {
    const count = (by: 1 | -1) => () => {
      const times = (present.get(window) ?? 0) + by;
      if (times === 0) present.delete(window);
      else present.set(window, times);
      tell('drafts', false);
    };
    return { come: count(1), go: count(-1) };
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
    watch: (signal, window) => listen(listeners, signal, window === undefined ? undefined : presence(window)),
    windows: () => new Set(present.keys()),
  };
}

type Presence = { readonly come: () => void; readonly go: () => void };

async function* listen(
  listeners: Set<(change: Change) => void>,
  signal: AbortSignal,
  presence: Presence | undefined,
): AsyncGenerator<Change, void, void> {
  const queue: Change[] = [];
  let wake: (() => void) | undefined;
  const listener = (change: Change) => {
    queue.push(change);
    wake?.();
  };
  const stop = () => wake?.();
  listeners.add(listener);
  presence?.come();
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
    presence?.go();
    signal.removeEventListener('abort', stop);
  }
}
