/** Web sockets as an attacker opens them: with any head, and with no manners. */
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Hosted } from '../../host/servedCore.ts';

export function socketTo({ port }: Hosted, headers: Record<string, string> = {}, path = '/socket'): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  return socket;
}

export const closeCode = async (socket: WebSocket): Promise<number> => ((await once(socket, 'close')) as [number])[0];

/** Waits until it is open; undefined where it is refused. */
export async function openOrRefused(socket: WebSocket): Promise<'open' | 'refused'> {
  return Promise.race([
    once(socket, 'open').then(() => 'open' as const),
    once(socket, 'unexpected-response').then(() => 'refused' as const),
  ]);
}

export async function admitted(hosted: Hosted): Promise<WebSocket> {
  const socket = socketTo(hosted);
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: hosted.served.token }));
  await once(socket, 'message');
  return socket;
}

/** One call over an admitted socket in oRPC's own form, whatever its path and meta; the text of the answer. */
export async function askedOver(socket: WebSocket, path: string, json: unknown, meta: unknown = []): Promise<string> {
  const answer = once(socket, 'message') as Promise<[Buffer]>;
  socket.send(callText(path, JSON.stringify({ json, meta })));
  return String((await answer)[0]);
}

export const callText = (path: string, body: string): string =>
  `{"i":"1","p":{"u":${JSON.stringify(`orpc:/${path}`)},"b":${body}}}`;
