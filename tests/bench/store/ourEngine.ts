/** The store alone: RxDB over our storage on one file, without what search and log would write beside it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FileKey, openSqlFile } from '../../../main/core/store/driver.ts';
import { sqliteRxStorage } from '../../../main/core/store/rxStorage.ts';
import { rxEngine } from './rxEngine.ts';
import type { Engine } from './works.ts';

export function ourEngine(folder: string, key?: FileKey): Engine {
  const path = join(folder, 'ours.db');
  return rxEngine(async (state) => {
    if (state === 'empty') removeFile(path);
    const file = await openSqlFile(path, 'write', key);
    file.makeDurable();
    const { storage } = sqliteRxStorage(file, new Map(), () => {});
    return { name: path, storage, close: () => file.close() };
  });
}

/** The file and what SQLite keeps beside it. */
export function removeFile(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
}
