/**
 * Collections that stand still by themselves while the others go on, and media, which keep no document from going on.
 *
 * Invariant: why one stands still is written down once, however often it is found so.
 */
import { type Hindrance, MEDIA, type Trouble } from '../../../shared/sync/model.ts';
import type { History } from '../store/syncHistory.ts';

export type Stills = {
  readonly all: ReadonlyMap<string, Hindrance>;
  readonly stand: (name: string, why: Hindrance) => void;
  readonly goOn: (name: string) => void;
  readonly clear: () => void;
  /** Why a collection stands still, if one does. */
  readonly trouble: () => Trouble | undefined;
};

export function openStills(history: History, clock: () => string): Stills {
  const all = new Map<string, Hindrance>();
  return {
    all,
    stand: (name, { trouble, said }) => {
      if (all.get(name)?.trouble !== trouble)
        history.add({ at: clock(), kind: 'trouble', trouble, collection: name, said });
      all.set(name, { trouble, said, collection: name });
    },
    goOn: (name) => void all.delete(name),
    clear: () => all.clear(),
    trouble: () => [...all].find(([name]) => name !== MEDIA)?.[1].trouble,
  };
}
