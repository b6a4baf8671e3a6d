/**
 * Texts that make a pattern go back over what it has read: made of the pattern itself.
 *
 * Alone because the same search is made for each pattern. One letter for each kind of letter that the pattern tells apart;
 * every one and every two of them again and again, behind what leads to each repetition, before what lets it fail.
 */
import { partsOf, type Pattern } from './patternSyntax.ts';
import { MOST_STEPS, stepsOf } from './patternSteps.ts';

const POOL = [
  ...Array.from({ length: 95 }, (_, n) => String.fromCodePoint(32 + n)),
  '\t', '\n', '\r', '\u00a0', '\u0000', 'é', 'ß', 'ä', 'ö', 'ü', 'Ä', '\u0301', '٣', '漢', '\u200b', '\ufeff', '\ue000', '’', '–', '…', '€', '👩',
]; // prettier-ignore
const [SHORT, LONG] = [60, 120];
/** Twice the text, twice the steps; four times is a pattern that goes back over everything. */
const MOST_GROWTH = 3;
const FEW_STEPS = 1500;

/** One of each kind. */
function lettersOf(pattern: Pattern): readonly string[] {
  const sets = [...partsOf(pattern)].flatMap((part) => (part.kind === 'set' ? [part.fits] : []));
  const kinds = new Map<string, string>();
  for (const letter of POOL) {
    const kind = sets.map((fits) => (fits(letter) ? '1' : '0')).join('');
    if (!kinds.has(kind)) kinds.set(kind, letter);
  }
  return [...kinds.values()];
}

/** A short text that fits. */
function sampleOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'set':
      return POOL.find(pattern.fits) ?? '';
    case 'row':
      return pattern.items.map(sampleOf).join('');
    case 'either':
      return sampleOf(pattern.options[0] as Pattern);
    case 'group':
      return sampleOf(pattern.item);
    case 'repeat':
      return sampleOf(pattern.item).repeat(Math.max(1, pattern.least));
    case 'edge':
    case 'look':
    case 'back':
      return '';
  }
}

/** What stands before each repetition. */
function* leadsOf(pattern: Pattern, before = ''): Generator<string> {
  if (pattern.kind === 'repeat') yield before;
  if (pattern.kind === 'row') {
    let lead = before;
    for (const item of pattern.items) {
      yield* leadsOf(item, lead);
      lead += sampleOf(item);
    }
  } else if (pattern.kind === 'either') for (const option of pattern.options) yield* leadsOf(option, before);
  else if ('item' in pattern) yield* leadsOf(pattern.item, before);
}

/** The text that costs more than in proportion, as what is repeated in it; undefined: none was found. */
export function bombFor(pattern: Pattern, flags: string): string | undefined {
  const letters = lettersOf(pattern);
  const pumps = letters.flatMap((one) => letters.map((two) => (one === two ? one : one + two)));
  // So many kinds only tables of words have, and nothing in them repeats.
  const leads = new Set(['', ...leadsOf(pattern)]);
  // What leads to a repetition, again and again, begins it anew each time.
  const tried = [...pumps.slice(0, 600), ...[...leads].filter((lead) => lead !== '')];
  for (const lead of leads)
    for (const pump of tried)
      for (const end of ['\u0000', '']) {
        const cost = (times: number) => stepsOf(pattern, flags, lead + pump.repeat(times) + end);
        const long = cost(LONG);
        if (long < FEW_STEPS) continue;
        if (long === MOST_STEPS || long > MOST_GROWTH * cost(SHORT)) return `${lead}(${pump})…${end}`;
      }
  return undefined;
}

export const hasRepetition = (pattern: Pattern): boolean =>
  [...partsOf(pattern)].some((part) => part.kind === 'repeat' && part.most > 50);
