/**
 * What a command stands on: the store, the clock, ids, who calls.
 *
 * Invariant: features load, decide and commit through this; the decision itself is pure and lies in `shared`.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { AnyDocument, Stamp } from '../../shared/document/document.ts';
import { derivedId, uuidV7 } from '../../shared/document/ids.ts';
import { succeeding } from '../../shared/document/succession.ts';
import { kindKey } from '../../shared/plan/model.ts';
import type { Organisation } from '../../shared/plan/model.ts';
import { done, type Result } from '../../shared/result.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { type Clock, millisecondsOf } from './store/clock.ts';
import type { Write } from './store/commit.ts';
import type { Store } from './store/store.ts';

/** Who calls, and what they may hand over: paths are taken only in process and from the shell's own window. */
export type Caller = { readonly role: Role; readonly by: string; readonly paths: 'any' | 'uploads' };
export type Call = { readonly caller: Caller; readonly signal: AbortSignal };

export type Scene = {
  readonly store: Store;
  readonly clock: Clock;
  readonly stamp: (caller: Caller) => Stamp;
  readonly newId: (prefix: string) => string;
  /** The id that every device makes alike for the same meaning. */
  readonly derived: (prefix: string, meaning: string) => string;
  readonly organisation: () => Organisation | undefined;
  /** The workspace's zone, before it is set up this computer's. */
  readonly zone: () => string;
  readonly commit: (
    command: string,
    call: Call,
    writes: readonly Write[],
    options?: { undoable: boolean },
  ) => Result<{ undo: string }, Failure>;
};

/** Ten bytes at a time from a larger draw: asking the system for each id costs more than the id. */
function randomTens(): () => Uint8Array {
  let pool = randomBytes(0);
  let at = 0;
  return () => {
    if (at + 10 > pool.length) [pool, at] = [randomBytes(4000), 0];
    at += 10;
    return pool.subarray(at - 10, at);
  };
}

export function sceneOf(store: Store, clock: Clock): Scene {
  const random = randomTens();
  const organisation = () => store.byKey('plan', kindKey('organisation'))[0] as Organisation | undefined;
  return {
    store,
    clock,
    stamp: ({ by }) => ({ at: clock(), by, device: store.device.id }),
    newId: (prefix) => `${prefix}_${uuidV7(millisecondsOf(clock()), random())}`,
    derived: (prefix, meaning) =>
      derivedId(prefix, createHmac('sha256', store.device.secret()).update(meaning).digest()),
    organisation,
    zone: () => organisation()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    commit: (command, { caller }, writes, options) => {
      const committed = store.commit({
        command,
        by: caller.by,
        at: clock(),
        writes: writes.map(inSuccession),
        undoable: options?.undoable ?? true,
      });
      return committed.ok ? done({ undo: undoToken(committed.value.log) }) : committed;
    },
  };
}

/** A document never looks older than the one it was made from. */
export const inSuccession = ({ collection, previous, next }: Write): Write => ({
  collection,
  previous,
  next: succeeding(previous, next),
});

export const undoToken = (log: number): string => `log_${log}`;
export const logNumberOf = (token: string): number | undefined =>
  /^log_(\d{1,15})$/.test(token) ? Number(token.slice(4)) : undefined;

/** One document changed or made by a command. */
export const written = (
  collection: Write['collection'],
  previous: AnyDocument | undefined,
  next: AnyDocument | undefined,
): Write => ({ collection, previous, next });
