/** Reads a live view: `useView('members.list', { limit: 50 })`. Hooks only read; commands go through `useRun`. */
import { useMemo, useSyncExternalStore } from 'react';
import { canonical } from '../../shared/document/canonical.ts';
import type { ViewName } from '../../shared/contract/reads.ts';
import { type InputOf, liveView, type OutputOf, type View } from './views.ts';

export function useView<N extends ViewName>(name: N, input: InputOf<N>): View<OutputOf<N>> {
  const key = canonical(input);
  // The key says all of the input: a new object with the same content is the same view.
  const live = useMemo(() => liveView(name, JSON.parse(key) as InputOf<N>), [name, key]);
  return useSyncExternalStore(live.subscribe, live.current);
}
