/**
 * Files that pass between a page and the core when the page may not name paths.
 *
 * Invariants: an id is unguessable and good for an hour; an upload stops at its limit; everything left is removed when
 * the workspace opens, when it is locked and when it closes.
 */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import type { Failure } from '../../../shared/contract/failure.ts';
import { notFound } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Deliver, Fetch } from './deliver.ts';
import { storageReasonOf } from './failures.ts';
import { makeFolder, readWhole } from './files.ts';
import { type PassingFile, passingFile } from './passing.ts';
import { targetAt } from './target.ts';

export type Transfers = {
  readonly deliver: Deliver;
  readonly fetch: Fetch;
  readonly receive: (
    name: string,
    bytes: NodeJS.ReadableStream,
    limit: number,
  ) => Promise<Result<{ upload: string }, Failure>>;
  /** A download; whoever has fetched it whole drops it. Undefined: it never was or is gone. */
  readonly take: (id: string) => Download | undefined;
  /** Drops all there is; new ones may come. */
  readonly clear: () => void;
  readonly close: () => void;
};

export type Download = {
  readonly name: string;
  readonly sendTo: (to: Writable) => Promise<void>;
  readonly drop: () => void;
};

const KEPT_MS = 60 * 60 * 1000;
const PREFIX = 'upload:';

export function openTransfers(workspace: string): Transfers {
  const folder = join(workspace, 'transfers');
  rmSync(folder, { recursive: true, force: true });
  const known = new Map<string, { file: PassingFile; name: string; timer: NodeJS.Timeout }>();
  const forget = (id: string) => {
    const entry = known.get(id);
    if (entry !== undefined) clearTimeout(entry.timer);
    known.delete(id);
    if (entry !== undefined) rmSync(entry.file.path, { force: true });
  };
  const keep = (name: string) => {
    makeFolder(folder);
    const id = randomBytes(16).toString('hex');
    const file = passingFile(join(folder, id));
    const timer = setTimeout(() => forget(id), KEPT_MS);
    timer.unref();
    known.set(id, { file, name, timer });
    return { id, file };
  };
  return {
    deliver: async (caller, out, name, write) => {
      if (caller.paths === 'any' && out !== 'download') {
        const target = targetAt(out, workspace);
        if (!target.ok) return target;
        const written = await write({ path: target.value, secret: undefined });
        return written.ok ? done({ file: out }) : written;
      }
      const { id, file } = keep(name);
      const written = await write({ path: file.path, secret: file.secret });
      if (!written.ok) forget(id);
      return written.ok ? done({ download: id }) : written;
    },
    fetch: async (caller, file, limit) => {
      const entry = file.startsWith(PREFIX) ? known.get(file.slice(PREFIX.length)) : undefined;
      if (entry !== undefined) {
        const bytes = entry.file.bytes(limit);
        return bytes.ok ? done({ name: entry.name, bytes: bytes.value }) : bytes;
      }
      if (file.startsWith(PREFIX)) return failed(notFound('upload', file.slice(PREFIX.length)));
      if (caller.paths !== 'any') return failed({ code: 'refused', reason: 'path-not-allowed' });
      const bytes = readWhole(file, limit);
      return bytes.ok ? done({ name: file.split(/[\\/]/).at(-1) ?? file, bytes: bytes.value }) : bytes;
    },
    receive: async (name, bytes, limit) => {
      const { id, file } = keep(name);
      const received = await receiveInto(file, bytes, limit);
      if (!received.ok) forget(id);
      return received.ok ? done({ upload: `${PREFIX}${id}` }) : received;
    },
    take: (id) => {
      const entry = known.get(id);
      if (entry === undefined) return undefined;
      return { name: entry.name, sendTo: entry.file.sendTo, drop: () => forget(id) };
    },
    clear: () => Array.from(known.keys()).forEach(forget),
    close: () => {
      Array.from(known.keys()).forEach(forget);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class TooLarge extends Error {}

async function receiveInto(
  file: PassingFile,
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
    await file.take(bytes, counted);
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
