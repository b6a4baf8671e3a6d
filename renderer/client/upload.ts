/**
 * Brings a file that a person chose to the core: by its path where there is a shell, else in pieces over HTTP.
 *
 * Alone because only here the page knows both ways, and because only this old interface of the browser tells how far
 * it has come. Invariant: the token travels in a header; the file's content is never looked at here.
 */
import type { Failure } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { token } from './connection.ts';
import type { CallFailure } from './outcome.ts';
import { shell } from './shell.ts';

/** What a procedure takes as `file`. */
export type Brought = { readonly file: string };
export type Upload = { readonly brought: Promise<Result<Brought, CallFailure>>; readonly stop: () => void };

/** @param onProgress bytes that have arrived, out of how many */
export function upload(file: File, onProgress: (sent: number, total: number) => void): Upload {
  const path = shell?.pathOf(file) ?? '';
  if (path !== '') return { brought: Promise.resolve(done({ file: path })), stop: () => {} };
  if (shell !== undefined)
    return { brought: Promise.resolve(failed({ code: 'refused', reason: 'path-not-allowed' })), stop: () => {} };
  return overHttp(file, onProgress);
}

function overHttp(file: File, onProgress: (sent: number, total: number) => void): Upload {
  const request = new XMLHttpRequest();
  const { promise, resolve } = Promise.withResolvers<Result<Brought, CallFailure>>();
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
  request.addEventListener('load', () => resolve(answerOf(request)));
  request.addEventListener('error', () => resolve(failed({ code: 'lost' })));
  request.addEventListener('abort', () => resolve(failed({ code: 'cancelled' })));
  request.open('PUT', `/api/upload?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('authorization', `Bearer ${token()}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.responseType = 'json';
  request.send(file);
  return { brought: promise, stop: () => request.abort() };
}

function answerOf({ status, response }: XMLHttpRequest): Result<Brought, CallFailure> {
  const answer = response as { readonly upload?: string; readonly error?: Failure } | null;
  if (status === 200 && answer?.upload !== undefined) return done({ file: answer.upload });
  return failed(answer?.error ?? { code: 'lost' });
}
