/**
 * The workspace's file, opened: documents in RxDB collections, commands in one transaction, lists and search as SQL.
 *
 * Invariant: the one holder of the writing connection. Nobody else writes documents, except replication through RxDB.
 */
import { addRxPlugin, createRxDatabase, type RxConflictHandler, type RxDatabase } from 'rxdb/plugins/core';
import { RxDBCleanupPlugin } from 'rxdb/plugins/cleanup';
import { type Collection, type CollectionName, collections, type Documents } from '../../../shared/collections.ts';
import { sameValue } from '../../../shared/document/canonical.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { ListQuery } from '../../../shared/document/lookup.ts';
import { mergeDocuments } from '../../../shared/document/merge.ts';
import type { Result } from '../../../shared/result.ts';
import { commit, type Commit, type CommitFailure, type Committed } from './commit.ts';
import { type Device, openDevice } from './device.ts';
import { type FileKey, openSqlFile, type SqlFile } from './driver.ts';
import { attemptLater, type StorageFailure } from './failures.ts';
import { makeFolder } from './files.ts';
import type { LayoutFailure } from './layout.ts';
import { answerList } from './listQuery.ts';
import { type Log, openLog } from './log.ts';
import { openMark } from './mark.ts';
import { openUpToDate, orClose } from './opening.ts';
import { rebuildDerived, rebuildUnlessCurrent } from './rebuild.ts';
import type { Instance } from './rxInstance.ts';
import { sqliteRxStorage } from './rxStorage.ts';
import { answerSearch, type SearchHit } from './searchQuery.ts';

export type Written = { readonly collection: string; readonly ids: readonly string[] };
export type OpenFailure = StorageFailure | LayoutFailure;

/** What a thread of its own needs to read the same file beside the writer. */
export type FileAccess = { readonly path: string; readonly key: FileKey | undefined };

export type Store = {
  readonly path: string;
  readonly access: FileAccess;
  readonly device: Device;
  readonly log: Log;
  /** For replication; features read and write through the store. */
  readonly database: RxDatabase;
  readonly get: <N extends CollectionName>(collection: N, id: string) => Documents[N] | undefined;
  readonly list: <N extends CollectionName>(
    collection: N,
    query: ListQuery,
  ) => { items: Documents[N][]; total: number };
  /** Documents under an exact key, in no order. */
  readonly byKey: <N extends CollectionName>(collection: N, key: string) => Documents[N][];
  /** Any one document under an exact key. */
  readonly anyByKey: <N extends CollectionName>(collection: N, key: string) => Documents[N] | undefined;
  /** How many documents stand under each key that begins so, by key. */
  readonly countKeys: (collection: CollectionName, prefix: string) => { key: string; count: number }[];
  readonly count: (collection: CollectionName) => number;
  readonly search: (words: string, wanted: readonly CollectionName[], limit: number) => SearchHit[];
  /** Many reads on one state of the file; nothing in it may wait. */
  readonly snapshot: <T>(work: () => T) => T;
  /** Asked of RxDB without an index that helps, each once: by collection and fields. */
  readonly slowQueries: () => readonly string[];
  /** Makes everything again that is made from documents: indexes, columns, keys, search. */
  readonly rebuild: () => void;
  readonly commit: (command: Commit) => Result<Committed, CommitFailure>;
  /** Called after each commit, also replication's, in the same turn; answers how to stop. */
  readonly onWritten: (listener: (written: Written) => void) => () => void;
  readonly close: () => Promise<void>;
};

addRxPlugin(RxDBCleanupPlugin);

export type StoreOptions = {
  /** Of a protected workspace. */
  readonly key?: FileKey | undefined;
  /** Another way to the file than the usual one. */
  readonly openFile?: typeof openSqlFile;
};

/** @param now forgets what is too old to be undone at that instant */
export async function openStore(
  folder: string,
  now: string,
  { key, openFile = openSqlFile }: StoreOptions = {},
): Promise<Result<Store, OpenFailure>> {
  const opened = await attemptLater(async () => {
    makeFolder(folder);
    return openUpToDate(folder, { key, openFile });
  });
  if (!opened.ok) return opened;
  if (!opened.value.ok) return opened.value;
  const file = opened.value.value;
  return attemptLater(() => orClose(file, () => storeOn(file, folder, now, key)));
}

