/**
 * Brings a file that the core wrote to the person: by the browser's own download, or to a place chosen in the shell.
 *
 * Alone because only here the page knows both ways. Invariant: the token travels in a header, never in an address.
 */
import { done, failed, type Result } from '../../shared/result.ts';
import { token } from './connection.ts';
import { type CallFailure, outcomeOf } from './outcome.ts';
import { shell } from './shell.ts';

type Written = { readonly file?: string | undefined; readonly download?: string | undefined };
/** `nowhere`: the person closed the dialog, and nothing was written. */
export type Kept =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'download' }
  | { readonly kind: 'nowhere' };

/** @param write the command that writes, given a path or `download` */
export async function keepFile(
  name: string,
  write: (out: string) => Promise<Written>,
): Promise<Result<Kept, CallFailure>> {
  const path = await shell?.saveFile(name);
  if (shell !== undefined && path === undefined) return done({ kind: 'nowhere' });
  const written = await outcomeOf(write(path ?? 'download'));
  if (!written.ok) return written;
  const id = written.value.download;
  if (id === undefined) return done({ kind: 'file', path: written.value.file ?? path ?? name });
  return fetched(id, name);
}

async function fetched(id: string, name: string): Promise<Result<Kept, CallFailure>> {
  const answered = await outcomeOf(
    fetch(`/api/download/${encodeURIComponent(id)}`, { headers: { authorization: `Bearer ${token()}` } }),
  );
  if (!answered.ok) return answered;
  if (!answered.value.ok) return failed({ code: 'not-found', kind: 'download', id });
  const content = await outcomeOf(answered.value.blob());
  if (!content.ok) return content;
  const address = URL.createObjectURL(content.value);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn of its loop.
  setTimeout(() => URL.revokeObjectURL(address), 0);
  return done({ kind: 'download' });
}
