/**
 * express-pouchdb with everything in memory: the server behind our front, on a loopback port of its own.
 *
 * Alone because it is the only file that knows these packages; all else speaks HTTP to them, or reads changes.
 * Invariant: two of them in one process share nothing, and a closed one leaves nothing behind.
 */
import { Agent, createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { Answer } from './exchange.ts';

export type ChangeRow = { readonly id: string; readonly seq: number; readonly changes: readonly { rev: string }[] };
type KeyRow = { readonly error?: string; readonly value?: { readonly rev: string; readonly deleted?: boolean } };
/** A database itself, without rights and validation. */
export type Pouch = {
  readonly changes: (options: object) => Promise<{ readonly results: readonly ChangeRow[]; readonly last_seq: number }>;
  readonly allDocs: (options: { readonly keys: readonly string[] }) => Promise<{ readonly rows: readonly KeyRow[] }>;
  readonly bulkGet: (options: object) => Promise<{
    readonly results: readonly { readonly docs: readonly { readonly ok?: object }[] }[];
  }>;
  readonly bulkDocs: (documents: readonly object[], options: { readonly new_edits: false }) => Promise<unknown>;
  readonly destroy: () => Promise<unknown>;
  readonly setMaxListeners: (most: number) => void;
};
type PouchClass = {
  new (name: string): Pouch;
  plugin: (plugin: unknown) => PouchClass;
  defaults: (options: object) => PouchClass;
  allDbs: () => Promise<readonly string[]>;
  setMaxListeners: (most: number) => void;
};
type ExpressPouch = Parameters<typeof createServer>[1] & {
  readonly setPouchDB: (pouch: PouchClass) => Promise<void>;
  readonly couchConfig: { set: (section: string, key: string, value: string, then: () => void) => void };
};

export type Question = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
export type Inner = {
  readonly ask: (question: Question) => Promise<Answer>;
  /** Makes the database if there is none: ask first. */
  readonly pouchOf: (name: string) => Pouch;
  /** A deleted database is never read again through a pouch from before. */
  readonly forget: (name: string) => void;
  readonly close: () => Promise<void>;
};

/** More than the minimum only what sync is tested with: users, rights, validation; no log, no replicator. */
const parts = {
  mode: 'minimumForPouchDB',
  overrideMode: {
    include: [
      'config-infrastructure',
      'logging-infrastructure',
      'routes/authentication',
      'routes/authorization',
      'routes/find',
      'routes/security',
      'routes/session',
      'routes/uuids',
      'validation',
    ],
    exclude: ['compression', 'routes/session-stub', 'routes/temp-views'],
  },
  inMemoryConfig: true,
  logPath: devNull,
};

function packageNamed(name: string): unknown {
  const requireHere = createRequire(join(import.meta.dirname, 'package.json'));
  try {
    return requireHere(name);
  } catch (missing) {
    if ((missing as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw missing;
    throw new Error("The test server's packages are not there: run npm ci in tests/server", { cause: missing });
  }
}

/** @param prefix names this server's databases: the memory of the adapter is the whole process's */
export async function startInner(admin: { user: string; password: string }, prefix: string): Promise<Inner> {
  const PouchDB = packageNamed('pouchdb') as PouchClass;
  PouchDB.plugin(packageNamed('pouchdb-adapter-memory'));
  const Memory = PouchDB.defaults({ adapter: 'memory', prefix });
  Memory.setMaxListeners(0);
  const app = (packageNamed('express-pouchdb') as (options: object) => ExpressPouch)(parts);
  await app.setPouchDB(Memory);
  await new Promise<void>((resolve) => app.couchConfig.set('admins', admin.user, admin.password, resolve));
  const server = createServer(app);
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return innerOf(server, Memory);
}

function innerOf(server: Server, Memory: PouchClass): Inner {
  const agent = new Agent({ keepAlive: true });
  const { port } = server.address() as AddressInfo;
  const pouches = new Map<string, Pouch>();
  return {
    ask: (question) => answered(question, port, agent),
    pouchOf: (name) => {
      const pouch = pouches.get(name) ?? new Memory(name);
      if (!pouches.has(name)) pouch.setMaxListeners(0); // each open feed listens
      pouches.set(name, pouch);
      return pouch;
    },
    forget: (name) => void pouches.delete(name),
    close: async () => {
      agent.destroy();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      for (const name of await Memory.allDbs()) await new Memory(name).destroy();
    },
  };
}

const ofThisConnection = ['content-length', 'transfer-encoding', 'connection', 'accept-encoding', 'host', 'expect'];

function answered({ method, url, headers, body }: Question, port: number, agent: Agent): Promise<Answer> {
  // Without this it answers in text/plain, which CouchDB never does.
  const sent: IncomingHttpHeaders = { ...headers, accept: 'application/json' };
  for (const name of ofThisConnection) delete sent[name];
  if (body.length > 0) sent['content-length'] = String(body.length);
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, agent, method, path: url, headers: sent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const told = { ...response.headers };
        for (const name of [...ofThisConnection, 'keep-alive', 'location', 'x-powered-by']) delete told[name];
        resolve({ status: response.statusCode ?? 500, headers: told, body: Buffer.concat(pieces) });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
