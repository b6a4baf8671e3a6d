/**
 * Finding by words and parts of words, whatever the accents, while somebody types.
 *
 * Every word must be found: one of three letters or more anywhere, a shorter one at the beginning of a word, unless
 * nothing begins so. The beginnings of words come from the index; what stands within words is found by reading the folded
 * texts (about 4 ms for ten thousand): codes, numbers, the second half of a compound.
 * Invariant: what a person types is data, never query syntax.
 * Why not an index of trigrams: it took about five times as long to write as the index of words.
 */
import { fold, spellingsOf } from '../../../shared/text/fold.ts';
import type { SqlFile, SqlPart } from './driver.ts';
import { stretchOf } from './searchStretch.ts';

export type SearchHit = {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
};

const MOST_WORDS = 8;
/** So many hits are ranked; who finds more types another letter. */
const MOST_RANKED = 300;

/** Rows of one collection, as a query of their `n`. */
export type Hits = { readonly count: number; readonly rows: SqlPart };

/** All of a collection that hold the words. */
export function hitsOf(file: SqlFile, collection: string, words: string): Hits {
  const { from, to } = stretchOf(collection);
  if (longOf(words).length === 0) {
    const rows = andBetween('SELECT rowid FROM search_words', beginningsOf(words), 'rowid', [from, to]);
    const count = Number(file.statement(`SELECT count(*) AS n FROM (${rows.sql})`).get(...rows.values)?.['n']);
    if (count > 0) return { count, rows };
  }
  // To find these costs so much that they are kept for whoever asks which they are.
  const select = 'SELECT count(*) AS count, json_group_array(n) AS rows FROM search_rows r';
  const within = andBetween(select, partsOf(words), 'n', [from, to]);
  const found = file.statement(within.sql).get(...within.values);
  return {
    count: Number(found?.['count']),
    rows: { sql: 'SELECT value FROM json_each(?)', values: [String(found?.['rows'])] },
  };
}

const andBetween = (
  select: string,
  { sql, values }: SqlPart,
  column: string,
  ends: readonly [number, number],
): SqlPart => ({ sql: `${select} WHERE ${sql} AND ${column} BETWEEN ? AND ?`, values: [...values, ...ends] });

export function answerSearch(file: SqlFile, words: string, wanted: readonly string[], limit: number): SearchHit[] {
  const query = fold(words);
  if (query === '') return [];
  const places = wanted.map(() => '?').join(', ');
  const find = (from: string, { sql, values }: SqlPart) =>
    file
      .statement(`SELECT r.n, r.title FROM ${from} WHERE r.collection IN (${places}) AND ${sql} LIMIT ${MOST_RANKED}`)
      .all(...wanted, ...values) as Candidate[];
  const best = ranked(find(WORDS_FIRST, beginningsOf(words)), query, limit);
  if (best.length < limit) {
    const known = new Set(best.map(({ n }) => n));
    const within = find('search_rows r', partsOf(words)).filter(({ n }) => !known.has(n));
    best.push(...ranked(within, query, limit - best.length));
  }
  // Only what is shown is read whole.
  const shown = file.statement('SELECT collection, id, title, detail FROM search_rows WHERE n = ?');
  return best.map(({ n }) => shown.get(n) as SearchHit);
}

/** CROSS is SQLite's word for "in this order": a match is looked up as it is found, and none after the last one wanted. */
const WORDS_FIRST = 'search_words CROSS JOIN search_rows r ON r.n = search_words.rowid';

type Candidate = { readonly n: number; readonly title: string };

/** The best of them; who isn't among them is not sorted either. */
function ranked(candidates: readonly Candidate[], query: string, limit: number): Candidate[] {
  const spellings = spellingsOf(query);
  const byRank: Candidate[][] = Array.from({ length: LAST_RANK + 1 }, () => []);
  for (const candidate of candidates) {
    const folded = fold(candidate.title);
    let rank = LAST_RANK;
    for (const spelling of spellings) rank = Math.min(rank, rankOf(folded, spelling));
    byRank[rank]?.push(candidate);
  }
  const best: Candidate[] = [];
  for (const same of byRank) {
    if (best.length >= limit) break;
    best.push(...same.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)));
  }
  return best.slice(0, limit);
}

const LAST_RANK = 3;

/** Title begins with it, a word of the title does, the title holds it, something else does. */
function rankOf(title: string, query: string): number {
  const at = title.indexOf(query);
  if (at === 0) return 0;
  if (at > 0 && (title[at - 1] === ' ' || title.includes(` ${query}`))) return 1;
  return at > 0 ? 2 : LAST_RANK;
}

/** SQLite ends a pattern at a zero byte: what stood before it would be found anywhere. */
const wordsOf = (words: string): string[] =>
  fold(words.replaceAll('\0', ' '))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

const SHORT = 3;
const longOf = (words: string): string[] => wordsOf(words).filter((word) => word.length >= SHORT);
/** The index knows words by their letters and digits only. */
const isIndexed = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** A condition over the index: all words, where one begins so. */
const beginningsOf = (words: string): SqlPart => matching(wordsOf(words).filter(isIndexed));

function matching(words: readonly string[]): SqlPart {
  if (words.length === 0) return { sql: '0', values: [] };
  const phrase = (word: string) => `"${word.replace(/["\0]/g, ' ')}"*`;
  const phrases = words.map((word) => `(${spellingsOf(word).map(phrase).join(' OR ')})`);
  return { sql: 'search_words MATCH ?', values: [phrases.join(' AND ')] };
}

/** A condition over the rows, r: all words anywhere; short ones beside long ones where a word begins so. */
function partsOf(words: string): SqlPart {
  const all = wordsOf(words);
  if (all.length === 0) return { sql: '0', values: [] };
  const isBeginning = (word: string) => word.length < SHORT && longOf(words).length > 0 && isIndexed(word);
  const beginning = matching(all.filter(isBeginning));
  const spelled = all.filter((word) => !isBeginning(word)).map(spellingsOf);
  const sql = spelled.map((forms) => `(${forms.map(() => "r.folded LIKE ? ESCAPE '\\'").join(' OR ')})`);
  return {
    sql: [
      ...sql,
      ...(beginning.values.length > 0 ? [`r.n IN (SELECT rowid FROM search_words WHERE ${beginning.sql})`] : []),
    ].join(' AND '),
    values: [...spelled.flat().map((word) => `%${escaped(word)}%`), ...beginning.values],
  };
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
