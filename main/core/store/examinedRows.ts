/** What lies in the derived tables, and whether it is what the documents say. Used by an examination only; writes nothing. */
import type { Collection } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { SearchText } from '../../../shared/document/lookup.ts';
import { foldsOf } from '../../../shared/text/fold.ts';
import type { RxRow, TableSchema } from './documentRow.ts';
import type { SqlFile, SqlRow, SqlValue } from './driver.ts';
import { type Structure, tableOf } from './structure.ts';
import { safely, type TableLayout, tableLayoutOf } from './tableLayout.ts';

/** Each exact key with its document, as one text: for a hundred thousand people objects would fill the memory. */
const keyText = (key: string, id: string): string => `${key}\0${id}`;
/** No id has a zero character. */
export const idIn = (text: string): string => text.slice(text.lastIndexOf('\0') + 1);

export const keysIn = (file: SqlFile, collection: string): Set<string> =>
  new Set(
    file
      .statement('SELECT key, id FROM document_keys WHERE collection = ?')
      .all(collection)
      .map(({ key, id }) => keyText(key as string, id as string)),
  );

export function keysOf({ lookup }: Collection, document: AnyDocument): string[] {
  const keys = new Set((safely(() => lookup.keys(document)) ?? []).map((key) => key.toWellFormed()));
  return [...keys].map((key) => keyText(key, document.id));
}

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

/** A collection's table as an examination needs it: RxDB's own indexes have no columns here. */
export function layoutIn(one: Collection): TableLayout {
  const schema = { version: one.layout, primaryKey: 'id', indexes: [] } as unknown as TableSchema;
  return tableLayoutOf(one.name, schema, one.lookup);
}

export function areColumnsRight({ derivedColumns, derivedValues }: TableLayout, found: SqlRow, row: RxRow): boolean {
  const wanted = derivedValues(row);
  return derivedColumns.every((column, place) => isColumnRight(found[column.slice(1, -1)], wanted[place]));
}

function isColumnRight(stored: SqlValue | undefined, wanted: SqlValue | undefined): boolean {
  if (typeof wanted === 'string') return stored === wanted.toWellFormed();
  if (wanted instanceof Uint8Array) return stored instanceof Uint8Array && Buffer.compare(stored, wanted) === 0;
  return stored === wanted;
}

/** Of a table that is damaged nothing is said: what isn't found there may be where it can't be read. */
export function missingReferences(
  file: SqlFile,
  { lookup }: Collection,
  document: AnyDocument,
  structure: Structure,
): number {
  const references = safely(() => lookup.references?.(document)) ?? [];
  return references.filter(({ collection, id }) => {
    const table = tableOf(collection, 0);
    if (structure.has(table)) return false;
    return file.statement(`SELECT 1 FROM "${table}" WHERE id = ? AND deleted = 0`).get(id) === undefined;
  }).length;
}
