/**
 * The rows of one preview, read a hundred at a time around what is in view.
 *
 * Alone because a preview is no collection: it lives in the core's memory, never changes, and is gone with a new one.
 * Invariant: each hundred is asked for once; an answer for rows that nobody looks at any more is kept all the same.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { ImportRow } from '../../../../shared/import/contract.ts';
import { client } from '../../../client/connection.ts';
import { type CallFailure, outcomeOf } from '../../../client/outcome.ts';

export type RowOutcome = ImportRow['outcome'];
export type ImportRows = {
  readonly rowAt: (index: number) => ImportRow | undefined;
  readonly failure: CallFailure | undefined;
  readonly onWindow: (first: number, last: number) => void;
};

const SIZE = 100;
type Shown = { readonly pages: ReadonlyMap<number, readonly ImportRow[]>; readonly failure: CallFailure | undefined };

export function useImportRows(preview: string, outcome: RowOutcome | undefined): ImportRows {
  const source = useMemo(() => rowsOf(preview, outcome), [preview, outcome]);
  const { pages, failure } = useSyncExternalStore(source.subscribe, source.current);
  const rowAt = useCallback((index: number) => pages.get(Math.floor(index / SIZE))?.[index % SIZE], [pages]);
  return { rowAt, failure, onWindow: source.want };
}

function rowsOf(preview: string, outcome: RowOutcome | undefined) {
  const listeners = new Set<() => void>();
  const asked = new Set<number>();
  let shown: Shown = { pages: new Map(), failure: undefined };
  const show = (next: Shown) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const ask = async (page: number) => {
    asked.add(page);
    const wanted = { preview, offset: page * SIZE, limit: SIZE, ...(outcome === undefined ? {} : { outcome }) };
    const answered = await outcomeOf(client.import.rows(wanted));
    if (answered.ok)
      return show({ pages: new Map([...shown.pages, [page, answered.value.items]]), failure: undefined });
    asked.delete(page);
    show({ ...shown, failure: answered.failure });
  };
  return {
    current: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    want: (first: number, last: number) => {
      for (let page = Math.floor(first / SIZE); page <= Math.floor(last / SIZE); page += 1)
        if (!asked.has(page)) void ask(page);
    },
  };
}
