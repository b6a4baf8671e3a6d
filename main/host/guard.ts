/**
 * Who may come in over HTTP: the address the request names, the page it comes from, the token it carries.
 *
 * Invariants: a foreign `Host` (DNS rebinding) or `Origin` (another site's page) is refused before anything else is
 * looked at; tokens are compared in constant time and live until the host ends or they are revoked, and are 48 hex
 * digits: one that began with `-` would be taken for an option where it stands on a command line.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Caller } from '../core/scene.ts';

export type Guard = {
  readonly issue: (caller: Caller) => string;
  readonly callerOf: (token: string | undefined) => Caller | undefined;
  /** Why the request's address or page is refused; undefined: it may go on. */
  readonly foreign: (request: IncomingMessage) => 'host' | 'origin' | undefined;
};

export function guardOf(names: () => readonly string[]): Guard {
  const tokens = new Map<string, Caller>();
  return {
    issue: (caller) => {
      const token = randomBytes(24).toString('hex');
      tokens.set(token, caller);
      return token;
    },
    callerOf: (token) => {
      if (token === undefined) return undefined;
      let found: Caller | undefined;
      for (const [known, caller] of tokens) if (isEqual(known, token)) found = caller;
      return found;
    },
    foreign: (request) => {
      const known = names();
      const [host = '', ...others] = request.headersDistinct.host ?? [];
      // Two of them, and whoever stands between may have believed the other one. Source: RFC 9112, section 3.2.
      if (!known.includes(host) || others.length > 0) return 'host';
      const { origin } = request.headers;
      const isOwn = known.some((name) => origin === `http://${name}` || origin === `https://${name}`);
      return (origin === undefined || isOwn) && !isEmbeddedElsewhere(request) ? undefined : 'origin';
    },
  };
}

/**
 * A picture, a script or a frame of another site, also of one on another port, for which browsers send no `Origin`. Only
 * a link may lead here from there.
 */
function isEmbeddedElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none';
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site !== 'none' && site !== 'same-origin' && !isLink;
}

function isEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The path asked for; nothing where the request's address is none. `//name` is a path too, not another host. */
export const pathOf = ({ url = '/' }: IncomingMessage): string =>
  URL.parse(url.startsWith('/') ? `http://host${url}` : url)?.pathname ?? '';

export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
}
