/**
 * A list of any length, read in windows around what is in view.
 *
 * Alone because 100,000 rows may neither be read at once nor asked for while somebody drags the scrollbar past them.
 * Invariants: only the windows in view are live; at most one batch of windows is asked for at a time, and of those
 * passed meanwhile only the last counts. A list keeps showing what it showed until the answer to a new question is there.
 */
import { useMemo, useState, useSyncExternalStore } from 'react';
import { canonical } from '../../shared/document/canonical.ts';
import type { CallFailure } from './outcome.ts';
import { type InputOf, liveView, type LiveView, type OutputOf } from './views.ts';

/** Lists that answer `items` and `total` from an offset. */
type ListName = 'members.list' | 'events.list' | 'posts.list';
type RowOf<N extends ListName> = OutputOf<N>['items'][number];
type Page<R> = { readonly items: readonly R[]; readonly total: number };

export type Windows<R> = {
  /** The question that these rows answer: a list begins anew when it changes. */
  readonly question: string;
  /** A newer question has no answer yet. */
  readonly isAsking: boolean;
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly failure: CallFailure | undefined;
  readonly rowAt: (index: number) => R | undefined;
  /** For a grid's `onWindow`: the rows in view, both ends included. */
  readonly onWindow: (first: number, last: number) => void;
};

const SIZE = 100;

export function useWindows<N extends ListName>(name: N, input: InputOf<N>): Windows<RowOf<N>> {
  const key = canonical(input);
  const source = useMemo(() => {
    const open = (offset: number) => liveView(name, { ...JSON.parse(key), offset, limit: SIZE } as InputOf<N>);
    return windowsOf(key, open as unknown as (offset: number) => LiveView<Page<RowOf<N>>>);
  }, [name, key]);
  const now = useSyncExternalStore(source.subscribe, source.current);
  const [settled, setSettled] = useState(now);
  const isAsking = now.total === undefined && now.failure === undefined;
  if (now !== settled && !isAsking) setSettled(now);
  return isAsking ? { ...settled, isAsking } : now;
}

type Source<R> = { readonly subscribe: (listener: () => void) => () => void; readonly current: () => Windows<R> };

function windowsOf<R>(question: string, open: (offset: number) => LiveView<Page<R>>): Source<R> {
  const held = new Map<number, { readonly live: LiveView<Page<R>>; readonly stop: () => void }>();
  const listeners = new Set<() => void>();
  let wanted: readonly number[] = [0];
  let total: number | undefined;
  let shown: Windows<R> | undefined;
  const told = () => {
    hold();
    shown = undefined;
    for (const listener of listeners) listener();
  };
  const hold = () => {
    if (listeners.size === 0) return;
    const isBusy = [...held.values()].some(
      ({ live }) => live.current().value === undefined && live.current().failure === undefined,
    );
    const missing = wanted.filter((window) => !held.has(window));
    if (isBusy || missing.length === 0) return;
    for (const window of missing) {
      const live = open(window * SIZE);
      held.set(window, { live, stop: live.subscribe(told) });
    }
    for (const window of held.keys()) if (!wanted.includes(window)) release(window);
    // A window that was in view a moment ago has its answer at once.
    shown = undefined;
  };
  const release = (window: number) => {
    held.get(window)?.stop();
    held.delete(window);
  };
  const onWindow = (first: number, last: number) => {
    const from = Math.floor(first / SIZE);
    wanted = Array.from({ length: Math.floor(last / SIZE) - from + 1 }, (_, step) => from + step);
    hold();
    if (shown === undefined) for (const listener of listeners) listener();
  };
  const look = (): Windows<R> => {
    const pages = new Map([...held].map(([window, { live }]) => [window, live.current()]));
    const answers = [...pages.values()];
    total = answers.find(({ value }) => value !== undefined)?.value?.total ?? total;
    const rowAt = (index: number) => pages.get(Math.floor(index / SIZE))?.value?.items[index % SIZE];
    return {
      question,
      isAsking: false,
      total,
      failure: answers.find(({ failure }) => failure !== undefined)?.failure,
      rowAt,
      onWindow,
    };
  };
  return {
    current: () => (shown ??= look()),
    subscribe: (listener) => {
      listeners.add(listener);
      hold();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) for (const window of held.keys()) release(window);
      };
    },
  };
}
