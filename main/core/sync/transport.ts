/**
 * One request to the server: sent, watched, read whole, and what hindered it as a value.
 *
 * Alone because it is the only place that touches the network. Invariants: credentials travel in the header only and
 * never to another address (no redirect is followed); an answer that ends early is no answer; whoever says nothing for
 * too long is given up. Node's own client, because it names what went wrong with TLS and takes a proxy of ours.
 */
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import * as tls from 'node:tls';
import { done, failed, type Result } from '../../../shared/result.ts';
import { hindranceOf, type Raw } from '../../../shared/sync/answer.ts';
import type { Hindrance } from '../../../shared/sync/model.ts';
import { VERSION } from '../version.ts';

export type Answer = {
  readonly status: number;
  readonly json: unknown;
  /** By the server's clock. */
  readonly date: string | undefined;
};
export type Ask = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Refusals that the asker understands. */
  readonly accepted?: readonly number[];
  readonly signal?: AbortSignal | undefined;
};
export type Asked = Result<Answer, Hindrance>;
export type Transport = {
  readonly ask: (ask: Ask) => Promise<Asked>;
  /** How many requests were sent. */
  readonly sent: () => number;
  /** What is under way ends at once. */
  readonly close: () => void;
};
export type Access = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** As the system has it for this address: `http://proxy:3128`. */
  readonly proxy?: string | undefined;
};

/** More than two of the server's heartbeats of 20 seconds. */
const QUIET_MS = 45_000;
/** A page of ordinary documents has less than one: whoever sends more than this shall send it in smaller pages. */
const LONGEST_ANSWER = 128 * 1024 * 1024;

export function openTransport({ url, user, password, proxy }: Access, quietMs = QUIET_MS): Transport {
  const base = new URL(url);
  const isTls = base.protocol === 'https:';
  const proxyEnv = proxy === undefined ? undefined : { [isTls ? 'HTTPS_PROXY' : 'HTTP_PROXY']: proxy };
  const trusted = isTls ? { ca: [...authorities()] } : {};
  const options = { keepAlive: true, ...trusted, maxSockets: 16, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
  const agent = isTls ? new HttpsAgent(options) : new HttpAgent(options);
  const send = isTls ? httpsRequest : httpRequest;
  const prefix = base.pathname.replace(/\/+$/, '');
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const open = new Set<() => void>();
  let isClosed = false;
  let sent = 0;

  const once = ({ method, path, body, signal }: Ask): Promise<Result<Raw & { date: string | undefined }, Lost>> =>
    new Promise((resolve) => {
      sent += 1;
      const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const headers = {
        accept: 'application/json',
        'user-agent': `Stammtisch/${VERSION}`,
        authorization,
        ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': bytes.length }),
      };
      const request = send(
        {
          protocol: base.protocol,
          hostname: base.hostname.replace(/^\[|\]$/g, ''),
          port: base.port,
          path: prefix + path,
          method,
          headers,
          agent,
        },
        (response) => void read(response).then(resolve),
      );
      const lose = (cause: NodeJS.ErrnoException) => resolve(failed({ cause, isStale: request.reusedSocket }));
      const cancel = () => request.destroy(new Cancelled());
      open.add(cancel);
      if (signal?.aborted === true || isClosed) cancel();
      signal?.addEventListener('abort', cancel, { once: true });
      request.once('close', () => {
        open.delete(cancel);
        signal?.removeEventListener('abort', cancel);
      });
      request.setTimeout(quietMs, () => request.destroy(new Silent()));
      request.on('error', lose);
      request.end(bytes);
    });

  const ask = async (order: Ask): Promise<Asked> => {
    let answered = await once(order);
    // The server closed a connection that was kept, just as we wrote to it: nothing is known of the server by that.
    if (!answered.ok && !isClosed && answered.failure.isStale && isReset(answered.failure.cause))
      answered = await once(order);
    if (!answered.ok) return failed(lostBy(answered.failure.cause));
    const hindrance = hindranceOf(answered.value, order.accepted ?? []);
    if (hindrance !== undefined) return failed(hindrance);
    const { status, json, date } = answered.value;
    return done({ status, json, date });
  };
  const close = () => {
    isClosed = true;
    for (const cancel of open) cancel();
    agent.destroy();
  };
  return { ask, sent: () => sent, close };
}

/** Those that come with Node, and those that this computer's owner trusts beside them. */
let known: readonly string[] | undefined;
function authorities(): readonly string[] {
  // Read through the module: an older Node, which is told in words that it is too old, has no such function.
  const all = typeof tls.getCACertificates === 'function' ? tls.getCACertificates : () => tls.rootCertificates;
  known ??= [...new Set([...all('default'), ...all('system')])];
  return known;
}

type Lost = { readonly cause: NodeJS.ErrnoException; readonly isStale: boolean };
class Cancelled extends Error {}
class Silent extends Error {}
class TooLong extends Error {}

const isReset = ({ code }: NodeJS.ErrnoException): boolean => code === 'ECONNRESET' || code === 'EPIPE';

async function read(response: IncomingMessage): Promise<Result<Raw & { date: string | undefined }, Lost>> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > LONGEST_ANSWER) throw new TooLong(`${length} bytes`);
      pieces.push(piece);
    }
    const text = Buffer.concat(pieces).toString('utf8');
    const json = jsonOf(text);
    const isCut = json === undefined && /json/.test(response.headers['content-type'] ?? '');
    if (isCut || !response.complete) return failed({ cause: new Error('the answer ends early'), isStale: false });
    return done({
      status: response.statusCode ?? 0,
      json,
      text,
      askedMs: askedMs(response.headers['retry-after']),
      date: response.headers.date,
    });
  } catch (thrown) {
    response.destroy();
    return failed({ cause: thrown as NodeJS.ErrnoException, isStale: false });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or a date. Source: RFC 9110 §10.2.3. */
function askedMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

const TLS = /^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO$|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_)/;

function lostBy(cause: NodeJS.ErrnoException): Hindrance {
  const said = cause instanceof Silent ? 'no answer' : cause.message || cause.code || 'no connection';
  if (cause instanceof TooLong) return { trouble: 'server-error', said: `the answer is too long: ${said}` };
  // Something answers there, but not in TLS: no certificate is to blame.
  if (/^(?:EPROTO|ERR_SSL_WRONG_VERSION_NUMBER)$/.test(cause.code ?? ''))
    return { trouble: 'offline', said: 'no TLS is spoken there' };
  return { trouble: TLS.test(cause.code ?? '') ? 'tls' : 'offline', said };
}
