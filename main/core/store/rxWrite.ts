/**
 * A document as RxDB writes it: with the revision that follows the stored one, and the time of this write.
 *
 * Invariant: what was erased is a deleted row to all who read, with its stub for those who sync.
 */
import type { BulkWriteRow } from 'rxdb/plugins/core';
import { createRevision, now as rxNow } from 'rxdb/plugins/core';
import { type AnyDocument, isErased } from '../../../shared/document/document.ts';
import { documentOf, type RxRow } from './documentRow.ts';

/**
 * @param token goes into every revision, as RxDB's own writes do it
 * @param next undefined: it goes; what it was before is kept in the row, so that who looks on can say what went
 */
export function rxWriteOf(
  token: string,
  stored: RxRow | undefined,
  id: string,
  next: AnyDocument | undefined,
): BulkWriteRow<RxRow> {
  const isGone = next === undefined || isErased(next);
  const document = {
    ...(next ?? documentOf(stored) ?? { id }),
    _deleted: isGone,
    _attachments: {},
    _meta: { lwt: rxNow() },
    _rev: createRevision(token, stored as never),
  };
  return stored === undefined ? { document } : { previous: stored, document };
}

/** As other devices know it: the stub of what was erased, nothing of what was deleted. */
export function versionOf(row: RxRow | undefined): AnyDocument | undefined {
  return row !== undefined && isErased(row) ? documentOf({ ...row, _deleted: false }) : documentOf(row);
}
