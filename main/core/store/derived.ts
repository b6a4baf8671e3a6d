/**
 * What is written beside a document, made from it alone: its exact keys and its search row.
 *
 * Alone because commands, imports and replication write documents, and all must leave the same rows.
 * Invariants: everything here can be thrown away and made again from the documents (rebuild.ts); nothing is kept in
 * memory from one call to the next, so a transaction that is rolled back leaves nothing behind.
 */
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { Lookup, SearchText } from '../../../shared/document/lookup.ts';
import { foldsOf } from '../../../shared/text/fold.ts';
import type { SqlFile } from './driver.ts';
import { stretchOf } from './searchStretch.ts';
import { safely } from './tableLayout.ts';

export type DocumentChange = {
  readonly id: string;
  /** Undefined: it wasn't there. */
  readonly before: AnyDocument | undefined;
  /** Undefined: it isn't there any more. */
  readonly after: AnyDocument | undefined;
};

export type DerivedRows = {
  readonly write: (changes: readonly DocumentChange[]) => void;
  /** Forgets the whole collection. */
  readonly clear: () => void;
};

type Key = { readonly key: string; readonly id: string };

export function derivedRowsOf(file: SqlFile, collection: string, lookup: Lookup<AnyDocument>): DerivedRows {
  const writeKeys = keyWriter(file, collection, lookup);
  const search = searchWriter(file, collection);
  const searchOf = (document: AnyDocument | undefined) =>
    document === undefined ? undefined : safely(() => lookup.search(document));
  return {
    write: (changes) => {
      writeKeys(changes);
      for (const { id, before, after } of changes) {
        const [was, is] = [searchOf(before), searchOf(after)];
        if (was !== undefined && is !== undefined && isSameText(was, is)) continue;
        if (was !== undefined) search.drop(id);
        if (is !== undefined) search.add(id, is);
      }
    },
    clear: () => {
      search.clear();
      file.statement('DELETE FROM document_keys WHERE collection = ?').run(collection);
    },
  };
}

const isSameText = (a: SearchText, b: SearchText): boolean =>
  a.title === b.title && a.detail === b.detail && a.more === b.more;

function keyWriter(file: SqlFile, collection: string, lookup: Lookup<AnyDocument>) {
  // Compared as they will be stored: SQLite's text has no half characters.
  const keysOf = (document: AnyDocument | undefined): ReadonlySet<string> =>
    document === undefined
      ? NONE
      : new Set((safely(() => lookup.keys(document)) ?? []).map((key) => key.toWellFormed()));
  return (changes: readonly DocumentChange[]): void => {
    const drop = file.statement('DELETE FROM document_keys WHERE collection = ? AND key = ? AND id = ?');
    const add = file.statement('INSERT OR IGNORE INTO document_keys (collection, key, id) VALUES (?, ?, ?)');
    const added: Key[] = [];
    for (const { id, before, after } of changes) {
      const [known, wanted] = [keysOf(before), keysOf(after)];
      for (const key of known) if (!wanted.has(key)) drop.run(collection, key, id);
      for (const key of wanted) if (!known.has(key)) added.push({ key, id });
    }
    // In the order of their index, else each would land on another page.
    for (const { key, id } of added.toSorted(byKey)) add.run(collection, key, id);
  };
}

const NONE: ReadonlySet<string> = new Set();
const byKey = (a: Key, b: Key): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function searchWriter(file: SqlFile, collection: string) {
  const { from, to } = stretchOf(collection);
  return {
    add: (id: string, { title, detail, more }: SearchText): void => {
      const folded = foldsOf(`${title} ${more}`);
      const n = file
        .statement(
          `INSERT INTO search_rows (n, collection, id, title, detail, folded)
           VALUES ((SELECT coalesce(max(n) + 1, ?) FROM search_rows WHERE n BETWEEN ? AND ?), ?, ?, ?, ?, ?)`,
        )
        .insert(from, from, to, collection, id, title, detail, folded);
      file.statement('INSERT INTO search_words (rowid, folded) VALUES (?, ?)').run(n, folded);
    },
    drop: (id: string): void => {
      const n = file.statement('SELECT n FROM search_rows WHERE id = ? AND collection = ?').get(id, collection)?.['n'];
      if (typeof n !== 'number') return;
      file.statement('DELETE FROM search_words WHERE rowid = ?').run(n);
      file.statement('DELETE FROM search_rows WHERE n = ?').run(n);
    },
    clear: (): void => {
      const rows = 'SELECT n FROM search_rows WHERE n BETWEEN ? AND ?';
      file.statement(`DELETE FROM search_words WHERE rowid IN (${rows})`).run(from, to);
      file.statement('DELETE FROM search_rows WHERE n BETWEEN ? AND ?').run(from, to);
    },
  };
}
