/**
 * A folder in which this device keeps calendars up to date for other programs: after events have changed, and every
 * minute where that didn't succeed.
 *
 * Invariants: off until a person on this computer chooses a folder; one piece of work at a time; what was written, what is
 * being written, and how the last try went, outlast a restart, also one in the middle; nothing is under way any more once it has ended.
 */
import { isAbsolute } from 'node:path';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { refused } from '../../../../shared/contract/failure.ts';
import type { calendarFeedContract, FeedState } from '../../../../shared/export/contract.ts';
import { done, failed, type Result } from '../../../../shared/result.ts';
import type { Procedures } from '../../procedures.ts';
import type { Readers } from '../../readers.ts';
import type { Scene } from '../../scene.ts';
import { catchBugs } from '../../store/bugs.ts';
import type { FeedOrder, FeedWritten } from '../../store/feedJob.ts';
import { namesOf } from './exporting.ts';

type Kept = {
  readonly folder?: string;
  readonly at?: string;
  readonly ours?: FeedOrder['ours'];
  readonly begun?: FeedOrder['ours'];
  readonly trouble?: FeedState['trouble'];
};

const KEPT = 'calendarFeed';
/** Somebody who types a title changes an event several times in a row. */
const QUIET_MS = 2000;

export type CalendarFeed = {
  readonly procedures: Procedures<typeof calendarFeedContract>;
  /** Tries again where the last try failed, or something changed while the program was closed. */
  readonly ifDue: (signal: AbortSignal) => Promise<void>;
  readonly end: () => Promise<void>;
};

export type FeedParts = {
  readonly scene: Scene;
  readonly readers: Readers;
  readonly tell: (collection: string) => void;
};

export function openCalendarFeed(parts: FeedParts): CalendarFeed {
  const { scene } = parts;
  const ending = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const inTurn: InTurn = (signal, work) => {
    const mine = turn.then(() => work(AbortSignal.any([signal, ending.signal])));
    turn = Promise.allSettled([mine]);
    return mine;
  };
  const work = feedWork(parts);
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void inTurn(ending.signal, (signal) => catchBugs('writing calendars', () => work.write(signal)));
    }, QUIET_MS).unref();
  };
  const stop = scene.store.onWritten(({ collection }) => {
    if (collection !== 'events' && collection !== 'plan') return;
    work.note();
    if (work.kept().folder !== undefined) soon();
  });
  return {
    procedures: proceduresOf(work, inTurn),
    ifDue: (signal) =>
      inTurn(signal, async (either) => {
        if (work.isDue()) await work.write(either);
      }),
    end: async () => {
      stop();
      clearTimeout(timer);
      ending.abort();
      await turn;
    },
  };
}

type InTurn = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
type FeedWork = {
  readonly kept: () => Kept;
  readonly keep: (next: Kept) => void;
  /** Something changed that the files may tell. */
  readonly note: () => void;
  readonly isDue: () => boolean;
  readonly write: (signal: AbortSignal) => Promise<void>;
  /** Takes away what we wrote; without anything of ours it tells whether the folder can be used. */
  readonly empty: (
    folder: string,
    what: Pick<Kept, 'ours' | 'begun'>,
    signal: AbortSignal,
  ) => Promise<Result<FeedWritten, Failure>>;
};

function feedWork({ scene, readers, tell }: FeedParts): FeedWork {
  let isNews = true; // something may have changed while the program was closed
  const kept = () => (scene.store.device.read(KEPT) ?? {}) as Kept;
  const keep = (next: Kept) => {
    scene.store.device.write(KEPT, next);
    tell('settings');
  };
  const run = (order: Omit<FeedOrder, 'at' | 'name' | 'zone'>, signal: AbortSignal) =>
    readers.run('feed', { ...order, at: scene.clock(), ...namesOf(scene) }, { signal });
  return {
    kept,
    keep,
    note: () => void (isNews = true),
    isDue: () => isNews || kept().trouble !== undefined,
    write: async (signal) => {
      const { folder, ours = {}, begun } = kept();
      if (folder === undefined || signal.aborted) return;
      isNews = false;
      let written = await run({ folder, ours, begun, becomes: 'planned' }, signal);
      if (written.ok && written.value.failure === undefined && written.value.isDue) {
        const { ours: known, begun: begins } = written.value;
        keep({ ...kept(), ours: known, begun: begins });
        written = await run({ folder, ours: known, begun: begins, becomes: 'current' }, signal);
      }
      if (!written.ok && written.failure.code === 'cancelled') isNews = true;
      else keep(afterwards(kept(), written, scene.clock()));
    },
    empty: (folder, { ours = {}, begun }, signal) => run({ folder, ours, begun, becomes: 'emptied' }, signal),
  };
}

function proceduresOf(work: FeedWork, inTurn: InTurn): Procedures<typeof calendarFeedContract> {
  const { kept, keep, write, empty } = work;
  return {
    state: () => done(stateOf(kept())),
    configure: ({ folder }, { caller, signal }) =>
      inTurn(signal, async (either): Promise<Result<FeedState & { left?: string }, Failure>> => {
        if (caller.paths !== 'any' || (folder !== undefined && (!isAbsolute(folder) || folder.includes('\0'))))
          return failed(refused('path-not-allowed'));
        const usable = folder === undefined ? done(undefined) : await empty(folder, {}, either);
        if (!usable.ok) return usable;
        const before = kept();
        let isLeft = false;
        if (before.folder !== folder) {
          // Where the old one can't be reached what lies there stays: it isn't worth holding a person up for.
          const emptied = before.folder === undefined ? undefined : await empty(before.folder, before, either);
          isLeft = emptied !== undefined && (!emptied.ok || emptied.value.failure !== undefined);
          keep(folder === undefined ? {} : { folder });
        }
        await write(either);
        return done({ ...stateOf(kept()), ...(isLeft && before.folder !== undefined && { left: before.folder }) });
      }),
    write: (_input, { signal }) =>
      inTurn(signal, async (either) => {
        await write(either);
        return done(stateOf(kept()));
      }),
  };
}

function afterwards(before: Kept, written: Result<FeedWritten, Failure>, at: string): Kept {
  const { trouble: _trouble, ...rest } = before;
  if (!written.ok) return { ...rest, trouble: troubleOf(written.failure, at) };
  const { ours, begun, taken, failure } = written.value;
  if (failure !== undefined) return { ...rest, ours, begun, trouble: troubleOf(failure, at) };
  if (taken !== undefined) return { ...rest, ours, begun, trouble: { reason: 'taken', path: taken, at } };
  return { ...rest, ours, begun, at };
}

const troubleOf = (failure: Failure, at: string): NonNullable<FeedState['trouble']> => ({
  reason: 'reason' in failure ? failure.reason : failure.code,
  ...(failure.code === 'place' ? { path: failure.path } : {}),
  at,
});

function stateOf({ folder, at, ours = {}, trouble }: Kept): FeedState {
  return {
    ...(folder === undefined ? {} : { folder }),
    ...(at === undefined ? {} : { at }),
    files: Object.keys(ours).length,
    ...(trouble === undefined ? {} : { trouble }),
  };
}
