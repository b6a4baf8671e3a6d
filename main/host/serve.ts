/**
 * The core reached without Electron: the page, the contract over HTTP and a web socket, on loopback unless asked otherwise.
 *
 * Invariant: Host and Origin are looked at on every request, the token on every call; the page itself is public and
 * holds no data.
 */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { done, failed, type Result } from '../../shared/result.ts';
import type { Core } from '../core/core.ts';
import { catchBugs } from '../core/store/bugs.ts';
import { wireOf } from '../core/wire.ts';
import { answerCall, answerDownload, answerUpload, sendFailure, sendJson } from './api.ts';
import { bearerOf, type Guard, guardOf, pathOf } from './guard.ts';
import { type Limits, LIMITS } from './limits.ts';
import { type Page, pageFrom } from './page.ts';
import { socketsOf } from './socket.ts';

export type ServeOptions = {
  readonly port: number;
  readonly host: string;
  readonly pageFolder: string;
  readonly limits?: Partial<Limits>;
};
export type Served = { readonly url: string; readonly token: string; readonly close: () => Promise<void> };
export type ServeFailure = { readonly code: 'port-taken' | 'no-such-address' | 'not-built'; readonly port: number };

export async function serve(
  core: Core,
  { port, host, pageFolder, limits: others = {} }: ServeOptions,
): Promise<Result<Served, ServeFailure>> {
  if (!existsSync(join(pageFolder, 'index.html'))) return failed({ code: 'not-built', port });
  let names: readonly string[] = [];
  const guard = guardOf(() => names);
  const page = pageFrom(pageFolder);
  const limits = { ...LIMITS, ...others };
  const patience = {
    headersTimeout: limits.beginningMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.lookEveryMs,
  };
  const server = createServer(patience, (request, response) => void answer({ core, guard, page }, request, response));
  server.maxConnections = limits.connections;
  const sockets = socketsOf(wireOf(core.dispatch), guard, limits);
  server.on('upgrade', sockets.upgrade);
  const listening = await listen(server, port, host);
  if (!listening.ok) return listening;
  names = namesOf(host, listening.value);
  return done({
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening.value}`,
    token: guard.issue({ role: 'manager', by: 'manager', paths: 'uploads' }),
    close: () =>
      new Promise((resolve) => {
        sockets.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

type Parts = { readonly core: Core; readonly guard: Guard; readonly page: Page };

async function answer({ core, guard, page }: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handled = await catchBugs('http', async () => {
    if (guard.foreign(request) !== undefined)
      return sendFailure(response, { code: 'not-allowed', procedure: 'http', role: 'foreign' });
    const pathname = pathOf(request);
    if (!pathname.startsWith('/api/')) {
      const sent = (request.method === 'GET' || request.method === 'HEAD') && page.send(pathname, response);
      return sent ? undefined : sendFailure(response, { code: 'not-found', kind: 'page', id: pathname.slice(0, 100) });
    }
    const caller = guard.callerOf(bearerOf(request));
    if (caller === undefined) return sendFailure(response, { code: 'no-token' });
    const name = pathname.slice('/api/'.length);
    if (request.method === 'PUT' && name === 'upload') return answerUpload(core, caller, request, response);
    if (request.method === 'GET' && name.startsWith('download/'))
      return answerDownload(core, caller, name.slice('download/'.length), response);
    if (request.method === 'POST') return answerCall(core, caller, name, request, response);
    return sendJson(response, 405, { error: { code: 'not-found', message: 'Calls are POST requests.' } });
  });
  if (!handled.ok && !response.headersSent) sendFailure(response, { code: 'bug', procedure: 'http' });
}

/** The names under which a request may ask for us. */
function namesOf(host: string, port: number): readonly string[] {
  const loopback = host === '127.0.0.1' || host === 'localhost' || host === '::1';
  const names = loopback ? ['127.0.0.1', 'localhost', '[::1]'] : addressesOf(host);
  return names.map((name) => `${name}:${port}`);
}

/** Listening on all addresses answers under each of them, and under no other name: a name could be anybody's. */
function addressesOf(host: string): string[] {
  const bracketed = (address: string) => (address.includes(':') ? `[${address}]` : address);
  if (host !== '0.0.0.0' && host !== '::') return [bracketed(host)];
  const own = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).map(({ address }) => bracketed(address)),
  );
  return ['localhost', ...own];
}

function listen(
  server: ReturnType<typeof createServer>,
  port: number,
  host: string,
): Promise<Result<number, ServeFailure>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(failed({ code: 'port-taken', port }));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        resolve(failed({ code: 'no-such-address', port }));
      else reject(error);
    });
    server.listen(port, host, () => resolve(done((server.address() as AddressInfo).port)));
  });
}
