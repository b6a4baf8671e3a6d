/**
 * The core: one workspace, opened, locked and ready to be called, whoever calls.
 *
 * The same module runs under Electron, in `serve`, behind the command line and in tests. Invariants: the lock is taken
 * before the file is opened and freed after it is closed; nothing here knows how a caller reached it.
 */
import { done, type Result } from '../../shared/result.ts';
import { aboutKey, channelKey } from '../../shared/social/lookup.ts';
import { type BackupParts, backupProcedures, backUpIfDue } from './backup/backup.ts';
import { type Changes, openChanges } from './changes.ts';
import { type Dispatch, named } from './dispatch.ts';
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
import { type HostPort, noHost } from './hostPort.ts';
import type { AnyProcedure } from './procedures.ts';
import { lockedProcedures } from './protection/locked.ts';
import { standingAtStart, type StartFailure } from './protection/opening.ts';
import { protectionProcedures } from './protection/protection.ts';
import { openReaders } from './readers.ts';
import type { Scene } from './scene.ts';
import { type OpenedParts, openSession, type Session } from './session.ts';
import { settingsProcedures, shownOf } from './settings/settings.ts';
import { postsProcedures } from './social/posts.ts';
import { type Clock, everyMinute, systemClock } from './store/clock.ts';
import { attempt } from './store/failures.ts';
import { makeFolder } from './store/files.ts';
import { type Holder, type Lock, type LockTaken, takeLock } from './store/lock.ts';
import type { FirstSecret } from './store/slots.ts';
import type { OpenFailure } from './store/store.ts';
import { openTransfers, type Transfers } from './store/transfers.ts';
import { VERSION } from './version.ts';

export type CoreOptions = {
  readonly folder: string;
  readonly clock?: Clock;
  readonly host?: HostPort;
  /** Opens a protected workspace at once; without one this computer's keychain is tried. */
  readonly secret?: FirstSecret | undefined;
};
export type CoreFailure = OpenFailure | StartFailure | LockTaken;
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
  host = noHost,
  secret,
}: CoreOptions): Promise<Result<Core, CoreFailure>> {
  const made = attempt(() => makeFolder(folder));
  if (!made.ok) return made;
  const lock = await takeLock(folder);
  if (!lock.ok) return lock;
  let opened = false;
  try {
    const standing = await standingAtStart(folder, host, secret);
    if (!standing.ok) return standing;
    const changes = openChanges();
    const transfers = openTransfers(folder);
    const session = await openSession(
      {
        folder,
        clock,
        changes,
        always: (open) => alwaysOf(folder, clock, host, open, changes),
        whenOpen: (scene, opening) => proceduresOf({ folder, scene, transfers, changes, ...opening }),
        whenLocked: (keys) => {
          transfers.clear();
          return lockedProcedures(keys);
        },
      },
      standing.value,
    );
    if (!session.ok) return session;
    opened = true;
    return done(coreOf(folder, session.value, transfers, lock.value));
  } finally {
    if (!opened) lock.value.release();
  }
}

function coreOf(folder: string, session: Session, transfers: Transfers, lock: Lock): Core {
  let closed: Promise<void> | undefined;
  return {
    folder,
    transfers,
    announce: lock.announce,
    dispatch: session.dispatch,
    close: () => {
      closed ??= (async () => {
        await session.close();
        transfers.close();
        lock.release();
      })();
      return closed;
    },
  };
}

type Table = ReadonlyMap<string, AnyProcedure>;

/** What answers also while the workspace is locked. */
function alwaysOf(folder: string, clock: Clock, host: HostPort, session: Session, changes: Changes): Table {
  return new Map([
    ...named('changes', {
      watch: (_input: unknown, call: { signal: AbortSignal }) => done(changes.watch(call.signal)),
    }),
    ...named('protection', protectionProcedures({ folder, clock, host, session, tell: changes.tell, shown: shownOf })),
  ]);
}

type OpenParts = {
  readonly folder: string;
  readonly scene: Scene;
  readonly transfers: Transfers;
  readonly changes: Changes;
} & OpenedParts;

function proceduresOf({ folder, scene, transfers, changes, keys, onShut }: OpenParts): Table {
  const { store } = scene;
  const readers = openReaders(store.access);
  const backup: BackupParts = {
    scene,
    pack: (order, signal) => readers.run('backup', order, { signal }),
    sealOld: (order, signal) => readers.run('sealOld', order, { signal }),
    program: VERSION,
    workspace: folder,
    keys,
    tell: changes.tell,
  };
  onShut(everyMinute((signal) => backUpIfDue(backup, signal)));
  onShut(readers.close);
  const postsAbout = (event: string) =>
    store.list('posts', { keys: [aboutKey(event)], sort: [], offset: 0, limit: 0 }).total;
  const postsOn = (channel: string) =>
    store.list('posts', { keys: [channelKey(channel)], sort: [], offset: 0, limit: 0 }).total;
  return new Map([
    ...named('workspace', workspaceProcedures(scene, VERSION, transfers.deliver)),
    ...named('backup', backupProcedures(backup)),
    ...named('settings', settingsProcedures(scene, changes.tell)),
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
