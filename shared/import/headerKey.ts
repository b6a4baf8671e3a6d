/**
 * The form in which two headers are one.
 *
 * Alone because the tables of aliases and the readers of headers must agree on it to the letter.
 * Invariant: case, blanks, punctuation, marks, and the choice between ü, u and ue make no difference.
 */
import { fold } from '../text/fold.ts';

export function headerKey(header: string): string {
  const known = keys.get(header);
  if (known !== undefined) return known;
  const key = squash(headerWords(header).join(''));
  if (keys.size === MOST_KEYS) keys.clear();
  if (header.length <= LONGEST) keys.set(header, key);
  return key;
}

/** Each head is asked for by many rules: a table of two hundred thousand takes seconds without this. */
const keys = new Map<string, string>();
const MOST_KEYS = 1000;
const LONGEST = 100;

/** In the same form, but word by word: `E-Mail 2: Typ` is `e`, `mail`, `2`, `typ`; `mitglied_email` is two words. */
export const headerWords = (header: string): readonly string[] =>
  fold(header)
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')
    .map(squash);

const squash = (word: string) => word.replace(/([aou])e/g, '$1');
