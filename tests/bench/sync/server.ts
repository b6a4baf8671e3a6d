/**
 * The test server in a process of its own, so that it takes no time of whoever is measured, and asking it by hand.
 *
 * Invariant: who asks by hand has one connection, which stays open, and believes every answer.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { RIGHTS_ID, rightsDocument } from '../../../shared/sync/rights.ts';

export type Access = { readonly url: string; readonly user: string; readonly password: string };
export type Server = { readonly access: Access; readonly stop: () => Promise<void> };

export async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../server/run.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit')])) as [unknown];
  if (typeof line !== 'string') throw new Error(`The test server ended with ${String(line)}`);
  return { access: JSON.parse(line) as Access, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  await end;
}

/** Answers the JSON of an answer; a refusal ends the run. */
export type Asking = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>;

export function askingOn({ url, user, password }: Access): Asking {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return async <T>(method: string, path: string, body?: unknown) => {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const length = bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': bytes.length };
    const asked = request(url + path, { method, agent, headers: { authorization, ...length } });
    asked.end(bytes);
    const [response] = (await once(asked, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece);
    const text = Buffer.concat(pieces).toString('utf8');
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
    return JSON.parse(text) as T;
  };
}

/** A database under the same rules as a workspace's, which the server runs for each document. */
export async function makeDatabase(ask: Asking, name: string): Promise<void> {
  await ask('PUT', `/${name}`);
  await ask('PUT', `/${name}/${RIGHTS_ID}`, rightsDocument('entities'));
}

type Written = { readonly id: string; readonly rev?: string };

/** Writes them by 500; answers their revisions. */
export async function postAll(ask: Asking, name: string, documents: readonly object[]): Promise<Map<string, string>> {
  const revs = new Map<string, string>();
  for (let from = 0; from < documents.length; from += 500) {
    const docs = documents.slice(from, from + 500);
    const written = await ask<readonly Written[]>('POST', `/${name}/_bulk_docs`, { docs });
    for (const { id, rev } of written) if (rev !== undefined) revs.set(id, rev);
  }
  if (revs.size !== documents.length) throw new Error(`${revs.size} of ${documents.length} documents were taken`);
  return revs;
}
