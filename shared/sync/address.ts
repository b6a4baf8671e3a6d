/**
 * A server's address as people type or paste it.
 *
 * Invariants: nothing of a name or password stays in it; what isn't encrypted goes only to this computer or into a
 * network of one's own, since the password travels with every request.
 */
import { done, failed, type Result } from '../result.ts';

export type AddressProblem = 'no-address' | 'not-encrypted';

/** `https://couch.museum.example/path`: no slash at the end. */
export function parseAddress(typed: string): Result<string, AddressProblem> {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const match =
    /^(https?):\/\/(?:[^@/?#\s]*@)?(\[[0-9a-f:.]+\]|[\p{L}\p{N}][\p{L}\p{N}._-]*)(:\d{1,5})?(\/[^?#\s]*)?$/iu.exec(
      withScheme,
    );
  if (match === null) return failed('no-address');
  const [, scheme = '', host = '', port = '', path = ''] = match;
  if (scheme.toLowerCase() === 'http' && !isNear(host.toLowerCase())) return failed('not-encrypted');
  return done(`${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path.replace(/(?:\/_utils)?\/*$/, '')}`);
}

/** Source: RFC 1918, RFC 6761, RFC 6762. */
function isNear(host: string): boolean {
  return (
    /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host) ||
    /^(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/.test(host) ||
    /^\[f[cd][0-9a-f]{2}:/.test(host) ||
    /\.(?:local|localhost|home\.arpa)$/.test(host)
  );
}
