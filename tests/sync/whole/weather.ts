/** What the network does to some of the requests while it storms, drawn by chance; each kind is counted. */
import type { Random } from '../../../shared/sample/random.ts';
import type { Fault, FaultKind } from '../../server/faults.ts';

export type Weather = {
  readonly fault: Fault;
  readonly clear: () => void;
  readonly counts: ReadonlyMap<string, number>;
};

export function weatherOf(random: Random, share: number, kinds: Readonly<Record<string, FaultKind>>): Weather {
  const counts = new Map<string, number>();
  let isStormy = true;
  return {
    fault: () => {
      if (!isStormy || !random.chance(share)) return undefined;
      const [name, kind] = random.pick(Object.entries(kinds));
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return kind;
    },
    clear: () => void (isStormy = false),
    counts,
  };
}
