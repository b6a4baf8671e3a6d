/**
 * Writes rows of one collection inside a transaction that is already open, with all that hangs on them.
 *
 * Alone because RxDB's own writes and commands end here, and both must leave the same rows and tell the same changes.
 * Invariant: RxDB's conflict rule decides row by row; one that is refused keeps no other from being written.
 */
import type { BulkWriteRow } from 'rxdb/plugins/core';
import { categorizeBulkWriteRows } from 'rxdb/plugins/core';
import type { Subject } from 'rxjs';
import { documentOf, type RxRow } from './documentRow.ts';
import type { DocumentTable } from './documentTable.ts';
import type { Applied, Instance, InstanceParts, RxBulk } from './rxInstance.ts';

export function applyRows(
  { table, primary, derived, track, collectionName, onWritten }: InstanceParts,
  instance: Instance,
  changes: Subject<RxBulk>,
  rows: BulkWriteRow<RxRow>[],
  context: string,
  stored: ReadonlyMap<string, RxRow> = storedRows(table, primary, rows),
): Applied {
  // RxDB's function asks for a Map and changes nothing in it.
  const sorted = categorizeBulkWriteRows<RxRow>(instance, primary, stored as Map<string, RxRow>, rows, context);
  if (context !== 'sync')
    track?.([...sorted.bulkInsertDocs, ...sorted.bulkUpdateDocs].map(({ document }) => String(document[primary])));
  for (const { document } of sorted.bulkInsertDocs) table.insert(document);
  for (const { document } of sorted.bulkUpdateDocs) table.update(document);
  derived?.write(
    [...sorted.bulkInsertDocs, ...sorted.bulkUpdateDocs].map(({ document }) => {
      const id = String(document[primary]);
      return { id, before: documentOf(stored.get(id)), after: documentOf(document) };
    }),
  );
  const bulk: RxBulk = { ...sorted.eventBulk, checkpoint: { seq: table.lastSeq() } };
  const emit = () => {
    if (bulk.events.length === 0) return;
    changes.next(bulk);
    onWritten(
      collectionName,
      bulk.events.map((change) => change.documentId),
    );
  };
  return { errors: sorted.errors, emit };
}

function storedRows(table: DocumentTable, primary: string, rows: readonly BulkWriteRow<RxRow>[]): Map<string, RxRow> {
  const stored = new Map<string, RxRow>();
  for (const { document } of rows) {
    const id = String(document[primary]);
    const found = table.find(id);
    if (found !== undefined) stored.set(id, found.row);
  }
  return stored;
}
