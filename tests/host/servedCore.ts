/** A real host on loopback over a core of its own, with a page folder of two files; closed after the test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Limits } from '../../main/host/limits.ts';
import { serve, type Served } from '../../main/host/serve.ts';
import { type Asking, openedSociety } from '../core/openedCore.ts';

export type Answer = { readonly status: number; readonly headers: Record<string, string>; readonly text: string };
export type Hosted = Asking & {
  readonly served: Served;
  readonly port: number;
  /** A request as a client that may lie about anything would send it. */
  readonly send: (method: string, path: string, options?: Sent) => Promise<Answer>;
  /** A call with the token; answers status and parsed JSON. */
  readonly post: (procedure: string, input: unknown) => Promise<{ status: number; json: unknown }>;
};
export type Sent = { readonly headers?: Record<string, string>; readonly body?: string | Buffer };

export async function servedCore(limits: Partial<Limits> = {}): Promise<Hosted> {
  const asking = await openedSociety();
  const pageFolder = join(asking.folder, 'page');
  mkdirSync(join(pageFolder, 'assets'), { recursive: true });
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Stammtisch</title>');
  writeFileSync(join(pageFolder, 'assets', 'app.js'), 'export {};');
  writeFileSync(join(asking.folder, 'package.json'), '{"secret":true}');
  const served = await serve(asking.core, { port: 0, host: '127.0.0.1', pageFolder, limits });
  if (!served.ok) throw new Error('The host did not start');
  onTestFinished(served.value.close);
  const port = Number(new URL(served.value.url).port);
  const send = (method: string, path: string, options: Sent = {}) => sent(port, method, path, options);
  return {
    ...asking,
    served: served.value,
    port,
    send,
    post: async (procedure, input) => {
      const headers = { authorization: `Bearer ${served.value.token}`, 'content-type': 'application/json' };
      const { status, text } = await send('POST', `/api/${procedure}`, { headers, body: JSON.stringify(input) });
      return { status, json: JSON.parse(text) as unknown };
    },
  };
}

function sent(port: number, method: string, path: string, { headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const told = response.headers as Record<string, string>;
        resolve({ status: response.statusCode ?? 0, headers: told, text: Buffer.concat(pieces).toString('utf8') });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
