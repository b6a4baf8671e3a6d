/**
 * Files that lie here only while somebody fetches them, readable by nobody else and by nobody later.
 *
 * Alone because an upload holds what a protected workspace keeps encrypted. Invariant: each file has a random key of its
 * own that never leaves this program's memory, so what a killed program leaves behind is noise.
 * Source: AES-256-CTR, NIST SP 800-38A; a stream has to stay a stream, and nobody but us reads what we wrote.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../../shared/contract/failure.ts';
import { done, type Result } from '../../../shared/result.ts';
import { readWhole, writeWhole } from './files.ts';

/** Lets another thread of this program read or write the same file. */
export type PassingSecret = { readonly key: Uint8Array; readonly start: Uint8Array };
export type PassingFile = {
  readonly path: string;
  readonly secret: PassingSecret;
  readonly write: (pieces: Iterable<string>) => Result<undefined, Failure>;
  /** Takes a stream; throws what the disk or the stream throws. */
  readonly take: (from: NodeJS.ReadableStream, through: Transform) => Promise<void>;
  readonly bytes: (limit: number) => Result<Uint8Array, Failure>;
  /** Leaves the end to be sent. */
  readonly sendTo: (to: Writable) => Promise<void>;
};

const newSecret = (): PassingSecret => ({ key: randomBytes(32), start: randomBytes(16) });

export function passingFile(path: string, secret: PassingSecret = newSecret()): PassingFile {
  const { key, start } = secret;
  const cipher = () => createCipheriv('aes-256-ctr', key, start);
  const decipher = () => createDecipheriv('aes-256-ctr', key, start);
  return {
    path,
    secret,
    write: (pieces) => writeWhole(path, sealed(pieces, cipher())),
    take: (from, through) => pipeline(from, through, cipher(), createWriteStream(path, { mode: 0o600 })),
    bytes: (limit) => {
      const read = readWhole(path, limit);
      return read.ok ? done(decipher().update(read.value)) : read;
    },
    sendTo: (to) => pipeline([createReadStream(path) as Readable, decipher(), to], { end: false }),
  };
}

function* sealed(pieces: Iterable<string>, cipher: ReturnType<typeof createCipheriv>): Generator<Uint8Array> {
  for (const piece of pieces) yield cipher.update(piece, 'utf8');
}
