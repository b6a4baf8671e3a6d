/**
 * One device as the program runs it: a core on a folder, linked to the server and called through the contract.
 *
 * Alone because each way that is measured here stands on one, or on two.
 */
import { type Core, openCore } from '../../../main/core/core.ts';
import type { HostPort } from '../../../main/core/hostPort.ts';
import type { Call } from '../../../main/core/scene.ts';
import type { Access } from './server.ts';

export type Device = {
  readonly ask: <T = unknown>(procedure: string, input?: object) => Promise<T>;
  readonly close: () => Promise<void>;
};
export type Once = { readonly pushed: number; readonly pulled: number };

/** Keeps passwords for as long as the process runs, also over a closed core. */
const secrets = new Map<string, string>();
const host: HostPort = {
  proxyFor: async () => undefined,
  secrets: {
    where: async () => 'keychain',
    get: async (name) => secrets.get(name),
    set: async (name, secret) => secrets.set(name, secret).has(name),
    forget: async (name) => void secrets.delete(name),
  },
};

const call: Call = {
  caller: { role: 'manager', by: 'manager', paths: 'any' },
  signal: new AbortController().signal,
};

export async function openDevice(folder: string, syncs: 'by-itself' | 'when-asked' = 'when-asked'): Promise<Device> {
  const opened = await openCore({ folder, host, syncs });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return { ask: askingOf(opened.value), close: opened.value.close };
}

function askingOf({ dispatch }: Core): Device['ask'] {
  return async <T>(procedure: string, input: object = {}) => {
    const answered = await dispatch(procedure, input, call);
    if (!answered.ok) throw new Error(`${procedure}: ${JSON.stringify(answered.failure)}`);
    return answered.value as T;
  };
}

export async function linkDevice(device: Device, access: Access, prefix: string): Promise<void> {
  await device.ask('sync.configure', { ...access, prefix });
}

/** Linked, and at rest for the first time. */
export async function liveDevice(folder: string, access: Access, prefix: string): Promise<Device> {
  const device = await openDevice(folder, 'by-itself');
  await linkDevice(device, access, prefix);
  await until(device, 'sync', async () => (await device.ask<{ state: string }>('sync.status')).state === 'live');
  return device;
}

/** Asked again whenever something changed there. */
export async function until(device: Device, collection: string, isSo: () => Promise<boolean>): Promise<void> {
  const stream = await device.ask<AsyncGenerator<{ readonly collections: readonly string[] }>>('changes.watch');
  for await (const { collections } of stream) {
    const isMeant = collections.length === 0 || collections.includes(collection); // none: the stream stands
    if (isMeant && (await isSo())) return;
  }
}
