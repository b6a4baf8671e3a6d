/**
 * Keeps one workspace and one server together: connects, runs the rounds, listens, and after a trouble tries again or
 * waits for a person.
 *
 * Invariants: one round at a time; while something hinders, nothing is asked but by the next attempt; a stop for safety
 * fetches and sends nothing.
 */
import { type Collection, collections } from '../../../shared/collections.ts';
import type { WorldWord } from '../../../shared/contract/hostCalls.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { type Choice, type Hindrance, type LinkState, MEDIA } from '../../../shared/sync/model.ts';
import { carryOut } from './choosing.ts';
import type { Progress } from './collectionLink.ts';
import { connect } from './connecting.ts';
import { type Couch, couchOn } from './couch.ts';
import { homecoming, type Step, stepsOfCycle } from './cycle.ts';
import type { EngineParts, Large, Once } from './engineParts.ts';
import { type Hindrances, openHindrances } from './hindrances.ts';
import { listen, type Listening } from './listening.ts';
import { lookAhead } from './looking.ts';
import { type MediaLink, openMediaLink } from './mediaLink.ts';
import { openResting, type Resting } from './resting.ts';
import { isItsOwn, roundOf, type RoundParts } from './rounds.ts';
import type { Stands } from './status.ts';
import { openStills, type Stills } from './stills.ts';
import { watchWaking } from './waking.ts';

