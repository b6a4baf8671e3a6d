/**
 * Keeps one workspace and one server together: connects, runs the rounds, listens, and after a trouble tries again or
 * waits for a person.
 *
 * Invariants: one round at a time; while something hinders, nothing is asked but by the next attempt; a stop for safety
 * fetches and sends nothing.
 */
import { type Collection, collections } from '../../../shared/collections.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Choice, Hindrance, LinkState, Trouble } from '../../../shared/sync/model.ts';
import type { Store } from '../store/store.ts';
import { carryOut } from './choosing.ts';
import type { Progress } from './collectionLink.ts';
import { connect } from './connecting.ts';
import { type Couch, couchOn } from './couch.ts';
import { type Hindrances, openHindrances } from './hindrances.ts';
import { listen, type Listening } from './listening.ts';
import { roundOf } from './rounds.ts';
import type { Transport } from './transport.ts';

/** Whether a person was asked about large changes. */
export type Large = 'asked' | 'allowed';
export type Once = {
  readonly pushed: number;
  readonly pulled: number;
  readonly state: LinkState;
  readonly hindrance: Hindrance | undefined;
};
export type Stands = {
  readonly state: LinkState;
  readonly said: string | undefined;
  /** Collections that stand still by themselves. */
  readonly stopped: ReadonlyMap<string, Hindrance>;
  readonly toFetch: ReadonlyMap<string, number>;
  readonly nextTryMs: number | undefined;
};
export type EngineParts = {
  readonly store: Store;
  readonly transport: Transport;
  readonly prefix: string;
  readonly datasetId: () => string | undefined;
  readonly onDataset: (datasetId: string) => void;
  readonly clock: () => string;
  readonly random: () => number;
  /** Called whenever `stands` may answer something else. */
  readonly onChange: () => void;
};

