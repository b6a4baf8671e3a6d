/**
 * Words that stand for one acknowledged edit each, and where they are in a document.
 *
 * Alone because both proofs of convergence ask the same: whether what a person wrote can still be had.
 * Invariant: a word counts where a person finds it, in what shows or as a candidate; what a question was asked over
 * (`base`) and what it is called don't count, and neither does a question about an element that somebody took away.
 */
import type { AnyDocument } from '../../shared/document/document.ts';
import { placeAt } from '../../shared/document/fieldPath.ts';
import type { MergeTable } from '../../shared/document/mergeTable.ts';

export const tokenOf = (number: number): string => `t${number}x`;

/** Such a word inside any text. */
const TOKEN = /(?<![A-Za-z0-9])t\d+x(?![A-Za-z0-9])/g;

const inText = (value: unknown): ReadonlySet<string> => new Set(JSON.stringify(value).match(TOKEN));

export function tokensIn(document: AnyDocument | undefined, table: MergeTable): ReadonlySet<string> {
  if (document === undefined) return new Set();
  const asked = (document.open ?? []).filter(({ field }) => placeAt(document, field, table) !== undefined);
  return new Set([
    ...shownIn(document),
    ...inText(asked.map(({ candidates }) => candidates.map(({ value }) => value))),
  ]);
}

function shownIn(document: AnyDocument | undefined): ReadonlySet<string> {
  if (document === undefined) return new Set();
  const { open: _open, settled: _settled, ...fields } = document;
  return inText(fields);
}

/** What somebody who edited had before them and took away: out of what shows, also where a question still holds it. */
export function tokensTaken(
  before: AnyDocument | undefined,
  after: AnyDocument | undefined,
  table: MergeTable,
): readonly string[] {
  return [...without(shownIn(before), shownIn(after)), ...without(tokensIn(before, table), tokensIn(after, table))];
}

export const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...words].filter((word) => !others.has(word));
