/**
 * The documents that a list's keys and words allow: how many, which, and whether a given one is among them.
 *
 * Alone because the list chooses by their number how to read, and counts the same sets that it reads by.
 * Both know only of documents that aren't deleted.
 */
import type { SqlFile, SqlPart } from './driver.ts';
import { hitsOf } from './searchQuery.ts';

export type IdSet = {
  readonly count: number;
  /** A query of their ids. */
  readonly ids: SqlPart;
  /** A condition. @param id the column that has the id */
  readonly has: (id: string) => SqlPart;
};

export function keySet(file: SqlFile, collection: string, key: string): IdSet {
  const values = [collection, key];
  const under = 'FROM document_keys k WHERE k.collection = ? AND k.key = ?';
  return {
    count: Number(file.statement(`SELECT count(*) AS n ${under}`).get(...values)?.['n']),
    ids: { sql: `SELECT id ${under}`, values },
    has: (id) => ({ sql: `EXISTS (SELECT 1 ${under} AND k.id = ${id})`, values }),
  };
}

export function wordSet(file: SqlFile, collection: string, words: string): IdSet {
  const { count, rows } = hitsOf(file, collection, words);
  const ofDocument = (id: string) => `SELECT n FROM search_rows r WHERE r.id = ${id} AND r.collection = ?`;
  return {
    count,
    ids: { sql: `SELECT id FROM search_rows WHERE n IN (${rows.sql})`, values: rows.values },
    has: (id) => ({ sql: `(${ofDocument(id)}) IN (${rows.sql})`, values: [collection, ...rows.values] }),
  };
}