export class Engine {
  readonly #parts: EngineParts;
  readonly #couch: Couch;
  readonly #hindrances: Hindrances;
  readonly #stopping = new AbortController();
  readonly #stopped = new Map<string, Hindrance>();
  readonly #toFetch = new Map<string, number>();
  readonly #due = new Set<string>();
  #running: LinkState | undefined;
  #isConnected = false;
  #isLive = false;
  #listening: Listening | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#couch = couchOn(parts.transport);
    this.#hindrances = openHindrances({
      history: parts.store.sync.history,
      clock: parts.clock,
      random: parts.random,
      isTriedAgain: () => this.#isLive,
      tryAgain: () => void this.#inTurn(() => this.#cycle('asked')),
    });
  }

  stands(): Stands {
    return {
      state: this.#state(),
      said: this.#hindrances.now()?.said,
      stopped: this.#stopped,
      toFetch: this.#toFetch,
      nextTryMs: this.#hindrances.nextTryMs(),
    };
  }

  /** All collections in both directions, now. */
  once(large: Large): Promise<Once> {
    return this.#inTurn(() => this.#cycle(large));
  }

  /** From now on by itself, until it is stopped. */
  start(): void {
    this.#isLive = true;
    void this.#inTurn(() => this.#cycle('asked'));
  }

  /** The network changed, the computer woke up, a person asks: no waiting. */
  kick(): void {
    this.#hindrances.rest();
    if (!this.#isLive || this.#stopping.signal.aborted) return;
    this.#leave();
    void this.#inTurn(() => this.#cycle('asked'));
  }

  choose(choice: Choice): Promise<Result<undefined, Hindrance>> {
    return this.#inTurn(async () => {
      const { prefix, datasetId, store, clock } = this.#parts;
      const parts = { couch: this.#couch, tables: store.sync, prefix, datasetId: datasetId(), clock };
      const chosen = await carryOut(choice, parts);
      if (!chosen.ok) return chosen;
      if (chosen.value !== undefined) this.#parts.onDataset(chosen.value);
      store.sync.history.add({ at: clock(), kind: 'choice', choice });
      this.#leave();
      const { hindrance } = await this.#cycle('allowed');
      return hindrance === undefined ? done(undefined) : failed(hindrance);
    });
  }

  async stop(): Promise<void> {
    this.#isLive = false;
    this.#stopping.abort();
    this.#hindrances.rest();
    this.#leave();
    this.#parts.transport.close();
    await this.#turn;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = Promise.allSettled([mine]);
    return mine;
  }

  #leave(): void {
    this.#isConnected = false;
    this.#listening?.stop();
    this.#listening = undefined;
  }

  #change(state: LinkState | undefined): void {
    this.#running = state;
    this.#parts.onChange();
  }

  #state(): LinkState {
    const [first] = this.#stopped.values();
    return this.#running ?? this.#hindrances.now()?.trouble ?? first?.trouble ?? 'live';
  }

  #fall(why: Hindrance): void {
    this.#leave();
    if (!this.#stopping.signal.aborted) this.#hindrances.fall(why);
  }

  async #cycle(large: Large): Promise<Once> {
    this.#due.clear();
    const once = await this.#rounds(collections, large);
    if (once.hindrance === undefined && this.#isLive && !this.#stopping.signal.aborted) this.#listen();
    return once;
  }

  #listen(): void {
    const { store, prefix } = this.#parts;
    this.#listening ??= listen({
      couch: this.#couch,
      store,
      prefix,
      onRing: (name) => this.#ring(name),
      onTrouble: (why) =>
        void this.#inTurn(async () => {
          if (!this.#isConnected) return;
          this.#fall(why);
          this.#change(undefined);
        }),
    });
  }

  /** Something is to be fetched or sent; rings that come meanwhile are one round. */
  #ring(name: string): void {
    if (!this.#isConnected || this.#due.has(name)) return;
    this.#due.add(name);
    void this.#inTurn(async () => {
      if (!this.#due.delete(name) || !this.#isConnected) return;
      const wanted = collections.filter((one) => one.name === name);
      await this.#rounds(wanted, 'asked');
    });
  }

  async #rounds(wanted: readonly Collection[], large: Large): Promise<Once> {
    const sum = { pushed: 0, pulled: 0 };
    const connected = await this.#connected();
    let hindrance = connected.ok ? undefined : connected.failure;
    for (const collection of wanted) {
      if (hindrance !== undefined || this.#stopping.signal.aborted) break;
      if (this.#stopped.get(collection.name)?.trouble === 'no-access') continue;
      this.#change('syncing');
      const { sent, received, why } = await this.#round(collection, large);
      sum.pushed += sent;
      sum.pulled += received;
      if (why === undefined) this.#stopped.delete(collection.name);
      else if (isItsOwn(why.trouble)) this.#standStill(collection.name, why);
      else hindrance = why;
    }
    if (hindrance === undefined) this.#hindrances.rise();
    else this.#fall(hindrance);
    this.#change(undefined);
    return { ...sum, state: this.#state(), hindrance };
  }

  async #connected(): Promise<Result<undefined, Hindrance>> {
    if (this.#isConnected) return done(undefined);
    this.#change('connecting');
    const { store, prefix, datasetId, clock } = this.#parts;
    const made = await connect({ couch: this.#couch, tables: store.sync, prefix, datasetId: datasetId(), clock });
    if (!made.ok) return made;
    this.#parts.onDataset(made.value.datasetId);
    this.#stopped.clear();
    for (const [collection, why] of made.value.closed) this.#standStill(collection, why);
    this.#isConnected = true;
    return done(undefined);
  }

  async #round(collection: Collection, large: Large) {
    const { store, prefix, clock, onChange } = this.#parts;
    const { came, hindrance } = await roundOf(
      {
        store,
        couch: this.#couch,
        prefix,
        clock,
        signal: this.#stopping.signal,
        isLargeAllowed: large === 'allowed',
        onProgress: (name: string, { toFetch }: Progress) => {
          if (toFetch !== undefined) this.#toFetch.set(name, toFetch);
          onChange();
        },
      },
      collection,
    );
    return { sent: came.sent, received: came.received, why: hindrance };
  }

  #standStill(collection: string, { trouble, said }: Hindrance): void {
    const { store, clock } = this.#parts;
    if (this.#stopped.get(collection)?.trouble !== trouble)
      store.sync.history.add({ at: clock(), kind: 'trouble', trouble, collection, said });
    this.#stopped.set(collection, { trouble, said, collection });
  }
}

/** A collection that stands still for this keeps no other from going on. */
const isItsOwn = (trouble: Trouble): boolean => trouble === 'no-access' || trouble === 'many-changes';
