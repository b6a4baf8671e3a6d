/**
 * Makes what came out of a backup a device of its own, where the workspace it came from may live on.
 *
 * Alone because two devices under one id would take each other's work for their own, rotate each other's backups and sign
 * in to the server with each other's password. Invariant: done before the folder has its name; documents are untouched.
 */
import { type FileKey, openSqlFile } from '../driver.ts';
import { databasePath } from '../keyFile.ts';

export async function asNewDevice(folder: string, key: FileKey | undefined): Promise<void> {
  const file = await openSqlFile(databasePath(folder), 'write', key);
  try {
    file.makeDurable();
    file.write(() => file.execute("DELETE FROM device WHERE key = 'id'"));
  } finally {
    file.close();
  }
}
