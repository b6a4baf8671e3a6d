/**
 * CouchDB 3.4 and later lock an account after five wrong passwords, for five minutes and for the right password too.
 *
 * Alone because it is the one state that a client brings about by trying again, and must be proved not to.
 * Invariant: only wrong passwords count, never missing rights; a right one in between takes nothing back.
 */
import { type Asked, parsedJson } from './exchange.ts';

const THRESHOLD = 5;
const LOCKED_MS = 300_000;

export type Lockout = ReturnType<typeof newLockout>;

export function newLockout(now: () => number) {
  const failures = new Map<string, { readonly count: number; readonly first: number }>();
  const standing = (name: string) => {
    const known = failures.get(name);
    return known !== undefined && now() - known.first < LOCKED_MS ? known : { count: 0, first: now() };
  };
  return {
    isLocked: (name: string): boolean => standing(name).count >= THRESHOLD,
    failed: (name: string): void => {
      const { count, first } = standing(name);
      failures.set(name, { count: count + 1, first });
    },
    forget: (name: string): void => void failures.delete(name),
    forgetAll: (): void => failures.clear(),
  };
}

/** Who says to be who, by header or by signing in to `_session`; undefined comes without a name. */
export function nameIn({ method, path, headers, body }: Asked): string | undefined {
  const [, coded] = /^Basic (.+)$/i.exec(headers.authorization ?? '') ?? [];
  if (coded !== undefined) return Buffer.from(coded, 'base64').toString().split(':')[0];
  if (method !== 'POST' || path[0] !== '_session') return undefined;
  const form = new URLSearchParams(body.toString());
  return (parsedJson(body) as { name?: string } | undefined)?.name ?? form.get('name') ?? undefined;
}
