/**
 * Which search rows the index of words doesn't have as they are written.
 *
 * Alone because the index keeps no texts that could be compared: it is made once more in memory from the rows, and both
 * are compared, first by a sum for each word over where it stands, which are read in the index's own order, then place by
 * place for words whose sums differ. All places of all words at once took three times as long.
 * Invariants: writes to memory only; one state of the file.
 */
import type { SqlFile } from './driver.ts';

/** `id` undefined: the words belong to no row. */
export type WrongWords = {
  readonly n: number;
  readonly id: string | undefined;
  readonly collection: string | undefined;
};

/** Without the prefixes of the file's own index (layout.ts): they are made of the same words. */
const MADE_AGAIN = `
  CREATE VIRTUAL TABLE temp.words_wanted USING fts5 (folded, content='', tokenize='unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE temp.places_wanted USING fts5vocab (temp, words_wanted, instance);
  CREATE VIRTUAL TABLE temp.places_found USING fts5vocab (main, search_words, instance);
  CREATE TABLE temp.words_differing (term TEXT PRIMARY KEY) WITHOUT ROWID;
  INSERT INTO temp.words_wanted (rowid, folded) SELECT n, folded FROM search_rows;`;

/** A row's number has 52 bits: summed in two halves, no sum of a few million leaves SQLite's integers. */
const sums = (places: string): string => `SELECT term, count(*), sum(doc & 4294967295), sum(doc >> 32),
  sum((doc & 1048575) * ("offset" & 65535)) FROM temp.${places} GROUP BY term`;
const placesIn = (places: string): string =>
  `SELECT doc, term, "offset" FROM temp.words_differing CROSS JOIN temp.${places} USING (term)`;
const eitherWay = (column: string, [a, b]: [string, string]): string =>
  `SELECT ${column} FROM (${a} EXCEPT ${b}) UNION SELECT ${column} FROM (${b} EXCEPT ${a})`;

const DIFFERING_WORDS = `INSERT INTO temp.words_differing ${eitherWay('term', [sums('places_found'), sums('places_wanted')])}`;
const DIFFERING_ROWS = `SELECT doc, id, collection
  FROM (${eitherWay('doc', [placesIn('places_found'), placesIn('places_wanted')])}) LEFT JOIN search_rows ON n = doc`;

export function wrongWords(file: SqlFile): WrongWords[] {
  file.execute(MADE_AGAIN);
  file.execute(DIFFERING_WORDS);
  const found = file.statement(DIFFERING_ROWS).all();
  file.execute('DROP TABLE temp.places_wanted; DROP TABLE temp.words_wanted');
  return found.map(({ doc, id, collection }) => ({
    n: doc as number,
    id: (id as string | null) ?? undefined,
    collection: (collection as string | null) ?? undefined,
  }));
}
