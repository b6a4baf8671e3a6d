/**
 * The workspace while this program holds it: open, or locked with its key forgotten.
 *
 * Alone because every caller passes here, and only here a workspace changes from one to the other. Invariants: one
 * change at a time, and calls wait for it; nothing of the file is open while it is locked or converted; a call that
 * began before a change ends before it.
 */
import { collections } from '../../shared/collections.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Keys } from '../../shared/protection/model.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import type { Changes } from './changes.ts';
import { type Dispatch, dispatcherOf } from './dispatch.ts';
import type { AnyProcedure } from './procedures.ts';
import { type Scene, sceneOf } from './scene.ts';
import type { Clock } from './store/clock.ts';
import type { FileKey } from './store/driver.ts';
import { openStore, type OpenFailure } from './store/store.ts';

type Table = ReadonlyMap<string, AnyProcedure>;
/** What a change leaves behind: the key of a protected workspace; `locked` without it. */
export type Standing =
  | { readonly state: 'unprotected' }
  | { readonly state: 'open'; readonly key: FileKey; readonly keys: Keys }
  | { readonly state: 'locked'; readonly keys: Keys };

export type Session = {
  readonly standing: () => Standing;
  /** The open workspace; undefined while it is locked. */
  readonly scene: () => Scene | undefined;
  readonly dispatch: Dispatch;
  /** Closes the workspace, does the work and opens what it answers; after a failure all is as before. */
  readonly change: (
    work: (standing: Standing) => Promise<Result<Standing, Failure>>,
  ) => Promise<Result<Standing, Failure>>;
  /** Does work that calls wait for, on the workspace as it is. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Takes new keys for the same file. */
  readonly keep: (keys: Keys) => void;
  /** Called once, when the program lets go of the workspace. */
  readonly onClosed: (listener: () => void) => void;
  readonly close: () => Promise<void>;
};

export type OpenedParts = {
  /** Takes what has to end before the file is closed. */
  readonly onShut: (end: () => Promise<void>) => void;
  /** Of a protected workspace, as they are now. */
  readonly keys: () => Keys | undefined;
};

export type SessionParts = {
  readonly folder: string;
  readonly clock: Clock;
  readonly changes: Changes;
  /** Procedures that answer in both states. */
  readonly always: (session: Session) => Table;
  readonly whenOpen: (scene: Scene, opened: OpenedParts) => Table;
  readonly whenLocked: (keys: Keys) => Table;
};

/** Calls that change the workspace as a whole. */
const CHANGES = /^protection\.|^doctor\.rescue$/;
/** What every view reads: after a change of the workspace all of them are asked again. */
const EVERYTHING = [
  'protection',
  'backup',
  'doctor',
  'drafts',
  'settings',
  'sync',
  ...collections.map(({ name }) => name),
];

/** @param first how the workspace is found; it is opened at once unless it is locked */
export async function openSession(parts: SessionParts, first: Standing): Promise<Result<Session, OpenFailure>> {
  const { folder, clock, changes } = parts;
  let standing = first;
  let opened: { readonly scene: Scene; readonly ends: (() => Promise<void> | void)[] } | undefined;
  let run: Dispatch = async () => failed({ code: 'cancelled' });
  let turn: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const running = new Set<Promise<unknown>>();
  const listeners = new Set<() => void>();

  const open = async (next: Standing): Promise<Result<undefined, OpenFailure>> => {
    if (next.state === 'locked') {
      run = dispatcherOf(new Map([...parts.whenLocked(next.keys), ...always]));
    } else {
      const store = await openStore(folder, clock(), next.state === 'open' ? { key: next.key } : {});
      if (!store.ok) return store;
      const scene = sceneOf(store.value, clock);
      const ends: (() => Promise<void> | void)[] = [changes.follow(store.value)];
      opened = { scene, ends };
      const onShut = (end: () => Promise<void>) => void ends.push(end);
      const keys = () => (standing.state === 'open' ? standing.keys : undefined);
      run = dispatcherOf(new Map([...parts.whenOpen(scene, { onShut, keys }), ...always]));
    }
    standing = next;
    return done(undefined);
  };
  const shut = async (): Promise<void> => {
    for (const end of opened?.ends ?? []) await end();
    await Promise.allSettled(running);
    await opened?.scene.store.close();
    opened = undefined;
  };
  /** One change after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = Promise.allSettled([mine]);
    return mine;
  };
  const session: Session = {
    standing: () => standing,
    scene: () => opened?.scene,
    dispatch: async (name, input, call) => {
      await turn;
      if (isClosed) return failed<Failure>({ code: 'cancelled' });
      const answer = run(name, input, call);
      // A change of the workspace waits for the calls before it, so it is none of them itself.
      if (CHANGES.test(name)) return answer;
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    change: (work) =>
      inTurn(async () => {
        const before = standing;
        let reopened: Result<undefined, OpenFailure>;
        await shut();
        let worked: Result<Standing, Failure> | undefined;
        try {
          worked = await work(before);
        } finally {
          // Also after a bug in the work: a workspace that stays shut answers nothing any more.
          reopened = await open(worked?.ok === true ? worked.value : before);
          for (const name of EVERYTHING) changes.tell(name);
        }
        if (reopened.ok) return worked;
        const shutFor = reopened;
        run = async () => shutFor;
        return shutFor;
      }),
    alone: inTurn,
    keep: (keys) => {
      if (standing.state === 'open') standing = { ...standing, keys };
    },
    onClosed: (listener) => void listeners.add(listener),
    close: () =>
      inTurn(async () => {
        isClosed = true;
        for (const listener of listeners) listener();
        await shut();
      }),
  };
  const always = parts.always(session);
  const begun = await open(first);
  return begun.ok ? done(session) : begun;
}
