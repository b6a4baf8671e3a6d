/**
 * How a command reaches the core: in process, forwarded to whoever holds the workspace, or over HTTP.
 *
 * Invariant: the command is the same on every way; only who answers differs.
 */
import { type Failure, refused } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { type CoreFailure, openCore } from '../core/core.ts';
import { forward } from '../core/localSocket.ts';
import type { Caller } from '../core/scene.ts';
import { systemClock } from '../core/store/clock.ts';
import type { Holder } from '../core/store/lock.ts';
import type { FirstSecret } from '../core/store/slots.ts';
import { targetAt } from '../core/store/target.ts';
import { callOverHttp, downloadOverHttp, type Host, uploadOverHttp } from '../host/httpCall.ts';
import { holderWords } from './messages.ts';
import type { Options } from './options.ts';
import { plainHost } from './plainHost.ts';
import { tried } from './secret.ts';
import { defaultWorkspace } from './workspaces.ts';

export type Reached = {
  readonly call: (procedure: string, input: unknown) => Promise<Result<unknown, Failure>>;
  /** How the core is to call a file of this computer: by its path, or by what an upload made of it. */
  readonly lend: (path: string) => Promise<Result<string, Failure>>;
  /** Puts an export where the person wants it, if the core couldn't. */
  readonly collect: (download: string, path: string) => Promise<Result<unknown, Failure>>;
  /** Whoever had the workspace open already and answers; undefined: we opened it ourselves. */
  readonly heldBy: string | undefined;
  /** Where the workspace lies on this computer. */
  readonly folder: string | undefined;
  readonly close: () => Promise<void>;
};
/** The clock belongs to whoever holds the workspace: it can't be set from outside. */
export type HeldClock = { readonly code: 'held-clock'; readonly holder: Holder };
export type ReachFailure = CoreFailure | HeldClock;

/** Another command in its own process holds the workspace for a moment and listens to nobody: it is waited for. */
const TRIES = 50;
const BETWEEN_TRIES_MS = 100;

type Opening = {
  readonly folder: string;
  readonly now: string | undefined;
  readonly missing: 'made' | 'refused';
  readonly damaged: 'examined' | 'refused';
};

async function openOrWait({ folder, now, missing, damaged }: Opening, secret: FirstSecret | undefined) {
  for (let tries = 1; ; tries += 1) {
    const core = await openCore({ folder, clock: systemClock(now), host: plainHost(), secret, missing, damaged });
    const passing = !core.ok && core.failure.code === 'lock-taken' && core.failure.holder === undefined;
    if (!passing || tries === TRIES) return core;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
}

/** A mistyped folder shall not become a workspace: only what fills one begins one, and a script with its first call. */
function missingOf({ command, dryRun, words }: Options): Opening['missing'] {
  const joins = command === 'sync' && words[0] === 'setup';
  const begins = command === 'sample' || command === 'call' || joins || (command === 'import' && !dryRun);
  return begins ? 'made' : 'refused';
}

/** @param passphrase opens a protected workspace that nobody holds; the words of its sheet do as well */
export async function reach(options: Options, passphrase: string | undefined): Promise<Result<Reached, ReachFailure>> {
  const { role, now } = options;
  if (options.url !== undefined) return done(overHttp({ url: options.url, token: options.token ?? '' }));
  const caller: Caller = { role, by: role, paths: 'any' };
  const folder = options.workspace ?? defaultWorkspace();
  const damaged: Opening['damaged'] = options.command === 'doctor' ? 'examined' : 'refused';
  const opening = { folder, now, missing: missingOf(options), damaged };
  const core = await tried(passphrase, (secret) => openOrWait(opening, secret));
  if (core.ok) {
    const signal = new AbortController().signal;
    return done({
      ...onThisComputer(folder),
      call: (procedure, input) => core.value.dispatch(procedure, input, { caller, signal }),
      heldBy: undefined,
      close: core.value.close,
    });
  }
  const holder = core.failure.code === 'lock-taken' ? core.failure.holder : undefined;
  if (holder === undefined || !options.forward) return core;
  if (now !== undefined) return failed({ code: 'held-clock', holder });
  const heldBy = holderWords(holder);
  return done({
    ...onThisComputer(folder),
    call: async (procedure, input) => {
      const answered = await forward(holder.socket, { procedure, input, caller });
      return answered === undefined ? failed({ code: 'storage', reason: 'busy' }) : held(answered, heldBy);
    },
    heldBy,
    close: async () => undefined,
  });
}

/** What is locked there can't be opened from here: a passphrase that was given helps nobody. */
const held = (answered: Result<unknown, Failure>, heldBy: string): Result<unknown, Failure> =>
  !answered.ok && answered.failure.code === 'refused' && answered.failure.reason === 'locked'
    ? failed(refused('locked', { heldBy }))
    : answered;

/** The core sees the same files as we do. */
const onThisComputer = (folder: string): Pick<Reached, 'lend' | 'collect' | 'folder'> => ({
  lend: async (path) => done(path),
  collect: async () => done(undefined),
  folder,
});

function overHttp(host: Host): Reached {
  const heldBy = `the host at ${host.url}`;
  return {
    call: async (procedure, input) => held(await callOverHttp(host, procedure, input), heldBy),
    lend: (path) => uploadOverHttp(host, path),
    collect: async (download, path) => {
      const target = targetAt(path, undefined);
      return target.ok ? downloadOverHttp(host, download, target.value) : target;
    },
    heldBy,
    folder: undefined,
    close: async () => undefined,
  };
}
