/**
 * Words that stand for one acknowledged edit each, and where they are in a document.
 *
 * Alone because both proofs of convergence ask the same: whether what a person wrote can still be had.
 * Invariant: a word counts where a person finds it, in what shows or as a candidate; what a question was asked over
 * (`base`) and what it is called don't count.
 */
import type { AnyDocument } from '../../shared/document/document.ts';

export const tokenOf = (number: number): string => `t${number}x`;

/** Such a word inside any text. */
const TOKEN = /(?<![A-Za-z0-9])t\d+x(?![A-Za-z0-9])/g;

export const tokensInText = (text: string): ReadonlySet<string> => new Set(text.match(TOKEN));

export function tokensIn(document: AnyDocument | undefined): ReadonlySet<string> {
  if (document === undefined) return new Set();
  const { open = [], settled: _settled, ...fields } = document;
  return tokensInText(JSON.stringify([fields, open.map(({ candidates }) => candidates.map(({ value }) => value))]));
}

export const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !others.has(word)));
