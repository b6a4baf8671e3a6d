/**
 * The core: one workspace, opened, locked and ready to be called, whoever calls.
 *
 * The same module runs under Electron, in `serve`, behind the command line and in tests. Invariants: the lock is taken
 * before the file is opened and freed after it is closed; nothing here knows how a caller reached it.
 */
import { done, failed, type Result } from '../../shared/result.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { aboutKey, channelKey } from '../../shared/social/lookup.ts';
import { changesOf } from './changes.ts';
import { type Dispatch, dispatcherOf, named } from './dispatch.ts';
import { eventsProcedures } from './events/events.ts';
import { calendarProcedures } from './flows/calendar.ts';
import { importProcedures } from './flows/import/procedures.ts';
import { logProcedures } from './flows/log.ts';
import { undoRules } from './flows/mayUndo.ts';
import { searchProcedures } from './flows/search.ts';
import { todayProcedures } from './flows/today.ts';
import { workspaceProcedures } from './flows/workspace.ts';
import { membersProcedures } from './members/members.ts';
import { channelsProcedures } from './plan/channels.ts';
import type { AnyProcedure } from './procedures.ts';
import { type Scene, sceneOf } from './scene.ts';
import { settingsProcedures } from './settings/settings.ts';
import { postsProcedures } from './social/posts.ts';
import { type Clock, systemClock } from './store/clock.ts';
import { attempt } from './store/failures.ts';
import { makeFolder } from './store/files.ts';
import { type Holder, type Lock, type LockTaken, takeLock } from './store/lock.ts';
import { openStore, type OpenFailure } from './store/store.ts';
import { openTransfers, type Transfers } from './store/transfers.ts';
import { VERSION } from './version.ts';

export type CoreOptions = { readonly folder: string; readonly clock?: Clock };
export type Core = {
  readonly folder: string;
  readonly dispatch: Dispatch;
  readonly transfers: Transfers;
  readonly announce: (holder: Holder) => void;
  readonly close: () => Promise<void>;
};

export async function openCore({
  folder,
  clock = systemClock(),
}: CoreOptions): Promise<Result<Core, OpenFailure | LockTaken>> {
  const made = attempt(() => makeFolder(folder));
  if (!made.ok) return made;
  const lock = await takeLock(folder);
  if (!lock.ok) return lock;
  let opened = false;
  try {
    const store = await openStore(folder, clock());
    if (!store.ok) return store;
    opened = true;
    return done(coreOf(folder, sceneOf(store.value, clock), openTransfers(folder), lock.value));
  } finally {
    if (!opened) lock.value.release();
  }
}

function coreOf(folder: string, scene: Scene, transfers: Transfers, lock: Lock): Core {
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;
  const run = dispatcherOf(proceduresOf(scene, transfers));
  return {
    folder,
    transfers,
    announce: lock.announce,
    dispatch: async (name, input, call) => {
      if (closed !== undefined) return failed<Failure>({ code: 'cancelled' });
      const answer = run(name, input, call);
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    close: () => {
      closed ??= (async () => {
        await Promise.allSettled(running);
        await scene.store.close();
        transfers.close();
        lock.release();
      })();
      return closed;
    },
  };
}

function proceduresOf(scene: Scene, transfers: Transfers): ReadonlyMap<string, AnyProcedure> {
  const { store } = scene;
  const changes = changesOf(store);
  const postsAbout = (event: string) =>
    store.list('posts', { keys: [aboutKey(event)], sort: [], offset: 0, limit: 0 }).total;
  const postsOn = (channel: string) =>
    store.list('posts', { keys: [channelKey(channel)], sort: [], offset: 0, limit: 0 }).total;
  return new Map([
    ...named('workspace', workspaceProcedures(scene, VERSION, transfers.deliver)),
    ...named('settings', settingsProcedures(scene, changes.tell)),
    ...named('changes', {
      watch: (_input: unknown, call: { signal: AbortSignal }) => done(changes.watch(call.signal)),
    }),
    ...named('members', membersProcedures(scene)),
    ...named(
      'events',
      eventsProcedures(scene, (event) => ({ posts: postsAbout(event), tasks: 0, registrations: 0 })),
    ),
    ...named('posts', postsProcedures(scene)),
    ...named('channels', channelsProcedures(scene, postsOn)),
    ...named('calendar', calendarProcedures(scene)),
    ...named('today', todayProcedures(scene)),
    ...named('search', searchProcedures(scene)),
    ...named('import', importProcedures(scene, transfers.fetch)),
    ...named('log', logProcedures(scene, undoRules(postsOn))),
  ]);
}
