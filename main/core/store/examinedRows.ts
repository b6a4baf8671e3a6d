/** What lies in the derived tables, and whether it is what the documents say. Used by an examination only; writes nothing. */
import type { Collection } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { SearchText } from '../../../shared/document/lookup.ts';
import { foldsOf } from '../../../shared/text/fold.ts';
import type { SqlFile, SqlRow, SqlValue } from './driver.ts';
import { safely } from './tableLayout.ts';

/** Every exact key with its document, as one text each. */
export const keysIn = (file: SqlFile, collection: string): Set<string> =>
  new Set(
    file
      .statement('SELECT key, id FROM document_keys WHERE collection = ?')
      .all(collection)
      .map(({ key, id }) => `${key as string}\0${id as string}`),
  );

export const textsIn = (file: SqlFile, collection: string): Map<string, SqlRow> =>
  new Map(
    file
      .statement('SELECT id, title, detail, folded FROM search_rows WHERE collection = ?')
      .all(collection)
      .map((row) => [row['id'] as string, row]),
  );

export function isTextRight(row: SqlRow | undefined, wanted: SearchText | undefined): boolean {
  if (row === undefined || wanted === undefined) return row === wanted;
  const { title, detail, more } = wanted;
  return (
    row['title'] === title.toWellFormed() &&
    row['detail'] === detail.toWellFormed() &&
    row['folded'] === foldsOf(`${title} ${more}`).toWellFormed()
  );
}

export function isColumnRight(stored: SqlValue | undefined, wanted: SqlValue | undefined): boolean {
  if (typeof wanted === 'string') return stored === wanted.toWellFormed();
  if (wanted instanceof Uint8Array) return stored instanceof Uint8Array && Buffer.compare(stored, wanted) === 0;
  return stored === wanted;
}

/** Rows that no word leads to. */
export function wordsWithoutRow(file: SqlFile, collection: string): number {
  const sql =
    'SELECT count(*) AS n FROM search_rows WHERE collection = ? AND n NOT IN (SELECT id FROM search_words_docsize)';
  return Number(file.statement(sql).get(collection)?.['n'] ?? 0);
}

export function missingReferences(file: SqlFile, { lookup }: Collection, document: AnyDocument): number {
  const references = safely(() => lookup.references?.(document)) ?? [];
  return references.filter(({ collection, id }) => {
    const table = `"rx_${collection}_0"`;
    return file.statement(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0`).get(id) === undefined;
  }).length;
}
