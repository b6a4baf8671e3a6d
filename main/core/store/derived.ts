/**
 * What is written beside a document, made from it alone: its exact keys and its search row.
 *
 * Alone because commands, imports and replication write documents, and all must leave the same rows.
 * Invariant: everything here can be thrown away and made again from the documents.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Lookup } from '../../../shared/document/lookup.ts';
import { foldsOf } from '../../../shared/text/fold.ts';
import type { SqlFile } from './driver.ts';

export type DerivedRows = {
  /** Undefined: it isn't there (any more). */
  readonly replace: (id: string, before: AnyDocument | undefined, after: AnyDocument | undefined) => void;
  /** Writes the keys that `replace` has gathered: in the order of their index, else each would land on another page. */
  readonly flush: () => void;
};

export function derivedRowsOf(file: SqlFile, collection: string, lookup: Lookup<AnyDocument>): DerivedRows {
  const addKey = file.statement('INSERT OR IGNORE INTO document_keys (collection, key, id) VALUES (?, ?, ?)');
  const dropKey = file.statement('DELETE FROM document_keys WHERE collection = ? AND key = ? AND id = ?');
  const addRow = file.statement(
    'INSERT INTO search_rows (collection, id, title, detail, folded) VALUES (?, ?, ?, ?, ?)',
  );
  const findRow = file.statement('SELECT n FROM search_rows WHERE id = ? AND collection = ?');
  const dropRow = file.statement('DELETE FROM search_rows WHERE n = ?');
  const addWords = file.statement('INSERT INTO search_words (rowid, folded) VALUES (?, ?)');
  const dropWords = file.statement('DELETE FROM search_words WHERE rowid = ?');

  const keysOf = (document: AnyDocument | undefined) =>
    document === undefined ? [] : (safely(() => lookup.keys(document)) ?? []);
  const searchOf = (document: AnyDocument | undefined) =>
    document === undefined ? undefined : safely(() => lookup.search(document));

  let added: { readonly key: string; readonly id: string }[] = [];
  const replaceKeys = (id: string, before: readonly string[], after: readonly string[]) => {
    const kept = new Set(after);
    for (const key of before) if (!kept.has(key)) dropKey.run(collection, key, id);
    const known = new Set(before);
    for (const key of kept) if (!known.has(key)) added.push({ key, id });
  };
  const dropSearch = (id: string) => {
    const n = findRow.get(id, collection)?.['n'];
    if (typeof n !== 'number') return;
    dropWords.run(n);
    dropRow.run(n);
  };
  return {
    replace: (id, before, after) => {
      replaceKeys(id, keysOf(before), keysOf(after));
      const [was, is] = [searchOf(before), searchOf(after)];
      if (
        was !== undefined &&
        is !== undefined &&
        was.title === is.title &&
        was.detail === is.detail &&
        was.more === is.more
      )
        return;
      if (was !== undefined) dropSearch(id);
      if (is === undefined) return;
      const folded = foldsOf(`${is.title} ${is.more}`);
      const n = addRow.insert(collection, id, is.title, is.detail, folded);
      addWords.run(n, folded);
    },
    flush: () => {
      const sorted = added.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      added = [];
      for (const { key, id } of sorted) addKey.run(collection, key, id);
    },
  };
}

/** A document from a peer may be odder than any rule foresaw: it is stored all the same, only not sorted or found by that. */
export function safely<T>(derive: () => T): T | undefined {
  try {
    return derive();
  } catch {
    return undefined;
  }
}
