/**
 * One collection of RxDB on one table: RxStorageInstance, and the door beneath it that commands write through.
 *
 * Invariants: writes are decided by RxDB's own conflict rule against the rows as they are inside the transaction;
 * change events are made from the stored rows and go out only after the commit.
 */
import type {
  BulkWriteRow,
  EventBulk,
  RxStorageChangeEvent,
  RxStorageInstance,
  RxStorageWriteError,
} from 'rxdb/plugins/core';
import { categorizeBulkWriteRows } from 'rxdb/plugins/core';
import { Subject } from 'rxjs';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { DerivedRows } from './derived.ts';
import type { DocumentTable, RxRow, TableSchema } from './documentTable.ts';
import type { SqlFile } from './driver.ts';
import { answerQuery, countQuery, type Prepared } from './rxQuery.ts';

export type Checkpoint = { readonly seq: number };
export type RxBulk = EventBulk<RxStorageChangeEvent<RxRow>, Checkpoint>;
export type Internals = {
  readonly table: DocumentTable;
  /** Writes rows inside a transaction that the caller holds; `emit` is to be called after its commit. */
  readonly apply: (
    rows: BulkWriteRow<RxRow>[],
    context: string,
  ) => { errors: RxStorageWriteError<RxRow>[]; emit: () => void };
};
export type Options = Record<string, never>;
export type Instance = RxStorageInstance<RxRow, Internals, Options, Checkpoint>;

export type InstanceParts = {
  readonly file: SqlFile;
  readonly table: DocumentTable;
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: TableSchema;
  readonly primary: string;
  readonly derived: DerivedRows | undefined;
  /** Told after each commit, with the ids written. */
  readonly onWritten: (collection: string, ids: readonly string[]) => void;
  readonly onClosed: () => void;
};

export function openInstance(parts: InstanceParts): Instance {
  const { file, table, schema } = parts;
  const changes = new Subject<RxBulk>();
  const internals: Internals = { table, apply: (rows, context) => applyRows(parts, instance, changes, rows, context) };
  let closed: Promise<void> | undefined;
  const instance: Instance = {
    databaseName: parts.databaseName,
    collectionName: parts.collectionName,
    schema,
    internals,
    options: {},
    bulkWrite: async (rows, context) => {
      const { errors, emit } = file.write(() => internals.apply(rows, context));
      emit();
      return { error: errors };
    },
    findDocumentsById: async (ids, withDeleted) =>
      ids
        .map((id) => table.read(id))
        .filter((row): row is RxRow => row !== undefined && (withDeleted || !row._deleted)),
    query: async (prepared: Prepared) => ({ documents: answerQuery(table, schema, prepared) }),
    count: async (prepared: Prepared) => ({
      count: countQuery(file, table, schema, prepared),
      mode: prepared.queryPlan.selectorSatisfiedByIndex ? 'fast' : 'slow',
    }),
    getAttachmentData: () => Promise.reject(new Error('Media are files, not attachments.')),
    getChangedDocumentsSince: async (limit, checkpoint) => {
      const { rows, seq } = table.since(checkpoint?.seq ?? 0, limit);
      return { documents: rows, checkpoint: { seq } };
    },
    changeStream: () => changes.asObservable(),
    cleanup: async (minimumDeletedTime) => {
      file.write(() => table.purge(Date.now() - minimumDeletedTime));
      return true;
    },
    close: () => {
      closed ??= (async () => {
        changes.complete();
        parts.onClosed();
      })();
      return closed;
    },
    remove: async () => {
      file.execute(`DROP TABLE IF EXISTS ${table.name}`);
      await instance.close();
    },
  };
  return instance;
}

function applyRows(
  parts: InstanceParts,
  instance: Instance,
  changes: Subject<RxBulk>,
  rows: BulkWriteRow<RxRow>[],
  context: string,
) {
  const { table, primary, derived } = parts;
  const stored = new Map<string, RxRow>();
  for (const { document } of rows) {
    const id = String(document[primary]);
    const row = table.read(id);
    if (row !== undefined) stored.set(id, row);
  }
  const sorted = categorizeBulkWriteRows<RxRow>(instance, primary, stored, rows, context);
  const replace = (row: RxRow, write: (row: RxRow) => void) => {
    const id = String(row[primary]);
    write(row);
    derived?.replace(id, documentOf(stored.get(id)), documentOf(row));
  };
  for (const { document } of sorted.bulkInsertDocs) replace(document, table.insert);
  for (const { document } of sorted.bulkUpdateDocs) replace(document, table.update);
  derived?.flush();
  const bulk: RxBulk = { ...sorted.eventBulk, checkpoint: { seq: table.lastSeq() } };
  const emit = () => {
    if (bulk.events.length === 0) return;
    changes.next(bulk);
    parts.onWritten(
      parts.collectionName,
      bulk.events.map((change) => change.documentId),
    );
  };
  return { errors: sorted.errors, emit };
}

/** A row as features know it: without RxDB's own fields; a deleted one isn't there. */
export function documentOf(row: RxRow | undefined): AnyDocument | undefined {
  if (row === undefined || row._deleted) return undefined;
  const { _rev, _deleted, _meta, _attachments, ...document } = row;
  return document as unknown as AnyDocument;
}
