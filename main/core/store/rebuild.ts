/**
 * Makes again what is derived from documents: the columns `x_…` and `k:…`, exact keys, search rows and words.
 *
 * Alone because a program with newer rules, a new column in an older file and a repair all need the same.
 * Invariant: in one transaction with the number it was made by, so a crash in between leaves the old number, and the next
 * opening begins again.
 */
import { isDeepStrictEqual } from 'node:util';
import type { DocumentChange } from './derived.ts';
import { BASE, documentOf, rowOf } from './documentRow.ts';
import type { SqlFile } from './driver.ts';
import type { Internals } from './rxInstance.ts';

/** Raise it whenever a lookup or the folding of words changes what it answers: files then catch up at opening. */
const DERIVED = 2;
/** So many documents are in memory at a time. */
const AT_ONCE = 500;

type Collections = Iterable<{ readonly internals: Internals }>;

/** Called at opening, before anything is read. */
export function rebuildUnlessCurrent(file: SqlFile, collections: Collections): void {
  const made = file.statement("SELECT value FROM device WHERE key = 'derived'").get()?.['value'];
  if (made !== String(DERIVED)) rebuildDerived(file, collections);
}

/** To be called in the transaction that makes an empty column: the next `rebuildUnlessCurrent` fills it. */
export function markStale(file: SqlFile): void {
  file.execute("DELETE FROM device WHERE key = 'derived'");
}

/** @param collections all that there are: what belongs to none of them goes */
export function rebuildDerived(file: SqlFile, collections: Collections): void {
  file.write(() => {
    file.execute(`DELETE FROM document_keys; DELETE FROM search_rows;
      INSERT INTO search_words (search_words) VALUES ('delete-all');`);
    for (const { internals } of collections) rebuildCollection(file, internals);
    file.statement("INSERT OR REPLACE INTO device (key, value) VALUES ('derived', ?)").run(String(DERIVED));
  });
}

function rebuildCollection(file: SqlFile, { table, derived }: Internals): void {
  const { name, derivedColumns, derivedValues } = table.layout;
  if (derived === undefined && derivedColumns.length === 0) return;
  const page = file.statement(
    `SELECT ${[...BASE, ...derivedColumns].join(', ')} FROM ${name} WHERE seq > ? ORDER BY seq LIMIT ${AT_ONCE}`,
  );
  const set = derivedColumns.map((column) => `${column} = ?`).join(', ');
  for (let found = page.all(0); found.length > 0; found = page.all(found.at(-1)?.['seq'] as number)) {
    const changes = found.map((stored): DocumentChange => {
      const row = rowOf(stored);
      const values = derivedValues(row);
      // SQLite would write an index anew for the same value too.
      if (!isDeepStrictEqual(values, Object.values(stored).slice(BASE.length)))
        file.statement(`UPDATE ${name} SET ${set} WHERE seq = ?`).run(...values, stored['seq'] as number);
      return { id: stored['id'] as string, before: undefined, after: documentOf(row) };
    });
    derived?.write(changes);
  }
}
