/**
 * What features read: documents by id and by key, lists, counts, search.
 *
 * Alone because it is the whole of what they may ask, beside commands, which are the whole of what they may change.
 */
import { type Collection, type CollectionName, collections, type Documents } from '../../../shared/collections.ts';
import type { ListQuery } from '../../../shared/document/lookup.ts';
import type { SqlFile } from './driver.ts';
import { answerList } from './listQuery.ts';
import type { Instance } from './rxInstance.ts';
import { answerSearch, type SearchHit } from './searchQuery.ts';

export type Reads = {
  readonly get: <N extends CollectionName>(collection: N, id: string) => Documents[N] | undefined;
  readonly list: <N extends CollectionName>(
    collection: N,
    query: ListQuery,
  ) => { items: Documents[N][]; total: number };
  /** Documents under an exact key, in no order. */
  readonly byKey: <N extends CollectionName>(collection: N, key: string) => Documents[N][];
  /** Any one document under an exact key. */
  readonly anyByKey: <N extends CollectionName>(collection: N, key: string) => Documents[N] | undefined;
  /** How many documents stand under each key that begins so, by key. */
  readonly countKeys: (collection: CollectionName, prefix: string) => { key: string; count: number }[];
  readonly count: (collection: CollectionName) => number;
  readonly search: (words: string, wanted: readonly CollectionName[], limit: number) => SearchHit[];
  /** Many reads on one state of the file; nothing in it may wait. */
  readonly snapshot: <T>(work: () => T) => T;
};

export function readsOf(file: SqlFile, instances: ReadonlyMap<string, Instance>): Reads {
  const tableOf = (collection: CollectionName) => {
    const instance = instances.get(collection);
    if (instance === undefined) throw new Error(`No collection ${collection}`);
    return instance.internals.table;
  };
  const lookupOf = new Map(collections.map(({ name, lookup }) => [name, lookup]));
  const byKey = file.statement('SELECT id FROM document_keys WHERE collection = ? AND key = ?');
  const anyByKey = file.statement('SELECT id FROM document_keys WHERE collection = ? AND key = ? LIMIT 1');
  const countKeys = file.statement(
    'SELECT key, count(*) AS count FROM document_keys WHERE collection = ? AND key >= ? AND key < ? GROUP BY key',
  );
  const get = <N extends CollectionName>(collection: N, id: string) =>
    tableOf(collection).document(id) as Documents[N] | undefined;
  const list = <N extends CollectionName>(collection: N, query: ListQuery) => {
    const lookup = lookupOf.get(collection) as Collection['lookup'];
    return answerList(file, tableOf(collection).name, collection, lookup, query) as {
      items: Documents[N][];
      total: number;
    };
  };
  return {
    get,
    list,
    snapshot: file.snapshot,
    byKey: <N extends CollectionName>(collection: N, key: string) =>
      byKey.all(collection, key).flatMap(({ id }): Documents[N][] => {
        const found = get(collection, id as string);
        return found === undefined ? [] : [found];
      }),
    anyByKey: <N extends CollectionName>(collection: N, key: string) => {
      const id = anyByKey.get(collection, key)?.['id'];
      return typeof id === 'string' ? get(collection, id) : undefined;
    },
    countKeys: (collection, prefix) =>
      countKeys.all(collection, prefix, `${prefix}\u{10ffff}`) as { key: string; count: number }[],
    count: (collection) => tableOf(collection).alive(),
    search: (words, wanted, limit) => answerSearch(file, words, wanted, limit),
  };
}
