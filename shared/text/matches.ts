/**
 * Where in a text the words of a query were found, so that the page can mark them.
 *
 * Alone because it must agree with fold.ts on what is the same letter, and answer in places of the unfolded text.
 * Invariant: ranges are in order and do not overlap; short words (fewer than three letters) count only at the
 * beginning of a word, as the search itself has it.
 */
import { fold, spellingsOf } from './fold.ts';

/** Letters that a search takes; nobody remembers more. */
export const LONGEST_SEARCH = 200;

export type TextRange = readonly [start: number, end: number];

const SHORT = 3;
const UMLAUT_E: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
type Folded = { readonly text: string; readonly places: readonly number[]; readonly ends: readonly number[] };

export function matchesIn(text: string, query: string): readonly TextRange[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap(spellingsOf);
  if (words.length === 0) return [];
  const spellings = [foldedBy(text, fold), foldedBy(text, (letter) => UMLAUT_E[letter.toLowerCase()] ?? fold(letter))];
  return merged(spellings.flatMap((spelling) => words.flatMap((word) => rangesOf(spelling, word))));
}

/** The folded text, and for each of its letters where the letter it came from begins and ends. */
function foldedBy(text: string, foldLetter: (letter: string) => string): Folded {
  const places: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*/gu)) {
    const form = letter.trim() === '' ? ' ' : foldLetter(letter.normalize('NFC'));
    for (let n = 0; n < form.length; n += 1) {
      places.push(index);
      ends.push(index + letter.length);
    }
    folded += form;
  }
  return { text: folded, places, ends };
}

function rangesOf({ text, places, ends }: Folded, word: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const begins = at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
    if (word.length >= SHORT || begins) found.push([places[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  }
  return found;
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const inOrder = ranges.toSorted(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [start, end] of inOrder) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
