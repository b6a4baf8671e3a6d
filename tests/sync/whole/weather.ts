/** What the network does to some of the requests while it storms, drawn by chance: each kind once before any comes again. */
import type { Random } from '../../../shared/sample/random.ts';
import type { Fault, FaultKind } from '../../server/faults.ts';

export type Weather = {
  readonly fault: Fault;
  readonly clear: () => void;
  readonly counts: ReadonlyMap<string, number>;
};

/** @param share how many of the requests it hits; `writes`: of those that write, where more can go wrong */
export function weatherOf(
  random: Random,
  share: { readonly reads: number; readonly writes: number },
  kinds: Readonly<Record<string, FaultKind>>,
): Weather {
  const counts = new Map<string, number>();
  let isStormy = true;
  let deck: [string, FaultKind][] = [];
  const drawn = (): [string, FaultKind] => {
    if (deck.length === 0) deck = Object.entries(kinds);
    return deck.splice(random.below(deck.length), 1)[0] as [string, FaultKind];
  };
  return {
    fault: ({ url }) => {
      const isHit = random.chance(url.endsWith('/_bulk_docs') ? share.writes : share.reads);
      if (!isStormy || !isHit) return undefined;
      const [name, kind] = drawn();
      counts.set(`fault ${name}`, (counts.get(`fault ${name}`) ?? 0) + 1);
      return kind;
    },
    clear: () => void (isStormy = false),
    counts,
  };
}
