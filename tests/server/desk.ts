/**
 * All that one running server knows beside its documents.
 *
 * Alone because a restart keeps it and another server begins with a new one; nothing of it is in a module.
 */
import { type Databases, newDatabases } from './databases.ts';
import { type Lockout, newLockout } from './lockout.ts';
import { type Inner, startInner } from './pouch.ts';

export type Credentials = { readonly user: string; readonly password: string };
export type Surroundings = {
  /** Milliseconds since 1970, for the lock of accounts. */
  readonly now: () => number;
  /** From 0 to below 1, for what nobody may guess. */
  readonly random: () => number;
  /** When a database is made; see databases.ts. */
  readonly birth: () => string;
};
export type Desk = {
  readonly inner: Inner;
  readonly databases: Databases;
  readonly lockout: Lockout;
  readonly uuid: string;
  /** The server admin's header, for what the server does by itself. */
  readonly authorization: string;
};

let servers = 0;

export async function newDesk(admin: Credentials, { now, random, birth }: Surroundings): Promise<Desk> {
  servers += 1;
  return {
    inner: await startInner(admin, `server-${servers}-`),
    databases: newDatabases(birth, random),
    lockout: newLockout(now),
    uuid: Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join(''),
    authorization: `Basic ${Buffer.from(`${admin.user}:${admin.password}`).toString('base64')}`,
  };
}
