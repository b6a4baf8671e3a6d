/**
 * How far a workspace that joins by an invitation has come.
 *
 * Alone because "everything is here" must not be said before the server was read to its end. Invariants: done only once the
 * link rests and the server was heard; pictures and files are not waited for, they follow.
 */
import type { SyncStatus } from './contract.ts';
import { MEDIA } from './model.ts';

export type ArrivingRow = {
  readonly collection: string;
  readonly here: number;
  /** Undefined: the server hasn't said yet how many there are. */
  readonly all: number | undefined;
};
export type Arriving = { readonly rows: readonly ArrivingRow[]; readonly isDone: boolean };

/** @param counts what lies here, by collection */
export function arrivingOf(
  { state, collections, lastContact }: Pick<SyncStatus, 'state' | 'collections' | 'lastContact'>,
  counts: Readonly<Record<string, number>>,
): Arriving {
  const documents = collections.filter(({ name }) => name !== MEDIA);
  const rows = documents.map(({ name, toFetch }) => {
    const here = counts[name] ?? 0;
    return { collection: name, here, all: toFetch === undefined ? undefined : here + toFetch };
  });
  const isRead = rows.every(({ here, all }) => all === undefined || all === here);
  return { rows, isDone: state === 'live' && lastContact !== undefined && isRead };
}
