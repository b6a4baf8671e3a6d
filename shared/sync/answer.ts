/**
 * What an answer of the server means for the link.
 *
 * Alone because a captive portal, a proxy, a wrong password and a busy server must not be taken for one another: only
 * some of them are worth another attempt. Source: CouchDB 3.5's answers as observed; RFC 9110 for the rest.
 */
import type { Hindrance, Trouble } from './model.ts';

export type Raw = {
  readonly status: number;
  /** Undefined: the body is no JSON. */
  readonly json: unknown;
  /** The beginning of the body, for whoever has to find out. */
  readonly text: string;
  readonly askedMs: number | undefined;
};

const LOCKED_OUT_MS = 5 * 60_000;
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

/** @param accepted answers that the asker understands although they are refusals; undefined: nothing hinders */
export function hindranceOf(raw: Raw, accepted: readonly number[]): Hindrance | undefined {
  const { status, json, askedMs } = raw;
  const isJson = typeof json === 'object' && json !== null;
  if (isJson && ((status >= 200 && status < 300) || accepted.includes(status))) return undefined;
  const said = saidBy(raw);
  if (BUSY.has(status)) return { trouble: 'busy', said, askedMs };
  if (status === 407) return { trouble: 'offline', said };
  if (!isJson) return { trouble: status >= 500 ? 'busy' : 'not-couchdb', said, askedMs };
  return { trouble: troubleOf(status, said), said, ...(isLock(status, said) ? { askedMs: LOCKED_OUT_MS } : {}) };
}

const isLock = (status: number, said: string): boolean => status === 403 && /temporarily locked/i.test(said);

function troubleOf(status: number, said: string): Trouble {
  if (status === 401) return 'auth-required';
  if (isLock(status, said)) return 'locked-out';
  if (status === 403) return 'no-access';
  if (status === 404) return 'server-missing';
  // A sequence of another server's: this isn't the database that it was.
  if (status === 400 && /since/i.test(said)) return 'restored';
  return 'server-error';
}

function saidBy({ status, json, text }: Raw): string {
  const { error, reason } = (typeof json === 'object' && json !== null ? json : {}) as {
    error?: unknown;
    reason?: unknown;
  };
  const words = [error, reason].filter((word) => typeof word === 'string').join(': ');
  return `${status} ${words === '' ? text.slice(0, 200) : words.slice(0, 500)}`.trim();
}
