/**
 * A workspace's file that notes every statement asked of it, and tells how SQLite would answer one.
 *
 * Alone because what is read, and by which index, can only be seen at the seam to SQLite.
 */
import { openSqlFile, type SqlFile, type SqlStatement, type SqlValue } from '../../main/core/store/driver.ts';

type Asked = { readonly sql: string; readonly values: readonly SqlValue[] };
export type RecordingFile = {
  readonly open: typeof openSqlFile;
  readonly wrap: (file: SqlFile) => SqlFile;
  /** What was asked while the work was done. */
  readonly during: (work: () => unknown) => Promise<readonly Asked[]>;
};

export function recordingFile(): RecordingFile {
  let asked: Asked[] = [];
  const wrap = (file: SqlFile): SqlFile => ({
    ...file,
    statement: (sql) => noted(file.statement(sql), (values) => void asked.push({ sql, values })),
  });
  return {
    open: async (...opening) => wrap(await openSqlFile(...opening)),
    wrap,
    during: async (work) => {
      asked = [];
      await work();
      return asked;
    },
  };
}

function noted(statement: SqlStatement, note: (values: readonly SqlValue[]) => void): SqlStatement {
  const noting =
    <R>(run: (...values: SqlValue[]) => R) =>
    (...values: SqlValue[]): R => {
      note(values);
      return run(...values);
    };
  return {
    run: noting(statement.run),
    insert: noting(statement.insert),
    get: noting(statement.get),
    all: noting(statement.all),
  };
}

/** SQLite's own words for how it goes about it. */
export const planOf = (file: SqlFile, { sql, values }: Asked): string =>
  file
    .statement(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail)
    .join('; ');
