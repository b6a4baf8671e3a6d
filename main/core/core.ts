/**
 * The core: one workspace, opened, locked and ready to be called, whoever calls.
 *
 * The same module runs under Electron, in `serve`, behind the command line and in tests. Invariants: the lock is taken
 * before the file is opened and freed after it is closed; nothing here knows how a caller reached it.
 */
import { done, type Result } from '../../shared/result.ts';
import { openChanges } from './changes.ts';
import type { Dispatch } from './dispatch.ts';
import { type HostPort, noHost } from './hostPort.ts';
import { alwaysOf, type Around, procedureTableOf } from './procedureTable.ts';
import { lockedProcedures } from './protection/locked.ts';
import { standingAtStart, type StartFailure } from './protection/opening.ts';
import { openSession, type Session } from './session.ts';
import { type Clock, systemClock } from './store/clock.ts';
import { attempt } from './store/failures.ts';
import { makeFolder } from './store/files.ts';
import { type Holder, type Lock, type LockTaken, takeLock } from './store/lock.ts';
import type { FirstSecret } from './store/slots.ts';
import type { OpenFailure } from './store/store.ts';
import { openTransfers, type Transfers } from './store/transfers.ts';

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
    const transfers = openTransfers(folder);
    const around: Around = { folder, clock, host, transfers, changes: openChanges() };
    const session = await openSession(
      {
        ...around,
        always: (open) => alwaysOf(around, open),
        whenOpen: (scene, opening) => procedureTableOf(around, scene, opening),
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
