/** A core that can be closed and opened again on its folder, with a host that keeps secrets in memory. */
import { onTestFinished } from 'vitest';
import type { HostPort } from '../../main/core/hostPort.ts';
import { type Core, type CoreFailure, openCore } from '../../main/core/core.ts';
import type { FirstSecret } from '../../main/core/store/slots.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/result.ts';
import { callAs, setClock, type SetClock } from '../core/openedCore.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

export const PASSPHRASE = 'vier Enten fahren Kahn';
export const OTHER = 'fünf Gänse stehen Schlange';

/** A keychain of its own. */
export function memoryHost(): HostPort {
  const kept = new Map<string, string>();
  return {
    proxyFor: async () => undefined,
    secrets: {
      where: async () => 'keychain',
      get: async (name) => kept.get(name),
      set: async (name, secret) => kept.set(name, secret) === kept,
      forget: async (name) => void kept.delete(name),
    },
  };
}

export type Reopening = {
  readonly folder: string;
  readonly clock: SetClock;
  readonly call: (name: string, input?: object, signal?: AbortSignal) => Promise<Result<unknown, Failure>>;
  /** The answer; a failure fails the test. */
  readonly ask: <T>(name: string, input?: object) => Promise<T>;
  readonly close: () => Promise<void>;
  readonly open: (secret?: FirstSecret) => Promise<CoreFailure | undefined>;
};

export async function reopening(folder = temporaryFolder(), host = memoryHost()): Promise<Reopening> {
  const clock = setClock('2026-06-08T10:00:00.000Z');
  let core: Core | undefined;
  const open = async (secret?: FirstSecret) => {
    const opened = await openCore({ folder, clock, host, secret });
    if (!opened.ok) return opened.failure;
    core = opened.value;
    return undefined;
  };
  const call = async (name: string, input: object = {}, signal?: AbortSignal) => {
    if (core === undefined) throw new Error('The core is not open');
    return core.dispatch(name, input, callAs('manager', signal));
  };
  const failure = await open();
  if (failure !== undefined) throw new Error(`The core did not open: ${JSON.stringify(failure)}`);
  onTestFinished(async () => core?.close());
  return {
    folder,
    clock,
    call,
    ask: async <T>(name: string, input?: object) => {
      const answered = await call(name, input);
      if (!answered.ok) throw new Error(`${name} was refused: ${JSON.stringify(answered.failure)}`);
      return answered.value as T;
    },
    close: async () => core?.close(),
    open,
  };
}

/** Protects it with `PASSPHRASE`; answers the words of the sheet. */
export async function protectedBy(reopened: Reopening, keychain = false): Promise<string> {
  const { words } = await reopened.ask<{ words: string }>('protection.drawWords');
  await reopened.ask('protection.protect', { passphrase: PASSPHRASE, words, keychain });
  return words;
}
