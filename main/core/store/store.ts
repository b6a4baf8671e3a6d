/**
 * The workspace's file, opened: documents in RxDB collections, commands in one transaction, lists and search as SQL.
 *
 * Invariant: the one holder of the writing connection. Nobody else writes documents, except sync, through its own tables.
 */
import { addRxPlugin, createRxDatabase, type RxDatabase } from 'rxdb/plugins/core';
import { RxDBCleanupPlugin } from 'rxdb/plugins/cleanup';
import { collections } from '../../../shared/collections.ts';
import type { Result } from '../../../shared/result.ts';
import { commit, type Commit, type CommitFailure, type Committed } from './commit.ts';
import { type Device, openDevice } from './device.ts';
import { type Drafts, openDrafts } from './drafts.ts';
import { type FileKey, openSqlFile, type SqlFile } from './driver.ts';
import { attemptLater, type StorageFailure } from './failures.ts';
import { makeFolder } from './files.ts';
import type { LayoutFailure } from './layout.ts';
import { type Log, openLog } from './log.ts';
import type { PartIsLink } from './linkedParts.ts';
import { openMark } from './mark.ts';
import { type MediaStore, openMedia } from './media.ts';
import { openUpToDate, orClose } from './opening.ts';
import { type Reads, readsOf } from './reads.ts';
import { rebuildDerived, rebuildUnlessCurrent } from './rebuild.ts';
import type { Instance } from './rxInstance.ts';
import { rxCollectionOf } from './rxCollection.ts';
import { sqliteRxStorage } from './rxStorage.ts';
import { openSyncTables, type SyncTables } from './syncTables.ts';

export type Written = { readonly collection: string; readonly ids: readonly string[] };
export type OpenFailure = StorageFailure | LayoutFailure | PartIsLink;

/** What a thread of its own needs to read the same file beside the writer. */
export type FileAccess = { readonly path: string; readonly key: FileKey | undefined };

export type Store = Reads & {
  readonly path: string;
  readonly access: FileAccess;
  readonly device: Device;
  readonly log: Log;
  readonly drafts: Drafts;
  readonly media: MediaStore;
  readonly sync: SyncTables;
  /** RxDB's own view of the same documents; features read and write through the store. */
  readonly database: RxDatabase;
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
    rebuildUnlessCurrent(file, instances);
    const onWritten = (listener: (written: Written) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    const device = openDevice(file);
    const media = await openMedia({ workspace: folder, device, key });
    return { ...storeOver({ file, folder, database, instances, key, now, device, media }), onWritten };
  });
}

type StoreParts = {
  readonly file: SqlFile;
  readonly folder: string;
  readonly database: RxDatabase;
  readonly instances: ReadonlyMap<string, Instance>;
  readonly key: FileKey | undefined;
  readonly now: string;
  readonly device: Device;
  readonly media: MediaStore;
};

function storeOver(parts: StoreParts): Omit<Store, 'onWritten'> {
  const { file, folder, database, instances, key, now, device, media } = parts;
  const log = openLog(file);
  log.forgetOldImages(now);
  const mark = openMark(folder);
  return {
    path: file.path,
    access: { path: file.path, key },
    device,
    log,
    drafts: openDrafts(file),
    media,
    sync: openSyncTables(file, database.token, instances),
    database,
    ...readsOf(file, instances),
    slowQueries: () =>
      [...instances].flatMap(([name, { internals }]) =>
        [...internals.slowQueries].map((fields) => `${name}: ${fields}`),
      ),
    rebuild: () => {
      file.execute('REINDEX');
      rebuildDerived(file, instances);
    },
    commit: (command) => {
      const committed = commit({ file, log, device: device.id, token: database.token, instances }, command);
      if (committed.ok) mark.note(committed.value.log);
      return committed;
    },
    close: async () => {
      await database.close();
      media.close();
      mark.close();
      file.close();
    },
  };
}
