/** The words around what was found in a text, to show why it was. */
import { matchesIn } from './matches.ts';

const [WORDS_BEFORE, WORDS_IN_ALL] = [2, 8];

/** @returns undefined where the text holds none of the words */
export function excerptOf(text: string, query: string): string | undefined {
  const [at] = matchesIn(text, query)[0] ?? [];
  if (at === undefined) return undefined;
  const words = text.split(/\s+/);
  // What was found may begin within a word.
  const found = text.slice(0, at).split(/\s+/).length - 1;
  const from = Math.max(0, found - WORDS_BEFORE);
  const to = from + WORDS_IN_ALL;
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
}
