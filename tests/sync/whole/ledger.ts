/**
 * Whether every acknowledged edit is accounted for: it can still be had, or somebody who had it before them took it away.
 *
 * Alone because it is the whole of what "nothing is lost" means. Invariant: only commands take away, each what its own
 * device showed when it was given; an undo takes away no more than what it undoes had to do with. What a merge makes
 * disappear is lost.
 */
import { tokensIn, without } from '../tokens.ts';
import type { Command, Documents } from './folders.ts';

/** Of a command that was answered: how it is called in the log, and the words that were made up for it. */
export type Acknowledged = { readonly undo: string; readonly tokens: readonly string[] };
export type Book = { readonly acknowledged: readonly Acknowledged[]; readonly commands: readonly Command[] };

/** @param books one of each device */
export function lostOf(books: readonly Book[], documents: Documents): readonly string[] {
  const left = new Set(Object.values(documents).flatMap((all) => all.flatMap((one) => [...tokensIn(one)])));
  const taken = new Set(books.flatMap(({ commands }) => commands.flatMap((command) => [...takenBy(command)])));
  return books.flatMap(writtenIn).filter((token) => !left.has(token) && !taken.has(token));
}

/** Commands that were answered and of which the log knows nothing. */
export function forgottenOf({ acknowledged, commands }: Book): readonly string[] {
  const known = new Set(commands.map(({ undo }) => undo));
  return acknowledged.flatMap(({ undo }) => (known.has(undo) ? [] : [undo]));
}

/** Not all that is asked for is written: the same address twice, say. */
function writtenIn({ acknowledged, commands }: Book): readonly string[] {
  const after = new Map(
    commands.map(({ undo, images }) => [undo, new Set(images.flatMap((image) => [...tokensIn(image.after)]))]),
  );
  return acknowledged.flatMap(({ undo, tokens }) => tokens.filter((token) => after.get(undo)?.has(token)));
}

function takenBy({ mode, images, target }: Command): ReadonlySet<string> {
  const taken = images.flatMap(({ before, after }) => [...without(tokensIn(before), tokensIn(after))]);
  if (mode === 'do') return new Set(taken);
  const known = new Set(target.flatMap(({ before, after }) => [...tokensIn(before), ...tokensIn(after)]));
  return new Set(taken.filter((token) => known.has(token)));
}
