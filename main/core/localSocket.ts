/**
 * How a command-line call reaches the process that holds the workspace: JSON lines over a local socket.
 *
 * Invariants: only the same user can open it (a 0700 folder, a 0600 socket); a forwarded call has the rights of a call
 * in process, since whoever can open the socket can open the file. On Windows it is a named pipe with a random name.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ROLES } from '../../shared/contract/procedure.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Core } from './core.ts';
import type { Caller } from './scene.ts';
import { catchBugs } from './store/bugs.ts';
import { attemptLater, type StorageFailure } from './store/failures.ts';
import { SOCKET_NAME, SOCKET_PREFIX } from './store/lock.ts';

export type Forwarded = { readonly procedure: string; readonly input: unknown; readonly caller: Caller };
const forwardedSchema = z.object({
  procedure: z.string(),
  input: z.unknown(),
  caller: z.object({ role: z.enum(ROLES), by: z.string(), paths: z.enum(['any', 'uploads']) }),
});
export type LocalSocket = { readonly path: string; readonly close: () => void };

/** Where no socket can be made (a temporary folder that can only be read), the workspace works on without one. */
export function listenLocally(core: Pick<Core, 'dispatch'>): Promise<Result<LocalSocket, StorageFailure>> {
  return attemptLater(() => listen(core));
}

async function listen(core: Pick<Core, 'dispatch'>): Promise<LocalSocket> {
  const { path, forget } = newSocketPath();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    serveLines(core, socket);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  server.unref();
  return {
    path,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      forget();
    },
  };
}

function newSocketPath(): { path: string; forget: () => void } {
  if (process.platform === 'win32')
    return { path: `\\\\.\\pipe\\stammtisch-${randomBytes(12).toString('hex')}`, forget: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), SOCKET_PREFIX));
  return { path: join(folder, SOCKET_NAME), forget: () => rmSync(folder, { recursive: true, force: true }) };
}

function serveLines(core: Pick<Core, 'dispatch'>, socket: Socket): void {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  // Errors of the socket come through the lines as well; `close` follows them.
  const lines = createInterface({ input: socket }).on('error', () => undefined);
  lines.on('line', (line) => {
    void catchBugs('the local socket', async () => {
      const call = forwardedSchema.safeParse(JSON.parse(line));
      if (!call.success) return void socket.destroy();
      const { procedure, input, caller } = call.data;
      const answer = await core.dispatch(procedure, input, { caller, signal: gone.signal });
      if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`);
    }).then((done) => done.ok || socket.destroy());
  });
}

/** One call, forwarded; undefined: the holder is gone. */
export function forward(path: string, call: Forwarded): Promise<Result<unknown, Failure> | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
    socket.once('connect', () => socket.write(`${JSON.stringify(call)}\n`));
    const lines = createInterface({ input: socket }).on('error', () => resolve(undefined));
    lines.once('line', (line) => {
      resolve(JSON.parse(line) as Result<unknown, Failure>);
      socket.end();
    });
  });
}
