/**
 * Whether every acknowledged edit is accounted for: it can still be had, or somebody who had it before them took it away.
 *
 * Alone because it is the whole of what "nothing is lost" means. Invariant: only commands take away, each what its own
 * device showed when it was given; an undo takes away no more than what it undoes had to do with. What a merge makes
 * disappear is lost.
 */
import { collections } from '../../../shared/collections.ts';
import type { AnyDocument } from '../../../shared/document/document.ts';
import type { MergeTable } from '../../../shared/document/mergeTable.ts';
import { tokensIn, tokensTaken } from '../tokens.ts';
import type { Command, Documents } from './folders.ts';

/** Of a command that was answered: how it is called in the log, and the words that were made up for it. */
export type Acknowledged = { readonly undo: string; readonly tokens: readonly string[] };
export type Book = { readonly acknowledged: readonly Acknowledged[]; readonly commands: readonly Command[] };

/** @param books one of each device */
export function lostOf(books: readonly Book[], documents: Documents): readonly string[] {
  const left = new Set(
    Object.entries(documents).flatMap(([name, all]) => all.flatMap((one) => [...tokensOf(name, one)])),
  );
  const taken = new Set(books.flatMap(({ commands }) => commands.flatMap((command) => [...takenBy(command)])));
  return books.flatMap(writtenIn).filter((token) => !left.has(token) && !taken.has(token));
}

/** Each word was written into one document: one that is in two of them was sent twice under two names. */
export function doubledIn(documents: Documents): readonly string[] {
  const all = Object.entries(documents).flatMap(([name, of]) => of.flatMap((one) => [...tokensOf(name, one)]));
  return all.filter((token, place) => all.indexOf(token) !== place);
}

/** Commands that were answered and of which the log knows nothing. */
export function forgottenOf({ acknowledged, commands }: Book): readonly string[] {
  const known = new Set(commands.map(({ undo }) => undo));
  return acknowledged.flatMap(({ undo }) => (known.has(undo) ? [] : [undo]));
}

/** Not all that is asked for is written: the same address twice, say. */
function writtenIn({ acknowledged, commands }: Book): readonly string[] {
  const after = new Map(
    commands.map(({ undo, images }) => [
      undo,
      new Set(images.flatMap(({ collection, after: next }) => [...tokensOf(collection, next)])),
    ]),
  );
  return acknowledged.flatMap(({ undo, tokens }) => tokens.filter((token) => after.get(undo)?.has(token)));
}

function takenBy({ mode, images, target }: Command): ReadonlySet<string> {
  const taken = images.flatMap(({ collection, before, after }) => tokensTaken(before, after, tableOf(collection)));
  if (mode === 'do') return new Set(taken);
  const known = new Set(
    target.flatMap(({ collection, before, after }) => [before, after].flatMap((one) => [...tokensOf(collection, one)])),
  );
  return new Set(taken.filter((token) => known.has(token)));
}

const tables = new Map<string, MergeTable>(collections.map(({ name, merge }) => [name, merge]));
const tableOf = (collection: string): MergeTable => tables.get(collection) ?? {};
const tokensOf = (collection: string, document: AnyDocument | undefined): ReadonlySet<string> =>
  tokensIn(document, tableOf(collection));
