/**
 * RxDB's storage over one SQLite file that layout.ts has brought up to date: several collections, one connection.
 *
 * Alone because it is all that RxDB is given; what a collection does is rxInstance.ts, what lies in the file tableLayout.ts.
 * Invariant: every collection of the database is found again by its name, so that a command can write to several of
 * them in one transaction beneath RxDB.
 */
import type { RxStorage } from 'rxdb/plugins/core';
import { ensureRxStorageInstanceParamsAreCorrect, getPrimaryFieldOfPrimaryKey, RXDB_VERSION } from 'rxdb/plugins/core';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Lookup } from '../../../shared/document/lookup.ts';
import { derivedRowsOf } from './derived.ts';
import type { TableSchema } from './documentRow.ts';
import { type DocumentTable, openDocumentTable } from './documentTable.ts';
import type { SqlFile } from './driver.ts';
import { markStale } from './rebuild.ts';
import { type Instance, type Internals, openInstance, type Options } from './rxInstance.ts';
import { lackingOf, tableLayoutOf } from './tableLayout.ts';
import { trackerOf } from './tracking.ts';

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
      // RxDB opens an older layout beside the newer one to move its documents over: what is derived is the newer one's.
      const isOlder = (instances.get(name)?.schema.version ?? 0) > schema.version;
      const lookup = isOlder ? undefined : lookups.get(name);
      const table = openedTable(file, name, schema, lookup);
      const instance: Instance = openInstance({
        file,
        table,
        databaseName: params.databaseName,
        collectionName: name,
        schema,
        primary,
        derived: lookup === undefined ? undefined : derivedRowsOf(file, name, lookup),
        track: lookup === undefined ? undefined : trackerOf(file, name, table.name),
        onWritten,
        onClosed: () => {
          if (instances.get(name) === instance) instances.delete(name);
        },
      });
      if (!isOlder) instances.set(name, instance);
      // RxDB is generic in the document; inside, every document is a plain record.
      return instance as never;
    },
  };
  return { storage, instances };
}

function openedTable(
  file: SqlFile,
  collection: string,
  schema: TableSchema,
  lookup: Lookup<AnyDocument> | undefined,
): DocumentTable {
  const layout = tableLayoutOf(collection, schema, lookup);
  const { sql, isToBeFilled } = lackingOf(file, layout);
  // In one, or a crash in between would leave a new column empty for good.
  if (sql.length > 0)
    file.write(() => {
      file.execute(sql.join(';\n'));
      if (isToBeFilled) markStale(file);
    });
  return openDocumentTable(file, layout, getPrimaryFieldOfPrimaryKey(schema.primaryKey));
}
