/**
 * Finding by words and parts of words, whatever the accents, while somebody types.
 *
 * The beginnings of words come from the index. Where none begins so, or where there is room for more, what stands within
 * words is found by reading the folded texts (about 4 ms for ten thousand): codes, numbers, the second half of a compound.
 * Every word must be found. Invariant: what a person types is data, never query syntax.
 * Why not an index of trigrams: it took about five times as long to write as the index of words, for what is rarely asked.
 */
import { fold, spellingsOf } from '../../../shared/text/fold.ts';
import type { SqlFile, SqlValue } from './driver.ts';

export type SearchHit = {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
};
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

const MOST_WORDS = 8;
/** So many hits are ranked; who finds more types another letter. */
const MOST_RANKED = 300;

/** For lists: those with words that begin so; if there are none, those that hold it anywhere. */
export function wordsCondition(file: SqlFile, collection: string, words: string): Condition {
  const beginning = beginningsOf(words);
  const some = file
    .statement(`SELECT 1 FROM search_rows WHERE collection = ? AND ${beginning.sql} LIMIT 1`)
    .get(collection, ...beginning.values);
  const { sql, values } = some === undefined ? partsOf(words) : beginning;
  return { sql: `id IN (SELECT id FROM search_rows WHERE collection = ? AND ${sql})`, values: [collection, ...values] };
}

export function answerSearch(file: SqlFile, words: string, wanted: readonly string[], limit: number): SearchHit[] {
  const query = fold(words);
  if (query === '') return [];
  const places = wanted.map(() => '?').join(', ');
  const find = ({ sql, values }: Condition) =>
    file
      .statement(
        `SELECT collection, id, title, detail FROM search_rows WHERE collection IN (${places}) AND ${sql} LIMIT ${MOST_RANKED}`,
      )
      .all(...wanted, ...values) as SearchHit[];
  const beginning = ranked(find(beginningsOf(words)), query);
  if (beginning.length >= limit) return beginning.slice(0, limit);
  const known = new Set(beginning.map(({ id }) => id));
  const within = ranked(
    find(partsOf(words)).filter(({ id }) => !known.has(id)),
    query,
  );
  return [...beginning, ...within].slice(0, limit);
}

function ranked(hits: readonly SearchHit[], query: string): SearchHit[] {
  return hits
    .map((hit) => ({ hit, rank: Math.min(...spellingsOf(query).map((spelling) => rankOf(fold(hit.title), spelling))) }))
    .toSorted((a, b) => a.rank - b.rank || (a.hit.title < b.hit.title ? -1 : 1))
    .map(({ hit }) => hit);
}

/** Title begins with it, a word of the title does, the title holds it, something else does. */
function rankOf(title: string, query: string): number {
  if (title.startsWith(query)) return 0;
  if (title.includes(` ${query}`)) return 1;
  return title.includes(query) ? 2 : 3;
}

const wordsOf = (words: string): string[] =>
  fold(words)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);

function beginningsOf(words: string): Condition {
  const parts = wordsOf(words);
  if (parts.length === 0) return { sql: '0', values: [] };
  const phrase = (word: string) => `"${word.replace(/["\0]/g, ' ')}"*`;
  const phrases = parts.map((word) => `(${spellingsOf(word).map(phrase).join(' OR ')})`);
  return { sql: 'n IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)', values: [phrases.join(' AND ')] };
}

function partsOf(words: string): Condition {
  const parts = fold(words)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (parts.length === 0) return { sql: '0', values: [] };
  const spelled = parts.map(spellingsOf);
  const sql = spelled.map((forms) => `(${forms.map(() => "folded LIKE ? ESCAPE '\\'").join(' OR ')})`).join(' AND ');
  return { sql, values: spelled.flat().map((word) => `%${escaped(word)}%`) };
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
