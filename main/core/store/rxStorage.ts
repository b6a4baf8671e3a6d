/**
 * RxDB's storage over one SQLite file: several collections, one connection.
 *
 * Invariant: every collection of the database is found again by its name, so that a command can write to several of
 * them in one transaction beneath RxDB.
 */
import type { RxStorage } from 'rxdb/plugins/core';
import { ensureRxStorageInstanceParamsAreCorrect, getPrimaryFieldOfPrimaryKey, RXDB_VERSION } from 'rxdb/plugins/core';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Lookup } from '../../../shared/document/lookup.ts';
import { derivedRowsOf } from './derived.ts';
import { openDocumentTable, type TableSchema } from './documentTable.ts';
import type { SqlFile } from './driver.ts';
import { type Instance, type Internals, openInstance, type Options } from './rxInstance.ts';

export type SqliteRxStorage = {
  readonly storage: RxStorage<Internals, Options>;
  readonly instances: ReadonlyMap<string, Instance>;
};

export function sqliteRxStorage(
  file: SqlFile,
  lookups: ReadonlyMap<string, Lookup<AnyDocument>>,
  onWritten: (collection: string, ids: readonly string[]) => void,
): SqliteRxStorage {
  const instances = new Map<string, Instance>();
  const storage: RxStorage<Internals, Options> = {
    name: 'sqlite-file',
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: async (params) => {
      ensureRxStorageInstanceParamsAreCorrect(params);
      const schema = params.schema as unknown as TableSchema;
      if (schema.attachments !== undefined)
        throw new Error('Media are files, not attachments: a schema with attachments is refused.');
      const primary = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
      const name = params.collectionName;
      const lookup = lookups.get(name);
      const instance = openInstance({
        file,
        table: openDocumentTable(file, name, schema, primary, lookup),
        databaseName: params.databaseName,
        collectionName: name,
        schema,
        primary,
        derived: lookup === undefined ? undefined : derivedRowsOf(file, name, lookup),
        onWritten,
        onClosed: () => void instances.delete(name),
      });
      instances.set(name, instance);
      // RxDB is generic in the document; inside, every document is a plain record.
      return instance as never;
    },
  };
  return { storage, instances };
}
