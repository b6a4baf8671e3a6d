/**
 * Whether what lies in a row is the document that its row says, and one by its model.
 *
 * Alone because SQLite vouches for pages, not for what programs wrote into them: an examination counts what is wrong, a
 * rescue leaves it behind. Invariant: no text whatever makes it throw.
 */
import type { Collection } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import { documentOf, type RxRow, rowOf } from './documentRow.ts';
import type { SqlRow } from './driver.ts';
import { readable } from './salvage.ts';

/** `row` undefined: it can't be used. A deleted document has no `document`, and its body need not fit any model. */
export type Stored = {
  readonly id: string;
  readonly row: RxRow | undefined;
  readonly document: AnyDocument | undefined;
};

export function storedIn(found: SqlRow, one: Collection): Stored {
  const { id, rev, body, lwt, deleted, meta } = found;
  const isWhole =
    typeof id === 'string' &&
    typeof rev === 'string' &&
    typeof body === 'string' &&
    typeof lwt === 'number' &&
    (deleted === 0 || deleted === 1) &&
    (meta === null || typeof meta === 'string');
  const nothing = { id: String(id), row: undefined, document: undefined };
  if (!isWhole) return nothing;
  const row = readable(() => rowOf(found));
  if (row === undefined || row['id'] !== id) return nothing;
  const document = documentOf(row);
  return document === undefined || one.problemOf(document) === undefined ? { id, row, document } : nothing;
}
