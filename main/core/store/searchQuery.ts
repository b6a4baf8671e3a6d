/**
 * Finding by parts of words, whatever the accents, while somebody types.
 *
 * Words of three letters and more are looked up in the trigram index; shorter ones are compared at the beginning of
 * words. Every word must be found. Invariant: what a person types is data, never query syntax.
 */
import { fold } from '../../../shared/text/fold.ts';
import type { SqlFile, SqlValue } from './driver.ts';

export type SearchHit = { readonly collection: string; readonly id: string; readonly title: string; readonly detail: string };
type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

const MOST_WORDS = 8;
/** So many hits are ranked; who finds more types another letter. */
const MOST_RANKED = 300;

export function wordsCondition(collection: string, words: string): Condition {
  const { sql, values } = matchOf(words);
  return { sql: `id IN (SELECT id FROM search_rows WHERE collection = ? AND ${sql})`, values: [collection, ...values] };
}

export function answerSearch(file: SqlFile, words: string, wanted: readonly string[], limit: number): SearchHit[] {
  if (fold(words) === '') return [];
  const { sql, values } = matchOf(words);
  const places = wanted.map(() => '?').join(', ');
  const found = file
    .statement(`SELECT collection, id, title, detail FROM search_rows WHERE collection IN (${places}) AND ${sql} LIMIT ${MOST_RANKED}`)
    .all(...wanted, ...values) as SearchHit[];
  const query = fold(words);
  return found
    .map((hit) => ({ hit, rank: rankOf(fold(hit.title), query) }))
    .toSorted((a, b) => a.rank - b.rank || (a.hit.title < b.hit.title ? -1 : 1))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Title begins with it, a word of the title does, the title holds it, something else does. */
function rankOf(title: string, query: string): number {
  if (title.startsWith(query)) return 0;
  if (title.includes(` ${query}`)) return 1;
  return title.includes(query) ? 2 : 3;
}

function matchOf(words: string): Condition {
  const parts = fold(words).split(' ').filter((word) => word !== '').slice(0, MOST_WORDS);
  const long = parts.filter((word) => Array.from(word).length >= 3);
  const short = parts.filter((word) => Array.from(word).length < 3);
  const conditions = short.map(() => "(folded LIKE ? ESCAPE '\\' OR folded LIKE ? ESCAPE '\\')");
  const values: SqlValue[] = short.flatMap((word) => [`${escaped(word)}%`, `% ${escaped(word)}%`]);
  if (long.length > 0) {
    conditions.push('n IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)');
    values.push(long.map((word) => `"${word.replace(/"/g, '""')}"`).join(' AND '));
  }
  return { sql: conditions.length > 0 ? conditions.join(' AND ') : '0', values };
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
