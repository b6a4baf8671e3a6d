/**
 * The web socket that a page in a browser speaks through: its first message is the token, then oRPC's wire format.
 *
 * Invariants: nothing is answered before the token; a connection that doesn't send one soon is closed, and sooner where
 * many wait; one connection more than there may be is refused, and the others live on.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Wire } from '../core/wire.ts';
import { type Guard, pathOf } from './guard.ts';
import type { Limits } from './limits.ts';

/** Private use (RFC 6455, section 7.4.2): the token is missing or wrong. */
const NO_TOKEN = 4401;
const LARGEST_MESSAGE = 8 * 1024 * 1024;

export type Sockets = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
};

export function socketsOf(wire: Wire, guard: Guard, limits: Limits): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  /** In the order in which they came. */
  const waiting = new Set<WebSocket>();
  server.on('connection', (socket: WebSocket) => {
    socket.on('error', () => socket.terminate());
    const timer = setTimeout(() => socket.close(NO_TOKEN), limits.beginningMs);
    const noLongerWaits = () => {
      clearTimeout(timer);
      waiting.delete(socket);
    };
    socket.once('close', noLongerWaits);
    waiting.add(socket);
    const [longest] = waiting;
    if (waiting.size > limits.waitingSockets) longest?.terminate();
    socket.once('message', (message) => {
      noLongerWaits();
      const caller = guard.callerOf(tokenOf((message as Buffer).toString('utf8')));
      if (caller === undefined) return socket.close(NO_TOKEN);
      void wire.socket.upgrade(socket, { context: { caller } });
      socket.send(JSON.stringify({ ready: true }));
    });
  });
  return {
    upgrade: (request, socket, head) => {
      if (guard.foreign(request) !== undefined || pathOf(request) !== '/socket') return refuse(socket, '403 Forbidden');
      if (server.clients.size >= limits.sockets) return refuse(socket, '503 Service Unavailable');
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
}

function tokenOf(message: string): string | undefined {
  try {
    const { token } = JSON.parse(message) as { token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}
