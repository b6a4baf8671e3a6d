/**
 * The core: one workspace, opened, locked and ready to be called, whoever calls.
 *
 * The same module runs under Electron, in `serve`, behind the command line and in tests. Invariants: the lock is taken
 * before the file is opened and freed after it is closed; nothing here knows how a caller reached it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { done, failed, type Result } from '../../shared/result.ts';
import { openChanges } from './changes.ts';
import type { Dispatch } from './dispatch.ts';
import { shutDoctor } from './doctor/shut.ts';
import { type HostPort, noHost } from './hostPort.ts';
import { alwaysOf, type Around, procedureTableOf } from './procedureTable.ts';
import { lockedProcedures } from './protection/locked.ts';
import { standingAtStart, type StartFailure } from './protection/opening.ts';
import { openSession, type Session } from './session.ts';
import { type Clock, systemClock } from './store/clock.ts';
import { attempt } from './store/failures.ts';
import { makeFolder } from './store/files.ts';
import { type Holder, LOCK, type Lock, type LockDamaged, type LockTaken, takeLock } from './store/lock.ts';
import type { FirstSecret } from './store/slots.ts';
import type { OpenFailure } from './store/store.ts';
import { openTransfers, type Transfers } from './store/transfers.ts';

export type CoreOptions = {
  readonly folder: string;
  readonly clock?: Clock;
  readonly host?: HostPort;
  /** Opens a protected workspace at once; without one this computer's keychain is tried. */
  readonly secret?: FirstSecret | undefined;
  /** What happens where no workspace is: whoever only reads makes none. */
  readonly missing?: 'made' | 'refused';
  /** What happens where the file is too damaged to be opened: `examined`, only the doctor answers. */
  readonly damaged?: 'examined' | 'refused';
  /** Whether it syncs while it is open: whoever opens it for one command is asked to. */
  readonly syncs?: 'by-itself' | 'when-asked';
};
export type NoWorkspace = { readonly code: 'not-found'; readonly kind: 'workspace'; readonly id: string };
export type CoreFailure = OpenFailure | StartFailure | LockTaken | LockDamaged | NoWorkspace;
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
  missing = 'made',
  damaged = 'refused',
  syncs = 'when-asked',
}: CoreOptions): Promise<Result<Core, CoreFailure>> {
  const found = attempt(() => wayInto(folder, missing));
  if (!found.ok) return found;
  if (found.value === 'none') return failed(noWorkspace(folder));
  const lock = await takeLock(folder);
  if (!lock.ok) return lock;
  let opened = false;
  try {
    if (missing === 'refused' && !hasWorkspace(folder)) return failed(noWorkspace(folder));
    const standing = await standingAtStart(folder, host, clock(), secret);
    if (!standing.ok) return standing;
    const transfers = openTransfers(folder);
    const around: Around = { folder, clock, host, transfers, changes: openChanges(), syncs };
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
    const isExaminedOnly = !session.ok && damaged === 'examined' && isDamage(session.failure);
    if (!session.ok && !isExaminedOnly) return session;
    opened = true;
    const held = session.ok ? session.value : heldShut(shutDoctor(folder, standing.value, clock));
    return done(coreOf(folder, held, transfers, lock.value));
  } finally {
    if (!opened) lock.value.release();
  }
}

const heldShut = (dispatch: Dispatch) => ({ dispatch, close: async () => undefined });
const noWorkspace = (folder: string): NoWorkspace => ({ code: 'not-found', kind: 'workspace', id: folder });

/** Any of what a workspace is made of: where only some is left, opening says what is missing. */
const PARTS = ['stammtisch.db', 'stammtisch.mark', 'keys.json', 'keys.copy.json'];
const hasWorkspace = (folder: string): boolean => PARTS.some((name) => existsSync(join(folder, name)));

/** Where a lock lies, somebody may just be making the workspace: whether there is one is known when it is free. */
function wayInto(folder: string, missing: NonNullable<CoreOptions['missing']>): 'some' | 'none' {
  if (missing === 'made') makeFolder(folder);
  return missing === 'made' || hasWorkspace(folder) || existsSync(join(folder, LOCK)) ? 'some' : 'none';
}

const isDamage = (failure: OpenFailure): boolean => failure.code === 'storage' && failure.reason === 'needs-repair';

function coreOf(folder: string, session: Pick<Session, 'dispatch' | 'close'>, transfers: Transfers, lock: Lock): Core {
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
