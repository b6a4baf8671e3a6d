/**
 * The two storages of a comparison: ours on a file, and RxDB's own memory storage, each with two collections.
 *
 * Alone because one is closed and opened again in the middle of a program and the other must live through it. The peer is
 * held to RxDB's contract by its authors' suite.
 */
import type { BulkWriteRow, RxStorage, RxStorageInstance } from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { openSqlFile, type SqlFile } from '../../main/core/store/driver.ts';
import { type SqliteRxStorage, sqliteRxStorage } from '../../main/core/store/rxStorage.ts';
import type { Doc, Row, Schema } from './rxPrograms.ts';

export type Instance = RxStorageInstance<Doc, unknown, never>;
export type BulkRow = BulkWriteRow<Doc> & { document: Row };
export type Name = 'docs' | 'others';
export const NAMES: readonly Name[] = ['docs', 'others'];

/** Puts a mistake into our storage, for the controls. */
export type Plant = (instance: Instance, schema: Schema) => Instance;

export type Side = {
  readonly instance: (name: Name) => Instance;
  /** Writes to both collections, or to none if any row is refused. */
  readonly commit: (rows: Record<Name, BulkRow[]>) => Promise<'written' | 'refused'>;
  readonly reopen: () => Promise<void>;
  readonly close: () => Promise<void>;
};

let opened = 0;
async function openInstance(storage: RxStorage<unknown, never>, name: string, schema: Schema): Promise<Instance> {
  opened += 1;
  return storage.createStorageInstance<Doc>({
    databaseInstanceToken: `t${opened}`,
    databaseName: `d${opened}`, // the memory storage keeps everything of the process under this name
    collectionName: name,
    schema,
    options: {} as never,
    multiInstance: false,
    devMode: false,
  });
}

export async function openPeer(schema: Schema): Promise<Side> {
  const storage = getRxStorageMemory() as unknown as RxStorage<unknown, never>;
  const both = {
    docs: await openInstance(storage, 'docs', schema),
    others: await openInstance(storage, 'others', schema),
  };
  return {
    instance: (name) => both[name],
    commit: async (rows) => {
      for (const name of NAMES) {
        const found = new Map(
          (await both[name].findDocumentsById(rows[name].map(idOf), true)).map((row) => [row.id, row]),
        );
        const isRefused = ({ document: { id }, previous }: BulkRow) =>
          found.has(id) && found.get(id)?._rev !== previous?._rev;
        if (rows[name].some(isRefused)) return 'refused';
      }
      for (const name of NAMES) await both[name].bulkWrite(rows[name], 'command');
      return 'written';
    },
    reopen: async () => undefined,
    close: async () => {
      for (const name of NAMES) await both[name].remove();
    },
  };
}

const idOf = ({ document }: BulkRow): string => document.id;

/** @param path `:memory:` for a program that never reopens */
export async function openOurs(path: string, schema: Schema, plant: Plant): Promise<Side> {
  const open = async () => {
    const file = await openSqlFile(path, 'write');
    file.execute('PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY'); // what is lost in a power cut is another test
    const made = sqliteRxStorage(file, new Map(), () => undefined);
    const storage = made.storage as unknown as RxStorage<unknown, never>;
    const docs = plant(await openInstance(storage, 'docs', schema), schema);
    return { file, made, docs, others: plant(await openInstance(storage, 'others', schema), schema) };
  };
  let now = await open();
  const close = async () => {
    for (const name of NAMES) await now[name].close();
    now.file.close();
  };
  return {
    instance: (name) => now[name],
    commit: async (rows) => commitRows(now.file, now.made, rows),
    reopen: async () => {
      await close();
      now = await open();
    },
    close,
  };
}

class Refused extends Error {}

/** As `store.commit` does it: all collections in one transaction, events after it. */
function commitRows(file: SqlFile, { instances }: SqliteRxStorage, rows: Record<Name, BulkRow[]>) {
  const emits: (() => void)[] = [];
  try {
    file.write(() => {
      for (const name of NAMES) {
        const applied = instances.get(name)?.internals.apply(rows[name], 'command');
        if (applied === undefined || applied.errors.length > 0) throw new Refused();
        emits.push(applied.emit);
      }
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return 'refused';
    throw thrown;
  }
  for (const emit of emits) emit();
  return 'written';
}