export class Engine {
  readonly #parts: EngineParts;
  readonly #couch: Couch;
  readonly #hindrances: Hindrances;
  readonly #media: MediaLink;
  readonly #stopping = new AbortController();
  readonly #stopped: Stills;
  readonly #resting: Resting;
  readonly #toFetch = new Map<string, number>();
  readonly #serverErrors = new Map<string, number>();
  readonly #due = new Set<string>();
  #running: LinkState | undefined;
  #isConnected = false;
  #isLive = false;
  /** Something was sent that the others weren't told of yet. */
  #hasSent = false;
  #listening: Listening | undefined;
  #stopWatching: (() => void) | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#couch = couchOn(parts.transport);
    this.#stopped = openStills(parts.store.sync.history, parts.clock);
    this.#hindrances = openHindrances({
      history: parts.store.sync.history,
      clock: parts.clock,
      random: parts.random,
      isTriedAgain: () => this.#goesOn(),
      tryAgain: () => void this.#inTurn(() => this.#cycle('asked')),
    });
    this.#resting = openResting({ ...parts, onRest: (why) => this.#rest(why), onWake: () => this.kick() });
    this.#media = openMediaLink({
      ...parts,
      couch: this.#couch,
      stopping: this.#stopping.signal,
      onStill: (why) => (why === undefined ? this.#stopped.goOn(MEDIA) : this.#stopped.stand(MEDIA, why)),
      onTrouble: (why) => this.#trouble(why),
      onProgress: (toFetch) => this.#progress(MEDIA, { toFetch }),
    });
  }

  stands(): Stands {
    return {
      state: this.#state(),
      said: this.#hindrances.now()?.said,
      stopped: this.#stopped.all,
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
    this.#stopWatching ??= watchWaking(() => this.kick());
    void this.#inTurn(() => this.#cycle('asked'));
  }

  /** The network changed, the computer woke up, a person asks: no waiting. */
  kick(): void {
    this.#resting.end();
    this.#hindrances.rest();
    if (!this.#isLive || this.#stopping.signal.aborted) return;
    this.#leave();
    void this.#inTurn(() => this.#cycle('asked'));
  }

  /** What happened around the computer. */
  hear(word: WorldWord): void {
    this.#resting.hear(word);
  }

  choose(choice: Choice): Promise<Result<undefined, Hindrance>> {
    return this.#inTurn(async () => {
      const { prefix, datasetId, store, clock } = this.#parts;
      const parts = { couch: this.#couch, tables: store.sync, prefix, datasetId: datasetId(), clock };
      const chosen = await carryOut(choice, parts, this.#hindrances.now());
      if (!chosen.ok) return chosen;
      if (chosen.value !== undefined) this.#parts.onDataset(chosen.value);
      store.sync.history.add({ at: clock(), kind: 'choice', choice });
      this.#leave();
      const { hindrance } = await this.#cycle('allowed');
      return hindrance === undefined ? done(undefined) : failed(hindrance);
    });
  }

  /** What waits on the server and what it would do here; nothing is taken. */
  lookAhead(most: number): ReturnType<typeof lookAhead> {
    return lookAhead(this.#couch, this.#parts.store, this.#parts.prefix, most);
  }

  async stop(): Promise<void> {
    this.#isLive = false;
    this.#stopping.abort();
    this.#stopWatching?.();
    this.#resting.end();
    this.#hindrances.rest();
    this.#leave();
    this.#parts.transport.close();
    await this.#turn;
    await this.#media.ended();
  }

  /** By itself, and not just now at rest. */
  #goesOn(): boolean {
    return this.#isLive && !this.#resting.isResting();
  }

  /** Without a network that is what shows; asleep nobody looks. */
  #rest(why: 'suspend' | 'offline'): void {
    if (!this.#isLive) return;
    this.#hindrances.rest();
    if (why === 'suspend') return this.#leave();
    this.#fall({ trouble: 'offline', said: 'no network' });
    this.#change(this.#running);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = Promise.allSettled([mine]);
    return mine;
  }

  #leave(): void {
    this.#isConnected = false;
    this.#media.leave();
    this.#listening?.stop();
    this.#listening = undefined;
  }

  #change(state: LinkState | undefined): void {
    this.#running = state;
    this.#parts.onChange();
  }

  #state(): LinkState {
    return this.#running ?? this.#hindrances.now()?.trouble ?? this.#stopped.trouble() ?? 'live';
  }

  #fall(why: Hindrance): void {
    this.#leave();
    if (!this.#stopping.signal.aborted) this.#hindrances.fall(why);
  }

  async #cycle(large: Large): Promise<Once> {
    this.#due.clear();
    const steps = stepsOfCycle({
      notes: this.#parts.notes,
      round: (collection, way) => this.#round(collection, large, way),
      look: () => (large === 'asked' && this.#isLive ? homecoming(this.#couch, this.#parts) : undefined),
      takeSent: () => {
        const sent = this.#hasSent ? 'something' : 'nothing';
        this.#hasSent = false;
        return sent;
      },
    });
    // Beside the rounds where they go on by themselves; else whoever asked waits for all of it.
    const once = await this.#run(this.#isLive ? steps : [...steps, () => this.#media.all()]);
    if (once.hindrance === undefined && this.#goesOn() && !this.#stopping.signal.aborted) this.#listen();
    return once;
  }

  #listen(): void {
    const { store, prefix } = this.#parts;
    this.#listening ??= listen({
      couch: this.#couch,
      store,
      prefix,
      onRing: (name) => this.#ring(name),
      onMinute: (names) => this.#minute(names),
      onTrouble: (why) => this.#trouble(why),
    });
  }

  #trouble(why: Hindrance): void {
    void this.#inTurn(async () => {
      if (!this.#isConnected) return;
      this.#fall(why);
      this.#change(undefined);
    });
  }

  /** Something is to be fetched or sent; rings that come meanwhile are one round. */
  #ring(name: string): void {
    if (!this.#isConnected || this.#due.has(name)) return;
    this.#due.add(name);
    void this.#inTurn(async () => {
      const collection = collections.find((one) => one.name === name);
      if (!this.#due.delete(name) || !this.#isConnected || collection === undefined) return;
      await this.#run([this.#round(collection, 'asked')]);
    });
  }

  /** What no bell rings for, and whether there is anything to tell the others or to learn of them. */
  #minute(names: readonly string[]): void {
    if (this.#resting.sparesMinute()) return;
    void this.#inTurn(async () => {
      if (!this.#isConnected) return;
      const wanted = collections.filter(({ name }) => names.includes(name));
      await this.#run(wanted.map((collection) => this.#round(collection, 'asked')));
      if (this.#isConnected && (this.#hasSent || this.#parts.notes.hasNews())) await this.#cycle('asked');
    });
  }

  async #run(steps: readonly Step[]): Promise<Once> {
    const sum = { pushed: 0, pulled: 0 };
    const connected = await this.#connected();
    let hindrance = connected.ok ? undefined : connected.failure;
    for (const step of steps) {
      if (this.#stopping.signal.aborted) break;
      hindrance ??= await step(sum);
    }
    if (hindrance === undefined) this.#hindrances.rise();
    else this.#fall(hindrance);
    if (hindrance === undefined && this.#goesOn()) this.#media.begin();
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
    for (const [collection, why] of made.value.closed) this.#stopped.stand(collection, why);
    this.#isConnected = true;
    return done(undefined);
  }

  #round(collection: Collection, large: Large, way: 'both' | 'fetch' = 'both'): Step {
    const { name } = collection;
    return async (sum) => {
      const closed = this.#stopped.all.get(name)?.trouble;
      if (closed === 'no-access') return undefined;
      const isReadOnly = closed === 'newer-generation';
      this.#change('syncing');
      const { came, hindrance } = await roundOf(this.#roundParts(large), collection, isReadOnly ? 'fetch' : way);
      sum.pushed += came.sent;
      sum.pulled += came.received;
      this.#hasSent ||= came.sent > 0;
      if (hindrance === undefined && !isReadOnly) this.#stopped.goOn(name);
      if (hindrance === undefined || !isItsOwn(hindrance.trouble)) return hindrance;
      this.#stopped.stand(name, hindrance);
      return undefined;
    };
  }

  #roundParts(large: Large): RoundParts {
    return {
      ...this.#parts,
      couch: this.#couch,
      media: this.#media,
      signal: this.#stopping.signal,
      serverErrors: this.#serverErrors,
      isLargeAllowed: large === 'allowed',
      onProgress: (name, progress) => this.#progress(name, progress),
    };
  }

  #progress(name: string, { toFetch }: Progress): void {
    if (toFetch !== undefined) this.#toFetch.set(name, toFetch);
    this.#parts.onChange();
  }
}
