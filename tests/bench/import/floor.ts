/**
 * The floor of an import: the rows that it leaves behind, written raw through the same driver with the same durability,
 * row by row, in one transaction. It knows all answers beforehand and reads, recognises, matches and previews nothing.
 */
import Database from 'better-sqlite3-multiple-ciphers';

const TABLES = ['rx_members_0', 'document_keys', 'search_rows', 'log_images'];

export type Copy = {
  readonly schema: readonly string[];
  readonly tables: readonly { name: string; rows: unknown[][] }[];
};

export function rowsOf(path: string): Copy {
  const db = new Database(path, { readonly: true });
  const schema = db
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_words_%' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { sql: string }[];
  const tables = TABLES.map((name) => ({
    name,
    rows: (db.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[]).map((row) => Object.values(row)),
  }));
  db.close();
  return { schema: schema.map(({ sql }) => sql), tables };
}

export function emptyCopy(path: string, { schema, tables }: Copy): { write: () => void; close: () => void } {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -64000');
  for (const sql of schema) db.exec(sql);
  const words = db.prepare('INSERT INTO search_words (rowid, folded) VALUES (?, ?)');
  return {
    write: () => {
      db.exec('BEGIN IMMEDIATE');
      for (const { name, rows } of tables) {
        const insert = db.prepare(`INSERT INTO ${name} VALUES (${(rows[0] ?? []).map(() => '?').join(', ')})`);
        for (const row of rows) insert.run(...row);
        if (name === 'search_rows') for (const row of rows) words.run(row[0], row.at(-1));
      }
      db.exec('COMMIT');
    },
    close: () => void db.close(),
  };
}
