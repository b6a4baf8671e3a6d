/**
 * A server that answers as CouchDB 3.5 does, for tests: everything in memory, up in a blink, and broken on demand.
 *
 * Alone because sync is proved against a real protocol on loopback, and a CouchDB cannot be had everywhere.
 * Invariant: what it was told stays over `restart`, goes back with `rewind`, and is gone after `stop`.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addUser, rewindTo, type Snapshot, snapshotOf } from './administration.ts';
import { newBirths } from './databases.ts';
import { type Credentials, newDesk } from './desk.ts';
import type { Fault } from './faults.ts';
import { type Seen, serve } from './serving.ts';

export type CouchOptions = {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly admin?: Credentials;
  /** Milliseconds since 1970, for the births of databases and the lock of accounts. */
  readonly now?: () => number;
  readonly random?: () => number;
};
export type Couch = {
  readonly url: string;
  readonly admin: Credentials;
  /** Asked in order for every request; add and take away at any time. */
  readonly faults: Fault[];
  /** Every request that came whole, also those that a fault then hit; `length = 0` begins anew. */
  readonly requests: Seen[];
  /** Makes the user, or gives the one there is another password and other roles. */
  readonly addUser: (name: string, password: string, roles: readonly string[]) => Promise<void>;
  /** Cuts every open connection; the next request is served. */
  readonly cut: () => Promise<void>;
  /** From here on nobody can connect. */
  readonly down: () => Promise<void>;
  /** On the same port with the same data; `keep: false` makes it another server without any. */
  readonly up: (options?: Keep) => Promise<void>;
  readonly restart: (options?: Keep) => Promise<void>;
  /** Of one database, or of all but the system's own. */
  readonly snapshot: (name?: string) => Promise<Snapshot>;
  /** Nobody can connect meanwhile. Databases that the snapshot does not have stay as they are. */
  readonly rewind: (snapshot: Snapshot) => Promise<void>;
  readonly stop: () => Promise<void>;
};
type Keep = { readonly keep?: boolean };

export async function startCouch(options: CouchOptions = {}): Promise<Couch> {
  const { admin = { user: 'admin', password: 'secret' }, now = Date.now, random = Math.random } = options;
  const surroundings = { now, random, birth: newBirths(now) };
  let desk = await newDesk(admin, surroundings);
  const watched: { faults: Fault[]; requests: Seen[] } = { faults: [], requests: [] };
  const server = createServer((request, response) => void serve(desk, watched, request, response));
  server.keepAliveTimeout = 0; // a client that pauses must not meet a closed connection by chance
  const port = await listening(server, options.port ?? 0).catch(async (cause: unknown) => {
    await desk.inner.close();
    throw cause;
  });
  const down = (): Promise<void> => closed(server);
  const up = async ({ keep = true }: Keep = {}): Promise<void> => {
    if (!keep) {
      await desk.inner.close();
      desk = await newDesk(admin, surroundings);
    }
    desk.lockout.forgetAll();
    await listening(server, port);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    admin,
    ...watched,
    addUser: (name, password, roles) => addUser(desk, name, password, roles),
    cut: () => endConnections(server),
    down,
    up,
    restart: async (keep) => {
      await down();
      await up(keep);
    },
    snapshot: (name) => snapshotOf(desk, name),
    rewind: async (snapshot) => {
      const wasUp = server.listening;
      await down();
      await rewindTo(desk, snapshot);
      if (wasUp) await up();
    },
    stop: async () => {
      await down();
      await desk.inner.close();
    },
  };
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const end = new Promise((resolve) => server.close(resolve));
  await endConnections(server);
  await end;
}

/** Clients in this process see their connections end before they ask again: else the first would be lost by chance. */
async function endConnections(server: Server): Promise<void> {
  server.closeAllConnections();
  for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
}
