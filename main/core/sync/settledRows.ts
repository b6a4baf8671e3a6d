/**
 * What was merged or decided in the last thirty days, so that it can be looked at again: on this device from its log, by
 * others and by the merge from sync's history.
 *
 * Invariant: what was undone is not among them.
 */
import { collections } from '../../../shared/collections.ts';
import { answeredFields } from '../../../shared/document/metFields.ts';
import type { SettledRow } from '../../../shared/sync/contract.ts';
import type { HistoryLine } from '../../../shared/sync/model.ts';
import { undoToken } from '../scene.ts';
import type { Store } from '../store/store.ts';
import { titleOf } from './asides.ts';

const DAYS = 30;
const MOST = 200;

type Settled = Pick<SettledRow, 'at' | 'how' | 'collection' | 'id' | 'fields' | 'theirs' | 'device' | 'undo'>;

export function settledRows(store: Store, now: string): SettledRow[] {
  const since = new Date(Date.parse(now) - DAYS * 86_400_000).toISOString();
  const newest = [...decidedHere(store, since), ...metIn(store, since)].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return newest.slice(0, MOST).flatMap((row) => {
    const one = collections.find(({ name }) => name === row.collection);
    const document = one === undefined ? undefined : store.get(one.name, row.id);
    if (document === undefined) return [];
    return [{ ...row, kind: document.kind, title: titleOf(row.collection, document) ?? row.id }];
  });
}

function decidedHere({ log }: Store, since: string): Settled[] {
  return log.done('conflicts.resolve', since, MOST).flatMap(({ n, at }) => {
    const image = log.firstImage(n);
    if (image === undefined) return [];
    const { collection, id, before, after } = image;
    return [{ at, how: 'here' as const, collection, id, fields: answeredFields(before, after), undo: undoToken(n) }];
  });
}

function metIn({ sync }: Store, since: string): Settled[] {
  return sync.history
    .ofKinds(['joined', 'settled'], MOST)
    .filter(({ at }) => at >= since)
    .flatMap(({ at, kind, collection, id, fields = [], theirs, device }: HistoryLine) =>
      collection === undefined || id === undefined
        ? []
        : [
            {
              at,
              how: kind === 'joined' ? ('joined' as const) : ('elsewhere' as const),
              collection,
              id,
              fields,
              ...(theirs === undefined ? {} : { theirs }),
              ...(device === undefined ? {} : { device }),
            },
          ],
    );
}
