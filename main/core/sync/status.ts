/** How sync stands, from what lies in the file and what the engine knows right now. */
import { collections, OPEN_KEY } from '../../../shared/collections.ts';
import type { SyncStatus } from '../../../shared/sync/contract.ts';
import {
  type Choice,
  CHOICES_OF,
  type CollectionState,
  type Hindrance,
  type LinkState,
  MEDIA,
  type Trouble,
} from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import type { Kept } from './linkKept.ts';

export type Stands = {
  readonly state: LinkState;
  readonly said: string | undefined;
  /** Collections that stand still by themselves. */
  readonly stopped: ReadonlyMap<string, Hindrance>;
  readonly toFetch: ReadonlyMap<string, number>;
  readonly nextTryMs: number | undefined;
};
/** What stands in a database of its own on the server. */
const NAMES: readonly string[] = [...collections.map(({ name }) => name), MEDIA];

export function statusOf(
  store: Store,
  kept: Kept | undefined,
  stands: Stands | undefined,
  trouble: Trouble | undefined,
): SyncStatus {
  const state: LinkState =
    kept === undefined ? 'off' : kept.paused === true ? 'paused' : (trouble ?? stands?.state ?? 'connecting');
  const states = kept === undefined ? [] : NAMES.map((name) => collectionState(store, name, stands));
  const last = kept === undefined ? undefined : lastContactOf(store);
  const said = stands?.said;
  const stopped = [...(stands?.stopped ?? [])].map(([collection, { trouble: why, said: words }]) => ({
    collection,
    trouble: why,
    said: words,
  }));
  return {
    state,
    ...(said === undefined ? {} : { said }),
    ...(kept === undefined ? {} : { server: { url: kept.url, user: kept.user, prefix: kept.prefix } }),
    collections: states,
    stopped,
    conflicts: conflictCount(store),
    ...(last === undefined ? {} : { lastContact: last }),
    ...(stands?.nextTryMs === undefined ? {} : { nextTry: new Date(stands.nextTryMs).toISOString() }),
    choices: choicesIn(kept === undefined ? [] : [state, ...stopped.map((one) => one.trouble)]),
  };
}

/** What stands still keeps its question also while the rest goes on. */
const choicesIn = (states: readonly LinkState[]): Choice[] => [
  ...new Set(states.flatMap((state) => CHOICES_OF[state as Trouble] ?? [])),
];

export const lastContactOf = (store: Store): string | undefined =>
  collections
    .flatMap(({ name }) => store.sync.feed(name).contact ?? [])
    .toSorted()
    .at(-1);

export const conflictCount = (store: Store): number =>
  collections.reduce((sum, { name }) => sum + (store.countKeys(name, OPEN_KEY)[0]?.count ?? 0), 0);

function collectionState(store: Store, name: CollectionState['name'], stands: Stands | undefined): CollectionState {
  const contact = store.sync.feed(name).contact;
  const toFetch = stands?.toFetch.get(name);
  return {
    name,
    ...store.sync.counts(name),
    ...(toFetch === undefined ? {} : { toFetch }),
    ...(contact === undefined ? {} : { lastContact: contact }),
  };
}
