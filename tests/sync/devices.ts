/** Devices of one community in one process, each a whole core on a folder of its own, and the server between them. */
import { onTestFinished } from 'vitest';
import { type Core, openCore } from '../../main/core/core.ts';
import type { HostPort } from '../../main/core/hostPort.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/result.ts';
import { callAs, setClock, type SetClock } from '../core/openedCore.ts';
import { memoryHost } from '../protection/protectedCore.ts';
import type { Couch } from '../server/couch.ts';
import { temporaryFolder } from '../store/temporaryFolder.ts';

export type Once = { pushed: number; pulled: number; conflicts: number; blocked: number; state: string };
export type Device = {
  readonly folder: string;
  readonly clock: SetClock;
  readonly call: (name: string, input?: object) => Promise<Result<unknown, Failure>>;
  /** The answer; a failure fails the test. */
  readonly ask: <T = Record<string, unknown>>(name: string, input?: object) => Promise<T>;
  readonly once: () => Promise<Once>;
  /** Ends the program and starts it again. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DeviceOptions = {
  readonly now?: string;
  readonly folder?: string;
  readonly host?: HostPort;
  readonly syncs?: 'by-itself' | 'when-asked';
};

export async function deviceOf({
  now = '2026-06-08T10:00:00.000Z',
  folder = temporaryFolder(),
  host = memoryHost(),
  syncs = 'when-asked',
}: DeviceOptions = {}): Promise<Device> {
  const clock = setClock(now);
  let core: Core | undefined;
  const open = async () => {
    const opened = await openCore({ folder, clock, host, syncs });
    if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.failure)}`);
    core = opened.value;
  };
  const close = async () => {
    await core?.close();
    core = undefined;
  };
  const call = async (name: string, input: object = {}) => {
    if (core === undefined) throw new Error('The core is not open');
    return core.dispatch(name, input, callAs('manager'));
  };
  const ask = async <T>(name: string, input?: object) => {
    const answered = await call(name, input);
    if (!answered.ok) throw new Error(`${name} was refused: ${JSON.stringify(answered.failure)}`);
    return answered.value as T;
  };
  await open();
  onTestFinished(close);
  return {
    folder,
    clock,
    call,
    ask,
    once: () => ask<Once>('sync.once', { large: true }),
    restart: async () => {
      await close();
      await open();
    },
    close,
  };
}

export const accessTo = ({ url, admin }: Couch) => ({ url, user: admin.user, password: admin.password });

/** Linked with an administrator's sign-in, so that the first one makes the databases. */
export async function linkedTo(couch: Couch, options?: DeviceOptions): Promise<Device> {
  const device = await deviceOf(options);
  await device.ask('sync.configure', accessTo(couch));
  return device;
}

export const twoLinked = async (couch: Couch): Promise<[Device, Device]> => [
  await linkedTo(couch),
  await linkedTo(couch),
];
