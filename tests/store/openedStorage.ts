/** RxDB's storage on a file of its own, beneath any store: closed after the test. */
import { join } from 'node:path';
import type { RxStorage } from 'rxdb/plugins/core';
import { fillWithDefaultSettings } from 'rxdb/plugins/core';
import { onTestFinished } from 'vitest';
import type { AnyDocument } from '../../shared/document/document.ts';
import type { Lookup } from '../../shared/document/lookup.ts';
import { openSqlFile, type SqlFile } from '../../main/core/store/driver.ts';
import { bringUpToDate } from '../../main/core/store/layout.ts';
import { type SqliteRxStorage, sqliteRxStorage } from '../../main/core/store/rxStorage.ts';
import type { Doc, Row, Schema } from './rxPrograms.ts';
import type { BulkRow, Instance } from './rxSides.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export const schemaOf = (properties: object, indexes: readonly (readonly string[])[], fields: object = {}): Schema =>
  fillWithDefaultSettings<Doc>({
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { id: { type: 'string', maxLength: 20 }, ...properties },
    required: ['id'],
    indexes,
    ...fields,
  });

export type OpenedStorage = SqliteRxStorage & {
  readonly file: SqlFile;
  readonly create: (name: string, schema: Schema) => Promise<Instance>;
};

export async function openedStorage(
  lookups: ReadonlyMap<string, Lookup<AnyDocument>> = new Map(),
  { folder = temporaryFolder(), wrap = (file: SqlFile) => file } = {},
): Promise<OpenedStorage> {
  const file = wrap(await openSqlFile(join(folder, 'stammtisch.db'), 'write'));
  onTestFinished(() => file.close());
  bringUpToDate(file);
  const made = sqliteRxStorage(file, lookups, () => undefined);
  const storage = made.storage as unknown as RxStorage<unknown, never>;
  const create = (collectionName: string, schema: Schema) =>
    storage.createStorageInstance<Doc>({
      databaseInstanceToken: 't',
      databaseName: 'd',
      collectionName,
      schema,
      options: {} as never,
      multiInstance: false,
      devMode: false,
    });
  return { ...made, file, create };
}

let written = 0;

/** A row as RxDB writes it: over `previous`, or new. */
export function bulkRow(fields: Doc, previous?: Row, deleted = false): BulkRow {
  written += 1;
  const height = Number(previous?._rev.split('-')[0] ?? 0) + 1;
  const document: Row = {
    ...fields,
    _deleted: deleted,
    _attachments: {},
    _rev: `${height}-${written}`,
    _meta: { lwt: 1000 + written },
  };
  return previous === undefined ? { document } : { previous, document };
}
