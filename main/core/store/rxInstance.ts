/**
 * One collection of RxDB on one table: RxStorageInstance, and the door beneath it that commands write through.
 *
 * Invariants: writes are decided by RxDB's own conflict rule against the rows as they are inside the transaction;
 * change events are made from the stored rows and go out only after the commit; once closed, nothing is read or written.
 */
import type {
  BulkWriteRow,
  EventBulk,
  RxStorageChangeEvent,
  RxStorageInstance,
  RxStorageWriteError,
} from 'rxdb/plugins/core';
import { Subject } from 'rxjs';
import { applyRows } from './applyRows.ts';
import type { DerivedRows } from './derived.ts';
import type { RxRow, TableSchema } from './documentRow.ts';
import type { DocumentTable } from './documentTable.ts';
import type { SqlFile } from './driver.ts';
import { answerQuery, countQuery } from './rxQuery.ts';
import type { Track } from './tracking.ts';

export type Checkpoint = { readonly seq: number };
export type RxBulk = EventBulk<RxStorageChangeEvent<RxRow>, Checkpoint>;
export type Applied = { readonly errors: RxStorageWriteError<RxRow>[]; readonly emit: () => void };
export type Internals = {
  readonly table: DocumentTable;
  readonly derived: DerivedRows | undefined;
  /** Fields that were asked for without an index that helps: each such query reads everything. */
  readonly slowQueries: Set<string>;
  /**
   * Writes rows inside a transaction that the caller holds; `emit` is to be called after its commit.
   * @param stored those rows as they are, by a caller who has read them in this transaction
   */
  readonly apply: (rows: BulkWriteRow<RxRow>[], context: string, stored?: ReadonlyMap<string, RxRow>) => Applied;
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
  /** Notes what sync has to send; undefined: a collection that no other device has. */
  readonly track: Track | undefined;
  /** Told after each commit, with the ids written. */
  readonly onWritten: (collection: string, ids: readonly string[]) => void;
  readonly onClosed: () => void;
};

/** Without what RxDB adds itself. */
const fieldsOf = (selector: object): string =>
  Object.keys(selector)
    .filter((field) => field !== '_deleted')
    .join(', ');

export function openInstance(parts: InstanceParts): Instance {
  const { file, table, schema, derived, databaseName, collectionName } = parts;
  const changes = new Subject<RxBulk>();
  const slowQueries = new Set<string>();
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    changes.complete();
    parts.onClosed();
  };
  const whileOpen =
    <A extends unknown[], R>(work: (...values: A) => R) =>
    async (...values: A): Promise<Awaited<R>> => {
      if (closed !== undefined) throw new Error(`The collection ${collectionName} is closed.`);
      return await work(...values);
    };
  const instance: Instance = {
    databaseName,
    collectionName,
    schema,
    internals: { table, derived, slowQueries, apply: (...write) => applyRows(parts, instance, changes, ...write) },
    options: {},
    bulkWrite: whileOpen((rows: BulkWriteRow<RxRow>[], context: string) => {
      const { errors, emit } = file.write(() => instance.internals.apply(rows, context));
      emit();
      return { error: errors };
    }),
    findDocumentsById: whileOpen((ids: string[], withDeleted: boolean) =>
      ids.flatMap((id): RxRow[] => {
        const row = table.find(id)?.row;
        return row === undefined || (row._deleted && !withDeleted) ? [] : [row];
      }),
    ),
    query: whileOpen((prepared) => {
      const { query, queryPlan } = prepared;
      const isScan = table.layout.indexes.get(queryPlan.index.join(','))?.column === undefined;
      if (isScan && !queryPlan.selectorSatisfiedByIndex) slowQueries.add(fieldsOf(query.selector));
      return { documents: answerQuery(table, schema, prepared) };
    }),
    count: whileOpen((prepared) => ({
      count: countQuery(table, schema, prepared),
      mode: prepared.queryPlan.selectorSatisfiedByIndex ? 'fast' : 'slow',
    })),
    getAttachmentData: () => Promise.reject(new Error('Media are files, not attachments.')),
    getChangedDocumentsSince: whileOpen((limit: number, checkpoint?: Checkpoint) => {
      const { rows, seq } = table.since(checkpoint?.seq ?? 0, limit);
      return { documents: rows, checkpoint: { seq } };
    }),
    changeStream: () => changes.asObservable(),
    cleanup: whileOpen((minimumDeletedTime: number) => {
      file.write(() => table.purge(Date.now() - minimumDeletedTime));
      return true;
    }),
    close: () => (closed ??= close()),
    remove: whileOpen(() => {
      file.write(() => {
        derived?.clear();
        table.drop();
      });
      return instance.close();
    }),
  };
  return instance;
}
