/** What we use of the driver. Its own declarations are left out of its package's `exports` map. */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Database {
    interface Statement<V extends unknown[], R> {
      run(...values: V): { changes: number; lastInsertRowid: number };
      get(...values: V): R | undefined;
      all(...values: V): R[];
    }
    interface Database {
      readonly open: boolean;
      prepare<V extends unknown[], R>(sql: string): Statement<V, R>;
      exec(sql: string): this;
      pragma(text: string): unknown;
      /** An empty buffer: no encryption. */
      key(key: Buffer): number;
      rekey(key: Buffer): number;
      transaction<F extends (work: () => unknown) => unknown>(run: F): F & { immediate: F; exclusive: F };
      unsafeMode(unsafe: boolean): this;
      close(): this;
    }
    interface Options {
      readonly readonly?: boolean;
      readonly fileMustExist?: boolean;
      /** Milliseconds to wait for a lock. */
      readonly timeout?: number;
    }
  }
  const Database: new (path: string, options?: Database.Options) => Database.Database;
  export default Database;
}
