/**
 * A regular expression as a tree, as far as its structure goes: what a single character is, the real engine is asked.
 *
 * Alone because a count of steps needs the structure and nothing in the tree gives it. Knows what the sources use; what
 * it doesn't know it throws at, so that no pattern passes unread.
 */
export type Pattern =
  | { readonly kind: 'set'; readonly fits: (letter: string) => boolean }
  | { readonly kind: 'edge'; readonly which: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'back'; readonly group: number }
  | { readonly kind: 'row'; readonly items: readonly Pattern[] }
  | { readonly kind: 'either'; readonly options: readonly Pattern[] }
  | { readonly kind: 'group'; readonly item: Pattern; readonly group: number | undefined }
  | { readonly kind: 'look'; readonly item: Pattern; readonly behind: boolean; readonly not: boolean }
  | {
      readonly kind: 'repeat';
      readonly item: Pattern;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

const TIMES = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/;
/** A class, an escape of several letters, or a letter. */
const ATOM = /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[pP]\{[^}]*\}|.)|[^])/iu;

export function parsePattern(source: string, flags: string): Pattern {
  let [at, groups] = [0, 0];
  const rest = () => source.slice(at);
  const takes = (text: string): boolean => {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const either = (): Pattern => {
    const options = [row()];
    while (takes('|')) options.push(row());
    return options.length === 1 ? (options[0] as Pattern) : { kind: 'either', options };
  };
  const row = (): Pattern => {
    const items: Pattern[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') items.push(repeated(one()));
    return { kind: 'row', items };
  };
  const one = (): Pattern => {
    for (const which of ['^', '$'] as const) if (takes(which)) return { kind: 'edge', which };
    if (takes('\\b')) return { kind: 'edge', which: 'b' };
    if (takes('\\B')) return { kind: 'edge', which: 'B' };
    const back = /^\\([1-9])/.exec(rest());
    if (back !== null && takes(back[0])) return { kind: 'back', group: Number(back[1]) };
    for (const [sign, behind, not] of [
      ['(?=', false, false],
      ['(?!', false, true],
      ['(?<=', true, false],
      ['(?<!', true, true],
    ] as const)
      // prettier-ignore
      if (takes(sign)) return { kind: 'look', item: closed(), behind, not };
    if (takes('(?:')) return { kind: 'group', item: closed(), group: undefined };
    const named = /^\((?:\?<\w+>)?/.exec(rest());
    if (named !== null && takes(named[0])) {
      if (source[at] === '?') throw new Error(`A group that is not known: ${source}`);
      groups += 1;
      const group = groups;
      return { kind: 'group', item: closed(), group };
    }
    return set();
  };
  const closed = (): Pattern => {
    const item = either();
    if (!takes(')')) throw new Error(`A group without an end: ${source}`);
    return item;
  };
  const set = (): Pattern => {
    const [atom = ''] = ATOM.exec(rest()) ?? [];
    at += atom.length;
    const asked = new RegExp(`^${atom === '/' ? '\\/' : atom}$`, flags.replace(/[gyd]/g, ''));
    const known = new Map<string, boolean>();
    const fits = (letter: string): boolean => {
      const before = known.get(letter);
      if (before !== undefined) return before;
      known.set(letter, asked.test(letter));
      return asked.test(letter);
    };
    return { kind: 'set', fits };
  };
  const repeated = (item: Pattern): Pattern => {
    const times = TIMES.exec(rest());
    if (times === null) return item;
    at += times[0].length;
    const lazy = takes('?');
    const [sign, from = '', comma = '', to = ''] = times;
    const least = sign === '*' || sign === '?' ? 0 : sign === '+' ? 1 : Number(from);
    const bound = comma === '' ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    const most = sign === '?' ? 1 : sign === '*' || sign === '+' ? Number.POSITIVE_INFINITY : bound;
    return repeated({ kind: 'repeat', item, least, most, lazy });
  };
  const whole = either();
  if (at < source.length) throw new Error(`Not read to its end: ${source} at ${at}`);
  return whole;
}

/** All parts of a pattern, itself first. */
export function* partsOf(pattern: Pattern): Generator<Pattern> {
  yield pattern;
  if (pattern.kind === 'row') for (const item of pattern.items) yield* partsOf(item);
  if (pattern.kind === 'either') for (const option of pattern.options) yield* partsOf(option);
  if ('item' in pattern) yield* partsOf(pattern.item);
}
