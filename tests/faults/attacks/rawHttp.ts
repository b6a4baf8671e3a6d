/** HTTP as an attacker writes it: bytes on a socket, well-formed or not. */
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export function connected(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** However it ends: a connection that is reset is closed as well. */
export const closed = (socket: Socket): Promise<void> => new Promise((resolve) => void socket.once('close', resolve));

/** Writes and reads until the other side hangs up; all it said. */
export async function said(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connected(port);
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  socket.write(bytes);
  await closed(socket);
  return Buffer.concat(pieces).toString('latin1');
}

/** The status of each answer in what was said; a second one would be the answer to a smuggled request. */
export const statusesIn = (text: string): number[] =>
  Array.from(text.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => Number(status));

/** A request with these lines; the last answer closes the connection. */
export const request = (line: string, headers: readonly string[], body = ''): string =>
  [line, ...headers, '', body].join('\r\n');
