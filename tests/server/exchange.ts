/**
 * One request and what is sent for it, apart from who decides.
 *
 * Alone because a fault wants the very same answer sent otherwise: halved, or not at all.
 * Invariant: nothing is written to a client that has gone; whoever waits for news sees it leave by `gone`.
 */
import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

export const nothing: Buffer = Buffer.alloc(0);

export type Asked = {
  readonly method: string;
  /** As it came, query included. */
  readonly url: string;
  /** The parts of the path, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
export type Answer = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };
export type Reply = {
  readonly gone: AbortSignal;
  readonly whole: (answer: Answer) => void;
  /** Begins a feed: 200, length unknown. */
  readonly open: () => void;
  readonly write: (text: string) => void;
  readonly end: (text: string) => void;
  readonly cut: () => void;
};

/** Undefined where an address cannot be decoded. */
export function askedFor(
  method: string,
  url: string,
  headers: IncomingHttpHeaders = {},
  body: Buffer = nothing,
): Asked | undefined {
  const [pathname = '', ...query] = url.split('?');
  try {
    const parts = pathname.split('/').filter((part) => part !== '');
    const path = parts.map((part) => decodeURIComponent(part));
    return { method, url, path, query: new URLSearchParams(query.join('?')), headers, body };
  } catch (malformed) {
    if (malformed instanceof URIError) return undefined;
    throw malformed;
  }
}

/** Whoever looks at the name of the server finds CouchDB's. */
export const jsonHeaders = { 'content-type': 'application/json', server: 'CouchDB/3.5.0 (Erlang OTP/26)' };
export const jsonAnswer = (status: number, json: unknown, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { ...jsonHeaders, ...headers },
  body: Buffer.from(`${JSON.stringify(json)}\n`),
});
export const refusal = (status: number, error: string, reason: string): Answer => jsonAnswer(status, { error, reason });

export function parsedJson(body: Buffer | string): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function goneSignal(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once('close', () => left.abort());
  return left.signal;
}

export function plainReply(response: ServerResponse): Reply {
  const gone = goneSignal(response);
  const unlessGone = (act: () => void): void => {
    if (!gone.aborted && !response.destroyed) act();
  };
  return {
    gone,
    whole: ({ status, headers, body }) =>
      unlessGone(() => response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)),
    open: () => unlessGone(() => response.writeHead(200, jsonHeaders).flushHeaders()),
    write: (text) => unlessGone(() => response.write(text)),
    end: (text) => unlessGone(() => response.end(text)),
    cut: () => response.destroy(),
  };
}

/** Does everything that the request asks for; then the client gets `half` of the answer, or none of it. */
export function cutReply(response: ServerResponse, how: 'half' | 'drop-after'): Reply {
  const pieces: Buffer[] = [];
  const finish = (status: number, headers: OutgoingHttpHeaders, body: Buffer): void => {
    if (how === 'drop-after' || response.destroyed) return void response.destroy();
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  };
  return {
    gone: goneSignal(response),
    whole: ({ status, headers, body }) => finish(status, headers, body),
    open: () => undefined,
    write: (text) => void pieces.push(Buffer.from(text)),
    end: (text) => finish(200, jsonHeaders, Buffer.concat([...pieces, Buffer.from(text)])),
    cut: () => response.destroy(),
  };
}
