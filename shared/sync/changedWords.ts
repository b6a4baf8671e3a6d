/**
 * Which words of a text are not in the one it was made from, so that a person sees a difference without reading twice.
 *
 * Alone because it decides and draws nothing. Invariants: ranges are in order and do not overlap; a text that has nothing
 * of the other is new as a whole; texts too long to compare have no ranges at all.
 */
import { diffIndices } from 'node-diff3';

export type TextRange = readonly [start: number, end: number];

/** Of pieces times pieces, as many as are compared in some milliseconds. */
const MOST_WORK = 1_000_000;

export function changedWords(before: string, text: string): readonly TextRange[] {
  const [was, is] = [piecesOf(before), piecesOf(text)];
  if (was.length * is.length > MOST_WORK) return [];
  const ends = endsOf(is);
  const ranges = diffIndices(was, is).flatMap(({ buffer2: [from, count] }): TextRange[] =>
    count === 0 ? [] : [[ends[from - 1] ?? 0, ends[from + count - 1] ?? 0]],
  );
  return ranges.map(([start, end]): TextRange => [start + leadingSpace(text, start, end), end]);
}

const piecesOf = (text: string): string[] => text.match(/\s*[\p{L}\p{N}]+|\s*[^\p{L}\p{N}\s]|\s+$/gu) ?? [];

function endsOf(pieces: readonly string[]): number[] {
  let end = 0;
  return pieces.map((piece) => (end += piece.length));
}

/** The space before a word is no part of what is marked. */
function leadingSpace(text: string, start: number, end: number): number {
  const part = text.slice(start, end);
  const space = part.length - part.trimStart().length;
  return space === part.length ? 0 : space;
}
