/**
 * Where files come from and go to: paths for callers who may use them, uploads and downloads for all others.
 *
 * Invariants: a caller without the right never reaches the file system by a path of theirs; an existing file is only
 * replaced by a whole new one, and nothing of a workspace is (target.ts).
 */
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { Caller } from '../scene.ts';
import type { PassingSecret } from './passing.ts';

export type Delivered = { readonly file?: string; readonly download?: string };
/** Where something is to be written; with a secret nobody else shall read it there. */
export type Target = { readonly path: string; readonly secret: PassingSecret | undefined };
/** Has something written to the path, or keeps it to be fetched once under the name given. */
export type Deliver = (
  caller: Caller,
  out: string,
  name: string,
  write: (target: Target) => Promise<Result<unknown, Failure>>,
) => Promise<Result<Delivered, Failure>>;
/** The bytes of a path or of `upload:ID`, and what the file is called. */
export type Fetch = (
  caller: Caller,
  file: string,
  limit: number,
) => Promise<Result<{ name: string; bytes: Uint8Array }, Failure>>;
