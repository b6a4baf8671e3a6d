/**
 * Makes again what is derived from documents: the columns `x_…` and `k:…`, exact keys, search rows and words.
 *
 * Alone because a program with newer rules, a new column in an older file and a repair all need the same.
 * Invariants: in one transaction with the number it was made by, so a crash in between leaves the old number, and the next
 * opening begins again; keys and search rows whose document is gone stay, since they are the last that tells of it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentChange } from './derived.ts';
import { BASE, documentOf, rowOf } from './documentRow.ts';
import type { SqlFile } from './driver.ts';
import type { Internals } from './rxInstance.ts';
import { readable } from './salvage.ts';

/** Raise it whenever a lookup or the folding of words changes what it answers: files then catch up at opening. */
const DERIVED = 4;
/** So many documents are in memory at a time. */
const AT_ONCE = 500;

/** All that there are, by name: what belongs to none of them goes. */
type Collections = ReadonlyMap<string, { readonly internals: Internals }>;

/** Called at opening, before anything is read. */
export function rebuildUnlessCurrent(file: SqlFile, collections: Collections): void {
  const made = file.statement("SELECT value FROM device WHERE key = 'derived'").get()?.['value'];
  if (made !== String(DERIVED)) rebuildDerived(file, collections);
}

/** To be called in the transaction that makes an empty column: the next `rebuildUnlessCurrent` fills it. */
export function markStale(file: SqlFile): void {
  file.execute("DELETE FROM device WHERE key = 'derived'");
}

export function rebuildDerived(file: SqlFile, collections: Collections): void {
  file.write(() => {
    clearDerived(file, collections);
    for (const { internals } of collections.values()) rebuildCollection(file, internals);
    file.statement("INSERT OR REPLACE INTO device (key, value) VALUES ('derived', ?)").run(String(DERIVED));
  });
}

function clearDerived(file: SqlFile, collections: Collections): void {
  for (const rows of ['document_keys', 'search_rows']) {
    for (const [name, { internals }] of collections) {
      const present = `SELECT id FROM ${internals.table.name}`;
      file.statement(`DELETE FROM ${rows} WHERE collection = ? AND id IN (${present})`).run(name);
    }
    const known = [...collections.keys()];
    file.statement(`DELETE FROM ${rows} WHERE collection NOT IN (${known.map(() => '?').join(', ')})`).run(...known);
  }
  file.execute(`INSERT INTO search_words (search_words) VALUES ('delete-all');
    INSERT INTO search_words (rowid, folded) SELECT n, folded FROM search_rows;`);
}

function rebuildCollection(file: SqlFile, { table, derived }: Internals): void {
  const { name, derivedColumns, derivedValues } = table.layout;
  if (derived === undefined && derivedColumns.length === 0) return;
  const page = file.statement(
    `SELECT ${[...BASE, ...derivedColumns].join(', ')} FROM ${name} WHERE seq > ? ORDER BY seq LIMIT ${AT_ONCE}`,
  );
  const set = derivedColumns.map((column) => `${column} = ?`).join(', ');
  for (let found = page.all(0); found.length > 0; found = page.all(found.at(-1)?.['seq'] as number)) {
    const changes = found.flatMap((stored): DocumentChange[] => {
      const row = readable(() => rowOf(stored));
      if (row === undefined) return []; // an examination tells of it; nothing is made of what nobody can read
      const values = derivedValues(row);
      // SQLite would write an index anew for the same value too.
      if (!isDeepStrictEqual(values, Object.values(stored).slice(BASE.length)))
        file.statement(`UPDATE ${name} SET ${set} WHERE seq = ?`).run(...values, stored['seq'] as number);
      return [{ id: stored['id'] as string, before: undefined, after: documentOf(row) }];
    });
    derived?.write(changes);
  }
}
