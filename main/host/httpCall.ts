/** What a script does with a running host: calls, uploads, downloads. Invariant: whatever the network does becomes a failure. */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { storageReasonOf } from '../core/store/failures.ts';
import { freshBeside, replaceWith } from '../core/store/files.ts';

export type Host = { readonly url: string; readonly token: string };

export async function callOverHttp(host: Host, procedure: string, input: unknown): Promise<Result<unknown, Failure>> {
  return asked(host, procedure, { method: 'POST', body: JSON.stringify(input ?? {}) }, (response) => response.json());
}

/** Answers what the host calls the file: `upload:…`. */
export async function uploadOverHttp(host: Host, path: string): Promise<Result<string, Failure>> {
  // A stream as a body needs `duplex` (fetch standard); its type doesn't know it yet.
  const body = { body: Readable.toWeb(createReadStream(path)), duplex: 'half' } as unknown as RequestInit;
  const name = `upload?name=${encodeURIComponent(basename(path))}`;
  const sent = await asked(host, name, { method: 'PUT', ...body }, (response) => response.json());
  return sent.ok ? done((sent.value as { upload: string }).upload) : sent;
}

/** Fetches a download into a file that is there whole or not at all. */
export async function downloadOverHttp(host: Host, id: string, path: string): Promise<Result<unknown, Failure>> {
  return asked(host, `download/${id}`, { method: 'GET' }, async (response) => {
    const fresh = freshBeside(path);
    try {
      const file = createWriteStream(fresh, { mode: 0o600, flags: 'wx', flush: true });
      await pipeline(Readable.fromWeb(response.body as never), file);
      replaceWith(fresh, path);
    } finally {
      rmSync(fresh, { force: true });
    }
  });
}

async function asked(
  { url, token }: Host,
  name: string,
  request: RequestInit,
  read: (response: Response) => Promise<unknown>,
): Promise<Result<unknown, Failure>> {
  try {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${url.replace(/\/$/, '')}/api/${name}`, { headers, ...request });
    if (response.ok) return done(await read(response));
    const { error } = (await response.json()) as { error?: unknown };
    return failed(isFailure(error) ? error : { code: 'not-found', kind: 'host', id: url });
  } catch (thrown) {
    const reason = storageReasonOf(thrown);
    if (reason !== undefined) return failed({ code: 'storage', reason });
    return failed({
      code: 'not-found',
      kind: isMissingFile(thrown) ? 'file' : 'host',
      id: isMissingFile(thrown) ? name : url,
    });
  }
}

/** Another program may listen where the host was, and say no in its own way. */
const isFailure = (error: unknown): error is Failure =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

const isMissingFile = (thrown: unknown): boolean =>
  [thrown, (thrown as { cause?: unknown }).cause].some(
    (one) => (one as { code?: unknown } | undefined)?.code === 'ENOENT',
  );