async function storeOn(file: SqlFile, folder: string, now: string, key: FileKey | undefined): Promise<Store> {
  const listeners = new Set<(written: Written) => void>();
  const lookups = new Map(collections.map(({ name, lookup }) => [name as string, lookup]));
  const { storage, instances } = sqliteRxStorage(file, lookups, (collection, ids) => {
    for (const listener of listeners) listener({ collection, ids });
  });
  const database = await createRxDatabase({ name: file.path, storage, multiInstance: false, closeDuplicates: true });
  // One that stays open counts among RxDB's 13 collections, and its cleanup would wake on a closed file.
  return orClose(database, async () => {
    await database.addCollections(Object.fromEntries(collections.map((one) => [one.name, rxCollectionOf(one)])));
    rebuildUnlessCurrent(file, instances.values());
    const onWritten = (listener: (written: Written) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    return { ...storeOver({ file, folder, database, instances, key, now }), onWritten };
  });
}

type StoreParts = {
  readonly file: SqlFile;
  readonly folder: string;
  readonly database: RxDatabase;
  readonly instances: ReadonlyMap<string, Instance>;
  readonly key: FileKey | undefined;
  readonly now: string;
};

function storeOver({ file, folder, database, instances, key, now }: StoreParts): Omit<Store, 'onWritten'> {
  const device = openDevice(file);
  const log = openLog(file);
  log.forgetOldImages(now);
  const mark = openMark(folder);
  return {
    path: file.path,
    access: { path: file.path, key },
    device,
    log,
    database,
    ...readsOf(file, instances),
    slowQueries: () =>
      [...instances].flatMap(([name, { internals }]) =>
        [...internals.slowQueries].map((fields) => `${name}: ${fields}`),
      ),
    rebuild: () => {
      file.execute('REINDEX');
      rebuildDerived(file, instances.values());
    },
    commit: (command) => {
      const committed = commit({ file, log, device: device.id, token: database.token, instances }, command);
      if (committed.ok) mark.note(committed.value.log);
      return committed;
    },
    close: async () => {
      await database.close();
      mark.close();
      file.close();
    },
  };
}

type Reads = Pick<Store, 'snapshot' | 'get' | 'list' | 'byKey' | 'anyByKey' | 'countKeys' | 'count' | 'search'>;

function readsOf(file: SqlFile, instances: ReadonlyMap<string, Instance>): Reads {
  const tableOf = (collection: CollectionName) => {
    const instance = instances.get(collection);
    if (instance === undefined) throw new Error(`No collection ${collection}`);
    return instance.internals.table;
  };
  const lookupOf = new Map(collections.map(({ name, lookup }) => [name, lookup]));
  const byKey = file.statement('SELECT id FROM document_keys WHERE collection = ? AND key = ?');
  const anyByKey = file.statement('SELECT id FROM document_keys WHERE collection = ? AND key = ? LIMIT 1');
  const countKeys = file.statement(
    'SELECT key, count(*) AS count FROM document_keys WHERE collection = ? AND key >= ? AND key < ? GROUP BY key',
  );
  const get = <N extends CollectionName>(collection: N, id: string) =>
    tableOf(collection).document(id) as Documents[N] | undefined;
  return {
    get,
    snapshot: file.snapshot,
    list: <N extends CollectionName>(collection: N, query: ListQuery) =>
      answerList(
        file,
        tableOf(collection).name,
        collection,
        lookupOf.get(collection) as Collection['lookup'],
        query,
      ) as { items: Documents[N][]; total: number },
    byKey: <N extends CollectionName>(collection: N, key: string) =>
      byKey.all(collection, key).flatMap(({ id }): Documents[N][] => {
        const found = get(collection, id as string);
        return found === undefined ? [] : [found];
      }),
    anyByKey: <N extends CollectionName>(collection: N, key: string) => {
      const id = anyByKey.get(collection, key)?.['id'];
      return typeof id === 'string' ? get(collection, id) : undefined;
    },
    countKeys: (collection, prefix) =>
      countKeys.all(collection, prefix, `${prefix}\u{10ffff}`) as { key: string; count: number }[],
    count: (collection) => tableOf(collection).alive(),
    search: (words, wanted, limit) => answerSearch(file, words, wanted, limit),
  };
}

/** RxDB is told only the key: its validator would refuse unknown fields and bare tombstones; ours runs at each commit and pull. */
function rxCollectionOf(one: Collection) {
  return {
    schema: {
      version: one.layout,
      primaryKey: 'id',
      type: 'object' as const,
      properties: { id: { type: 'string' as const, maxLength: 80 } },
      required: ['id'] as const,
    },
    conflictHandler: conflictHandlerOf(one),
  };
}

function conflictHandlerOf(one: Collection): RxConflictHandler<AnyDocument> {
  return {
    isEqual: (a, b) => sameValue(bare(a), bare(b)) && a._deleted === b._deleted,
    resolve: async ({ assumedMasterState, newDocumentState, realMasterState }) => {
      const ours = newDocumentState._deleted ? realMasterState : newDocumentState;
      const theirs = realMasterState._deleted ? newDocumentState : realMasterState;
      const base = assumedMasterState === undefined ? undefined : bare(assumedMasterState);
      const _deleted = newDocumentState._deleted && realMasterState._deleted;
      return { ...mergeDocuments(base, bare(ours), bare(theirs), one.merge), _deleted };
    },
  };
}

function bare(document: AnyDocument & { _deleted?: boolean }): AnyDocument {
  const { _deleted, ...fields } = document;
  return fields;
}
