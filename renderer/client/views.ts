/**
 * Live answers: each view is asked once, kept while somebody looks at it, and asked again when what it reads changed.
 *
 * Invariants: the first question waits for nothing, and then there is at most one rerun per frame and view, and one call
 * underway; each answer is shown, and a view that was woken meanwhile is then asked once more, so that one slower than
 * the changes is late but never blank; nothing is polled. After the line was down every view is asked again. Once the
 * workspace is locked no view keeps an answer, and one that was on its way is dropped.
 */
import { canonical } from '../../shared/document/canonical.ts';
import type { Inputs, Outputs } from '../../shared/contract.ts';
import { READS, type ViewName } from '../../shared/contract/reads.ts';
import type { Result } from '../../shared/result.ts';
import { asker, line } from './connection.ts';
import { lockGate } from './lockGate.ts';
import { type CallFailure, isLocked, outcomeOf } from './outcome.ts';
import { windowId } from './thisWindow.ts';

type Feature<N extends string> = N extends `${infer F}.${string}` ? F : never;
type Verb<N extends string> = N extends `${string}.${infer V}` ? V : never;
export type InputOf<N extends ViewName> = Inputs[Feature<N> & keyof Inputs][Verb<N> &
  keyof Inputs[Feature<N> & keyof Inputs]];
export type OutputOf<N extends ViewName> = Outputs[Feature<N> & keyof Outputs][Verb<N> &
  keyof Outputs[Feature<N> & keyof Outputs]];

/** What is known of a view: its latest answer stays while it is asked again, or while it fails. */
export type View<T> = {
  readonly value: T | undefined;
  readonly failure: CallFailure | undefined;
  readonly asking: boolean;
};
export type LiveView<T> = { readonly current: () => View<T>; readonly subscribe: (listener: () => void) => () => void };

type Entry = LiveView<unknown> & {
  readonly reads: readonly string[];
  readonly wake: () => void;
  readonly blank: () => void;
};

const entries = new Map<string, Entry>();
const NOTHING: View<never> = { value: undefined, failure: undefined, asking: true };
/** Kept a little after the last look, so that going back and forth shows the answer at once. */
const KEPT_MS = 30_000;
/** What a locked workspace answers too; it holds nothing that lies in the file. */
const ANSWERED_WHILE_LOCKED: ReadonlySet<ViewName> = new Set(['settings.get', 'protection.state']);

export function liveView<N extends ViewName>(name: N, input: InputOf<N>): LiveView<OutputOf<N>> {
  const key = `${name} ${canonical(input)}`;
  const known = entries.get(key) ?? open(name, input, key);
  entries.set(key, known);
  return known as LiveView<OutputOf<N>>;
}

function open(name: ViewName, input: unknown, key: string): Entry {
  const listeners = new Set<() => void>();
  let view: View<unknown> = NOTHING;
  let planned = false;
  let underway = false;
  let stale = true;
  let blanked = 0;
  let forget: ReturnType<typeof setTimeout> | undefined;
  const show = (next: View<unknown>) => {
    view = next;
    for (const listener of listeners) listener();
  };
  const ask = async () => {
    planned = false;
    underway = true;
    stale = false;
    const before = blanked;
    const outcome = await outcomeOf(call(name, input));
    underway = false;
    const isOvertaken = stale;
    if (blanked === before) settle(outcome);
    if (isOvertaken) wake();
  };
  const settle = (outcome: Result<unknown, CallFailure>) => {
    if (outcome.ok) {
      if (name === 'protection.state') stand(outcome.value as OutputOf<'protection.state'>);
      show({ value: outcome.value, failure: undefined, asking: false });
    } else if (outcome.failure.code === 'lost') stale = true;
    else if (isLocked(outcome.failure)) blank();
    else
      show({
        value: outcome.failure.code === 'not-found' ? undefined : view.value,
        failure: outcome.failure,
        asking: false,
      });
  };
  const blank = () => {
    if (ANSWERED_WHILE_LOCKED.has(name)) return;
    blanked += 1;
    stale = true;
    show(NOTHING);
  };
  const wake = () => {
    stale = true;
    if (planned || underway || listeners.size === 0) return;
    planned = true;
    nextFrame(() => void ask());
  };
  return {
    reads: READS[name],
    current: () => view,
    wake,
    blank,
    subscribe: (listener) => {
      clearTimeout(forget);
      listeners.add(listener);
      if (view === NOTHING && !planned && !underway) void ask();
      else if (stale) wake();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) forget = setTimeout(() => void entries.delete(key), KEPT_MS);
      };
    },
  };
}

/** Asks a view again although nothing changed, for instance because time went on. */
export function wakeViews(name: ViewName): void {
  for (const [key, entry] of entries) if (key.startsWith(`${name} `)) entry.wake();
}

/** Locked, every view forgets what it showed; open, what waited for it goes on. */
function stand({ state }: OutputOf<'protection.state'>): void {
  if (state === 'locked') for (const entry of entries.values()) entry.blank();
  else lockGate.open();
}

/** A hidden page has no frames, yet its views are to be right when it is shown. */
function nextFrame(run: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(run);
  else setTimeout(run, 0);
}

function call(name: ViewName, input: unknown): Promise<unknown> {
  const [feature, verb] = name.split('.') as [string, string];
  const ask = (asker as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[feature]?.[
    verb
  ];
  if (ask === undefined) throw new Error(`No procedure ${name}`);
  return ask(input);
}

const BETWEEN_STREAMS_MS = 100;

/** Listens to the one stream of changes for as long as the page lives. */
export async function followChanges(): Promise<void> {
  for (;;) {
    await outcomeOf(follow());
    if (line.state() === 'refused') return;
    // Where the line is down the next call waits for it; where the core ends the stream at once, it isn't asked in a rush.
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_STREAMS_MS));
  }
}

async function follow(): Promise<void> {
  const changes = await asker.changes.watch({ window: windowId });
  for await (const change of changes) {
    const all = change.generation === 0;
    for (const entry of entries.values())
      if (all || entry.reads.some((collection) => change.collections.includes(collection))) entry.wake();
  }
}
