/**
 * The web socket that a page in a browser speaks through: its first message is the token, then oRPC's wire format.
 *
 * Invariants: nothing is answered before the token; a connection that doesn't send one soon is closed.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Wire } from '../core/wire.ts';
import { type Guard, pathOf } from './guard.ts';

const FIRST_MESSAGE_MS = 10_000;
/** Private use (RFC 6455, section 7.4.2): the token is missing or wrong. */
const NO_TOKEN = 4401;
const LARGEST_MESSAGE = 8 * 1024 * 1024;

export type Sockets = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
};

export function socketsOf(wire: Wire, guard: Guard): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('connection', (socket: WebSocket) => {
    socket.on('error', () => socket.terminate());
    const timer = setTimeout(() => socket.close(NO_TOKEN), FIRST_MESSAGE_MS);
    socket.once('close', () => clearTimeout(timer));
    socket.once('message', (message) => {
      clearTimeout(timer);
      const caller = guard.callerOf(tokenOf((message as Buffer).toString('utf8')));
      if (caller === undefined) return socket.close(NO_TOKEN);
      void wire.socket.upgrade(socket, { context: { caller } });
      socket.send(JSON.stringify({ ready: true }));
    });
  });
  return {
    upgrade: (request, socket, head) => {
      if (guard.foreign(request) !== undefined || pathOf(request) !== '/socket') {
        socket.on('error', () => socket.destroy());
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function tokenOf(message: string): string | undefined {
  try {
    const { token } = JSON.parse(message) as { token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}
