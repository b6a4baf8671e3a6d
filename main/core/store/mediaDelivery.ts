/** Hands a file's content to where somebody wants it: whole or not at all, and without holding up others meanwhile. */
import { createWriteStream, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { Target } from './deliver.ts';
import { freshBeside, replaceWith } from './files.ts';
import { piecesOf } from './media.ts';
import { passingFile } from './passing.ts';
import { attemptLaterAt } from './places.ts';

export function deliverContent({ path, secret }: Target, content: Uint8Array): Promise<Result<unknown, Failure>> {
  return attemptLaterAt(dirname(path), () =>
    secret === undefined
      ? writeBeside(path, content)
      : passingFile(path, secret).take(Readable.from(piecesOf(content)), new PassThrough()),
  );
}

async function writeBeside(path: string, content: Uint8Array): Promise<void> {
  const fresh = freshBeside(path);
  try {
    await pipeline(
      Readable.from(piecesOf(content)),
      createWriteStream(fresh, { flags: 'wx', mode: 0o600, flush: true }),
    );
    replaceWith(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}
