/**
 * One list out of two that came from the same one: which elements stand in it, and in which order.
 *
 * Alone because what an element says is merged elsewhere, and a list's order by no rule of its elements.
 * Invariants: symmetric in both sides; an element that one side changed outlives its removal by the other; an element
 * stands in it once. Order is nobody's statement: of two orders the one of the side that alone changed it is kept.
 */
import { canonical, comparedValues, sameValue } from './canonical.ts';

export type Lists = {
  readonly was: readonly unknown[];
  readonly left: readonly unknown[];
  readonly right: readonly unknown[];
};
type KeyOf = (element: unknown) => string;
type Keyed = ReadonlyMap<string, unknown>;

type Elements = {
  /** What becomes of one that stands in both and says different things. */
  readonly merged: (key: string, was: unknown, left: unknown, right: unknown) => unknown;
  /** Whether one that only one side still has must stay, though it says what it said before. */
  readonly isAtIssue: (key: string, side: 'left' | 'right') => boolean;
};

export function mergedLists(lists: Lists, keyOf: KeyOf, { merged, isAtIssue }: Elements): unknown[] {
  const ofList = singling(keyOf, lists);
  const keyed = (list: readonly unknown[]): Keyed => new Map(list.map((element) => [ofList(element), element]));
  const [was, left, right] = [keyed(lists.was), keyed(lists.left), keyed(lists.right)];
  const elements = new Map<string, unknown>();
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [w, l, r] = [was.get(key), left.get(key), right.get(key)];
    if (l === undefined || r === undefined) {
      const [held, side] = l === undefined ? ([r, 'right'] as const) : ([l, 'left'] as const);
      const isRemoved = w !== undefined && sameValue(w, held) && !isAtIssue(key, side);
      if (!isRemoved) elements.set(key, held);
    } else elements.set(key, sameValue(l, r) ? l : merged(key, w, l, r));
  }
  return orderOf(elements, lists.was.map(keyOf), left, right, keyOf).map((key) => elements.get(key));
}

/** Once what stands there twice word for word. */
export const withoutRepeats = (list: readonly unknown[]): readonly unknown[] => [
  ...new Map(list.map((element) => [canonical(element), element])).values(),
];

/** Where a list holds a key twice, elements with that key are told apart by all they say. */
function singling(keyOf: KeyOf, { was, left, right }: Lists): KeyOf {
  const twice = new Set(
    [was, left, right].flatMap((list) => {
      const seen = new Set<string>();
      return list.map(keyOf).filter((key) => seen.has(key) || !seen.add(key));
    }),
  );
  return (element) => (twice.has(keyOf(element)) ? `${keyOf(element)}\u0000${canonical(element)}` : keyOf(element));
}

/**
 * The side that holds all has the order; both do: the one that changed it; neither does: what stood before in its order,
 * then what is new by content. So joining once more with what was joined gives the same order.
 */
function orderOf(elements: Keyed, was: readonly string[], left: Keyed, right: Keyed, keyOf: KeyOf): readonly string[] {
  const ranks = new Map(was.map((key, rank) => [key, rank]));
  const rankOf = (key: string): number => ranks.get(keyOf(elements.get(key))) ?? was.length;
  const keys = [...elements.keys()];
  const before = keys.toSorted((x, y) => rankOf(x) - rankOf(y) || comparedValues(elements.get(x), elements.get(y)));
  const isKnown = new Set(keys.map(rankOf).filter((rank) => rank < was.length)).size === keys.length;
  const [one, two] = [left, right].map((list) => [...list.keys()].filter((key) => elements.has(key))) as [
    string[],
    string[],
  ];
  const [isOne, isTwo] = [one.length === keys.length, two.length === keys.length];
  if (isOne !== isTwo) return isOne ? one : two;
  if (!isOne) return before;
  if (sameValue(one, two)) return one;
  if (!isKnown) return before;
  if (sameValue(one, before)) return two;
  return sameValue(two, before) || comparedValues(one, two) > 0 ? one : two;
}
