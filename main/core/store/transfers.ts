/**
 * Files that pass between a page and the core when the page may not name paths.
 *
 * Invariants: an id is unguessable and good for an hour; an upload stops at its limit; everything left is removed when
 * the workspace opens and when it closes.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../../shared/contract/failure.ts';
import { notFound } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Deliver, Fetch } from './deliver.ts';
import { storageReasonOf } from './failures.ts';
import { makeFolder, readWhole, writeWhole } from './files.ts';

export type Transfers = {
  readonly deliver: Deliver;
  readonly fetch: Fetch;
  readonly receive: (
    name: string,
    bytes: NodeJS.ReadableStream,
    limit: number,
  ) => Promise<Result<{ upload: string }, Failure>>;
  /** A download's path; whoever has fetched it whole drops it. Undefined: it never was or is gone. */
  readonly take: (id: string) => { path: string; name: string; drop: () => void } | undefined;
  readonly close: () => void;
};

const KEPT_MS = 60 * 60 * 1000;
const PREFIX = 'upload:';

export function openTransfers(workspace: string): Transfers {
  const folder = join(workspace, 'transfers');
  rmSync(folder, { recursive: true, force: true });
  const known = new Map<string, { path: string; name: string; timer: NodeJS.Timeout }>();
  const forget = (id: string) => {
    const entry = known.get(id);
    if (entry !== undefined) clearTimeout(entry.timer);
    known.delete(id);
    if (entry !== undefined) rmSync(entry.path, { force: true });
  };
  const keep = (name: string) => {
    makeFolder(folder);
    const id = randomBytes(16).toString('hex');
    const path = join(folder, id);
    const timer = setTimeout(() => forget(id), KEPT_MS);
    timer.unref();
    known.set(id, { path, name, timer });
    return { id, path };
  };
  return {
    deliver: async (caller, out, name, text) => {
      if (caller.paths === 'any' && out !== 'download') {
        const written = writeWhole(out, text);
        return written.ok ? done({ file: out }) : written;
      }
      const { id, path } = keep(name);
      const written = writeWhole(path, text);
      return written.ok ? done({ download: id }) : written;
    },
    fetch: async (caller, file, limit) => {
      const entry = file.startsWith(PREFIX) ? known.get(file.slice(PREFIX.length)) : undefined;
      if (entry !== undefined) {
        const bytes = readWhole(entry.path, limit);
        return bytes.ok ? done({ name: entry.name, bytes: bytes.value }) : bytes;
      }
      if (file.startsWith(PREFIX)) return failed(notFound('upload', file.slice(PREFIX.length)));
      if (caller.paths !== 'any') return failed({ code: 'refused', reason: 'path-not-allowed' });
      const bytes = readWhole(file, limit);
      return bytes.ok ? done({ name: file.split(/[\\/]/).at(-1) ?? file, bytes: bytes.value }) : bytes;
    },
    receive: async (name, bytes, limit) => {
      const { id, path } = keep(name);
      const received = await receiveInto(path, bytes, limit);
      if (!received.ok) forget(id);
      return received.ok ? done({ upload: `${PREFIX}${id}` }) : received;
    },
    take: (id) => {
      const entry = known.get(id);
      return entry === undefined ? undefined : { path: entry.path, name: entry.name, drop: () => forget(id) };
    },
    close: () => {
      for (const id of Array.from(known.keys())) forget(id);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class TooLarge extends Error {}

async function receiveInto(
  path: string,
  bytes: NodeJS.ReadableStream,
  limit: number,
): Promise<Result<undefined, Failure>> {
  let size = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      size += chunk.length;
      next(size > limit ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(bytes, counted, createWriteStream(path, { mode: 0o600 }));
    return done(undefined);
  } catch (thrown) {
    if (thrown instanceof TooLarge) return failed({ code: 'too-large', limit, found: size });
    const code = (thrown as NodeJS.ErrnoException).code ?? '';
    if (/^(?:ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|ABORT_ERR)$/.test(code)) return failed({ code: 'cancelled' });
    const reason = storageReasonOf(thrown);
    if (reason === undefined) throw thrown;
    return failed({ code: 'storage', reason });
  }
}
