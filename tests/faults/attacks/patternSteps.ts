/**
 * How many steps a backtracking engine takes for a pattern and a text, counted instead of timed.
 *
 * Alone because a time says something else on each machine. It goes the way that engines go: every start in turn, the
 * first alternative first, as many as possible first. A global pattern goes on after each match, as a replacement does.
 */
import type { Pattern } from './patternSyntax.ts';

export const MOST_STEPS = 200_000;

class TooMany extends Error {}
type Next = (at: number) => boolean;
const WORD = /^\w$/;

/** Steps until the whole text was looked through; MOST_STEPS where it takes more. */
export function stepsOf(pattern: Pattern, flags: string, text: string): number {
  const letters = [...text];
  const walk = walker(letters, flags);
  try {
    for (let start = 0; start <= letters.length; start += 1) {
      const end = walk.from(pattern, start);
      if (flags.includes('y') || (end !== undefined && !flags.includes('g'))) break;
      if (end !== undefined && end > start) start = end - 1;
    }
  } catch (thrown) {
    if (!(thrown instanceof TooMany) && !(thrown instanceof RangeError)) throw thrown;
    return MOST_STEPS;
  }
  return walk.steps();
}

function walker(letters: readonly string[], flags: string) {
  let steps = 0;
  const groups = new Map<number, string>();
  const step = (): void => {
    steps += 1;
    if (steps > MOST_STEPS) throw new TooMany();
  };
  const isWordAt = (at: number): boolean => WORD.test(letters[at] ?? '');
  const isEdge = (which: '^' | '$' | 'b' | 'B', at: number): boolean => {
    if (which === '^') return at === 0 || (flags.includes('m') && letters[at - 1] === '\n');
    if (which === '$') return at === letters.length || (flags.includes('m') && letters[at] === '\n');
    return (isWordAt(at - 1) !== isWordAt(at)) === (which === 'b');
  };
  const match = (pattern: Pattern, at: number, next: Next): boolean => {
    step();
    switch (pattern.kind) {
      case 'set':
        return at < letters.length && pattern.fits(letters[at] as string) && next(at + 1);
      case 'edge':
        return isEdge(pattern.which, at) && next(at);
      case 'back': {
        const told = [...(groups.get(pattern.group) ?? '')];
        return told.every((letter, n) => letters[at + n] === letter) && next(at + told.length);
      }
      case 'row':
        return inRow(pattern.items, 0, at, next);
      case 'either':
        return pattern.options.some((option) => match(option, at, next));
      case 'group':
        return match(pattern.item, at, (end) => {
          if (pattern.group !== undefined) groups.set(pattern.group, letters.slice(at, end).join(''));
          return next(end);
        });
      case 'look':
        return looks(pattern, at) !== pattern.not && next(at);
      case 'repeat':
        return pattern.item.kind === 'set' ? manyLetters(pattern, pattern.item, at, next) : many(pattern, at, 0, next);
    }
  };
  const inRow = (items: readonly Pattern[], n: number, at: number, next: Next): boolean => {
    const item = items[n];
    return item === undefined ? next(at) : match(item, at, (end) => inRow(items, n + 1, end, next));
  };
  /** What is looked back at is short in our sources: each start before is tried. */
  const looks = ({ item, behind }: Pattern & { kind: 'look' }, at: number): boolean => {
    if (!behind) return match(item, at, () => true);
    for (let start = at; start >= Math.max(0, at - 8); start -= 1)
      if (match(item, start, (end) => end === at)) return true;
    return false;
  };
  const manyLetters = (
    { least, most, lazy }: Repeat,
    { fits }: Pattern & { kind: 'set' },
    at: number,
    next: Next,
  ): boolean => {
    let end = at;
    if (lazy)
      for (; ; end += 1) {
        step();
        if (end - at >= least && next(end)) return true;
        if (end - at >= most || end >= letters.length || !fits(letters[end] as string)) return false;
      }
    while (end - at < most && end < letters.length && fits(letters[end] as string)) {
      step();
      end += 1;
    }
    for (; end - at >= least; end -= 1) {
      step();
      if (next(end)) return true;
    }
    return false;
  };
  const many = (repeat: Repeat, at: number, times: number, next: Next): boolean => {
    const more = () =>
      times < repeat.most &&
      match(repeat.item, at, (end) => (end > at || times < repeat.least) && many(repeat, end, times + 1, next));
    const enough = () => times >= repeat.least && next(at);
    return repeat.lazy ? enough() || more() : more() || enough();
  };
  return {
    steps: () => steps,
    from: (pattern: Pattern, start: number): number | undefined => {
      let found: number | undefined;
      match(pattern, start, (end) => {
        found = end;
        return true;
      });
      return found;
    },
  };
}

type Repeat = Pattern & { kind: 'repeat' };
