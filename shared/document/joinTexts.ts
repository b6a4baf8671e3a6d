/**
 * One text out of two that came from the same one, where both changed it in different places.
 *
 * Alone because merging joins by line, and the inbox offers to join by word.
 * Invariants: symmetric in a and b; between a change of one and a change of the other at least one piece stands
 * unchanged, so that no sentence comes out that neither wrote; two different insertions at one place are no join.
 * Joining again with what was joined changes nothing: that is tried here, since one text has several differences.
 */
import { diff3Merge } from 'node-diff3';

type Pieces = readonly string[];

/** Finding the differences takes up to pairs of equal pieces times pieces; more than this is some 50 ms. */
const MOST_WORK = 50_000_000;

/** By line. */
export const joinLines = (base: string, a: string, b: string): string | undefined =>
  joined({ base, a, b }, (text) => text.split('\n'), '\n');

/** By word, for a person to look at; nothing where both changed the same words, or neighbours. */
export const joinTexts = (base: string, a: string, b: string): string | undefined =>
  joined({ base, a, b }, (text) => text.match(/\s*\S+|\s+$/g) ?? [], '');

function joined(
  { base, a, b }: { base: string; a: string; b: string },
  cut: (text: string) => Pieces,
  glue: string,
): string | undefined {
  if (a === b || b === base) return a;
  if (a === base) return b;
  const [was, left, right] = [cut(base), cut(a), cut(b)];
  const whole = joinedPieces(was, left, right);
  const isSteady =
    whole !== undefined &&
    [left, right].every((side) => joinedPieces(was, side, whole)?.join(glue) === whole.join(glue));
  return isSteady ? whole.join(glue) : undefined;
}

function joinedPieces(was: Pieces, left: Pieces, right: Pieces): Pieces | undefined {
  const start = sameAtStart(was, left, right);
  const fromBehind = (all: Pieces): Pieces => all.slice(start).toReversed();
  const end = sameAtStart(fromBehind(was), fromBehind(left), fromBehind(right));
  const between = (all: Pieces): string[] => all.slice(start, all.length - end);
  const [o, a, b] = [between(was), between(left), between(right)];
  if (workOf(o, a) + workOf(o, b) > MOST_WORK) return undefined;
  const parts = diff3Merge(a, o, b);
  if (parts.some(({ conflict }) => conflict !== undefined)) return undefined;
  return [...was.slice(0, start), ...parts.flatMap(({ ok }) => ok ?? []), ...was.slice(was.length - end)];
}

function sameAtStart(was: Pieces, left: Pieces, right: Pieces): number {
  const place = was.findIndex((piece, index) => piece !== left[index] || piece !== right[index]);
  return place < 0 ? was.length : place;
}

function workOf(was: Pieces, now: Pieces): number {
  const counts = new Map<string, number>();
  for (const piece of was) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const pairs = now.reduce((sum, piece) => sum + (counts.get(piece) ?? 0), 0);
  return pairs * Math.min(was.length, now.length);
}
