/**
 * How a command reaches the core: in process, forwarded to whoever holds the workspace, or over HTTP.
 *
 * Invariant: the command is the same on every way; only who answers differs.
 */
import type { Failure } from '../../shared/contract/failure.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { type CoreFailure, openCore } from '../core/core.ts';
import { forward } from '../core/localSocket.ts';
import type { FirstSecret } from '../core/store/slots.ts';
import type { Caller } from '../core/scene.ts';
import { systemClock } from '../core/store/clock.ts';
import type { Holder } from '../core/store/lock.ts';
import { callOverHttp, downloadOverHttp, type Host, uploadOverHttp } from '../host/httpCall.ts';
import type { Options } from './options.ts';
import { plainHost } from './plainHost.ts';
import { defaultWorkspace } from './workspaces.ts';

export type Reached = {
  readonly call: (procedure: string, input: unknown) => Promise<Result<unknown, Failure>>;
  /** How the core is to call a file of this computer: by its path, or by what an upload made of it. */
  readonly lend: (path: string) => Promise<Result<string, Failure>>;
  /** Puts an export where the person wants it, if the core couldn't. */
  readonly collect: (download: string, path: string) => Promise<Result<unknown, Failure>>;
  readonly close: () => Promise<void>;
};
/** The clock belongs to whoever holds the workspace: it can't be set from outside. */
export type HeldClock = { readonly code: 'held-clock'; readonly holder: Holder };
export type ReachFailure = CoreFailure | HeldClock;

/** Another command in its own process holds the workspace for a moment and listens to nobody: it is waited for. */
const TRIES = 50;
const BETWEEN_TRIES_MS = 100;

async function openOrWait(folder: string, now: string | undefined, secret: FirstSecret | undefined) {
  for (let tries = 1; ; tries += 1) {
    const core = await openCore({ folder, clock: systemClock(now), host: plainHost(), secret });
    const passing = !core.ok && core.failure.code === 'lock-taken' && core.failure.holder === undefined;
    if (!passing || tries === TRIES) return core;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
}

/** @param secret opens a protected workspace that nobody holds */
export async function reach(
  options: Options,
  role: Role,
  secret: FirstSecret | undefined,
): Promise<Result<Reached, ReachFailure>> {
  if (options.url !== undefined) return done(overHttp({ url: options.url, token: options.token ?? '' }));
  const caller: Caller = { role, by: role, paths: 'any' };
  const folder = options.workspace ?? defaultWorkspace();
  const core = await openOrWait(folder, options.now, secret);
  if (core.ok) {
    const signal = new AbortController().signal;
    return done({
      ...onThisComputer,
      call: (procedure, input) => core.value.dispatch(procedure, input, { caller, signal }),
      close: core.value.close,
    });
  }
  const holder = core.failure.code === 'lock-taken' ? core.failure.holder : undefined;
  if (holder === undefined || !options.forward) return core;
  if (options.now !== undefined) return failed({ code: 'held-clock', holder });
  return done({
    ...onThisComputer,
    call: async (procedure, input) =>
      (await forward(holder.socket, { procedure, input, caller })) ?? failed({ code: 'storage', reason: 'busy' }),
    close: async () => undefined,
  });
}

/** The core sees the same files as we do. */
const onThisComputer: Pick<Reached, 'lend' | 'collect'> = {
  lend: async (path) => done(path),
  collect: async () => done(undefined),
};

function overHttp(host: Host): Reached {
  return {
    call: (procedure, input) => callOverHttp(host, procedure, input),
    lend: (path) => uploadOverHttp(host, path),
    collect: (download, path) => downloadOverHttp(host, download, path),
    close: async () => undefined,
  };
}
