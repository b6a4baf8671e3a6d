/**
 * The form in which two headers are one.
 *
 * Alone because the tables of aliases and the readers of headers must agree on it to the letter.
 * Invariant: case, blanks, punctuation, marks, and the choice between ü, u and ue make no difference.
 */
import { fold } from '../text/fold.ts';

export const headerKey = (header: string): string => squash(headerWords(header).join(''));

/** In the same form, but word by word: `E-Mail 2: Typ` is `e`, `mail`, `2`, `typ`; `mitglied_email` is two words. */
export const headerWords = (header: string): readonly string[] =>
  fold(header)
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '')
    .map(squash);

const squash = (word: string) => word.replace(/([aou])e/g, '$1');
