/**
 * How a command reaches the core: in process, forwarded to whoever holds the workspace, or over HTTP.
 *
 * Invariant: the command is the same on every way; only who answers differs.
 */
import type { Failure } from '../../shared/contract/failure.ts';
import type { Role } from '../../shared/contract/procedure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { openCore } from '../core/core.ts';
import { forward } from '../core/localSocket.ts';
import type { Caller } from '../core/scene.ts';
import { systemClock } from '../core/store/clock.ts';
import type { LockTaken } from '../core/store/lock.ts';
import type { OpenFailure } from '../core/store/store.ts';
import { callOverHttp } from '../host/httpCall.ts';
import type { Options } from './options.ts';
import { defaultWorkspace } from './workspaces.ts';

export type Reached = {
  readonly call: (procedure: string, input: unknown) => Promise<Result<unknown, Failure>>;
  readonly close: () => Promise<void>;
};
export type ReachFailure = OpenFailure | LockTaken;

/** Another command in its own process holds the workspace for a moment and listens to nobody: it is waited for. */
const TRIES = 50;
const BETWEEN_TRIES_MS = 100;

async function openOrWait(folder: string, now: string | undefined) {
  for (let tries = 1; ; tries += 1) {
    const core = await openCore({ folder, clock: systemClock(now) });
    const passing = !core.ok && core.failure.code === 'lock-taken' && core.failure.holder === undefined;
    if (!passing || tries === TRIES) return core;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
}

export async function reach(options: Options, role: Role): Promise<Result<Reached, ReachFailure>> {
  if (options.url !== undefined)
    return done({
      call: (procedure, input) => callOverHttp(options.url as string, options.token ?? '', procedure, input),
      close: async () => undefined,
    });
  const caller: Caller = { role, by: role, paths: 'any' };
  const folder = options.workspace ?? defaultWorkspace();
  const core = await openOrWait(folder, options.now);
  if (core.ok) {
    const signal = new AbortController().signal;
    return done({
      call: (procedure, input) => core.value.dispatch(procedure, input, { caller, signal }),
      close: core.value.close,
    });
  }
  const holder = core.failure.code === 'lock-taken' ? core.failure.holder : undefined;
  if (holder === undefined || !options.forward) return core;
  return done({
    call: async (procedure, input) =>
      (await forward(holder.socket, { procedure, input, caller })) ?? failed({ code: 'storage', reason: 'busy' }),
    close: async () => undefined,
  });
}
