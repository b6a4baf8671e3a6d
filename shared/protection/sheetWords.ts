/**
 * Whether twelve words can be those of a recovery sheet, and if not, which of them was misread.
 *
 * Alone because the page says it while the paper is still in the hand; the core only needs to know whether they are.
 * Invariant: it knows the list and the checksum, never a sheet: words that pass may be those of another workspace.
 * Source: BIP-39, English list; four bits of the last word check the others, so one misreading in sixteen passes.
 */
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { normalWords } from './model.ts';

export const SHEET_WORDS = 12;

export type WordsProblem =
  | { readonly kind: 'missing' }
  /** Counted from 1, as on the paper. */
  | { readonly kind: 'unknown'; readonly place: number; readonly word: string }
  | { readonly kind: 'count'; readonly found: number }
  /** Each is on the list, but no sheet has them together or in this order. */
  | { readonly kind: 'no-sheet' };

export function wordsProblem(text: string): WordsProblem | undefined {
  const normal = normalWords(text);
  if (normal === '') return { kind: 'missing' };
  const words = normal.split(' ');
  const unknown = words.findIndex((word) => !wordlist.includes(word));
  if (unknown >= 0) return { kind: 'unknown', place: unknown + 1, word: words[unknown] ?? '' };
  if (words.length !== SHEET_WORDS) return { kind: 'count', found: words.length };
  return validateMnemonic(normal, wordlist) ? undefined : { kind: 'no-sheet' };
}
