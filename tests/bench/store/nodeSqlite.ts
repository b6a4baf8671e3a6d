/** Node's own SQLite behind as much of the seam as the floor needs, with the same pragmas. */
import { DatabaseSync } from 'node:sqlite';
import type { SqlRow, SqlStatement } from '../../../main/core/store/driver.ts';
import type { RawFile } from './rawEngine.ts';

export async function openNodeSqlite(path: string): Promise<RawFile> {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -64000');
  const statement = (sql: string): SqlStatement => {
    const prepared = database.prepare(sql);
    return {
      run: (...values) => Number(prepared.run(...values).changes),
      insert: (...values) => Number(prepared.run(...values).lastInsertRowid),
      get: (...values) => prepared.get(...values) as SqlRow | undefined,
      all: (...values) => prepared.all(...values) as SqlRow[],
    };
  };
  return {
    statement,
    execute: (sql) => database.exec(sql),
    makeDurable: () => database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON'),
    write: (work) => {
      database.exec('BEGIN IMMEDIATE');
      const answer = work();
      database.exec('COMMIT');
      return answer;
    },
    close: () => database.close(),
  };
}
