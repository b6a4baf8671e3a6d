/**
 * A workspace's file whose disk fails at a chosen write.
 *
 * Alone because every sweep over failures needs it. Invariant: between two transactions nothing fails, and what failed
 * was inside one, so a store that rolls back can be told from one that doesn't.
 */
import { openSqlFile, type SqlFile, type SqlStatement } from '../../main/core/store/driver.ts';

export type FailingFile = {
  readonly open: typeof openSqlFile;
  /** From now on the nth write fails, alone or with all that follow. */
  readonly failAt: (nth: number, mode: 'once' | 'from-then-on') => void;
  readonly heal: () => void;
  /** How many writes were made to fail since `failAt`. */
  readonly fired: () => number;
};

class DiskFull extends Error {
  readonly code = 'SQLITE_FULL';
}

export function failingFile(transaction: 'kept' | 'left-out' = 'kept'): FailingFile {
  let [left, mode, count, inside] = [Number.POSITIVE_INFINITY, 'once', 0, false];
  const tick = () => {
    if (!inside) return;
    left -= 1;
    if (left > 0 || (left < 0 && mode === 'once')) return;
    count += 1;
    throw new DiskFull('database or disk is full');
  };
  const guarded = (sql: string, statement: SqlStatement): SqlStatement => {
    if (/^\s*SELECT/i.test(sql)) return statement;
    const checked = <A extends unknown[], R>(run: (...values: A) => R) => {
      return (...values: A): R => {
        tick();
        return run(...values);
      };
    };
    return {
      ...statement,
      run: checked(statement.run),
      insert: checked(statement.insert),
      get: checked(statement.get),
    };
  };
  const wrapped = (file: SqlFile): SqlFile => ({
    ...file,
    statement: (sql) => guarded(sql, file.statement(sql)),
    write: (work) => {
      inside = true;
      try {
        return transaction === 'kept' ? file.write(work) : work();
      } finally {
        inside = false;
      }
    },
  });
  return {
    open: async (path, how) => wrapped(await openSqlFile(path, how)),
    failAt: (nth, how) => void ([left, mode, count] = [nth, how, 0]),
    heal: () => void (left = Number.POSITIVE_INFINITY),
    fired: () => count,
  };
}
