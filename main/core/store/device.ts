/**
 * What belongs to this device alone: its id, the secret that derived ids hang on, its settings.
 *
 * Invariant: never replicated. The secret is the workspace's and travels only in an invitation.
 */
import { randomBytes } from 'node:crypto';
import type { SqlFile } from './driver.ts';

export type Device = {
  readonly id: string;
  readonly secret: () => Uint8Array;
  /** Of the workspace that this device joins. */
  readonly adoptSecret: (secret: Uint8Array) => void;
  readonly read: (key: string) => unknown;
  readonly write: (key: string, value: unknown) => void;
};

export function openDevice(file: SqlFile): Device {
  const find = file.statement('SELECT value FROM device WHERE key = ?');
  const put = file.statement(
    'INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const read = (key: string): unknown => {
    const value = find.get(key)?.['value'];
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : undefined;
  };
  const write = (key: string, value: unknown): void => void put.run(key, JSON.stringify(value));
  const known = (key: string, make: () => string): string => {
    const before = read(key);
    if (typeof before === 'string') return before;
    const made = make();
    write(key, made);
    return made;
  };
  let secret = Buffer.from(
    known('secret', () => randomBytes(32).toString('hex')),
    'hex',
  );
  return {
    id: known('id', () => `dev_${randomBytes(8).toString('hex')}`),
    secret: () => secret,
    adoptSecret: (next) => {
      secret = Buffer.from(next);
      write('secret', secret.toString('hex'));
    },
    read,
    write,
  };
}
