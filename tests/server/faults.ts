/**
 * What a network or a server can do to a request, as a test orders it.
 *
 * Alone because a fault is decided before the server sees the request: it must hit what has rights and what has none alike.
 */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { type Answer, jsonAnswer } from './exchange.ts';

export type FaultKind =
  /** Cut, and nothing was done. */
  | 'drop'
  /** Done, then cut: the client cannot know. */
  | 'drop-after'
  /** Done, and only half of the answer arrives. */
  | 'half'
  /** No answer until the client goes away; nothing was done. */
  | 'hang'
  /** Another answer, and nothing was done; `raw` is a body that is no JSON, a captive portal's page. */
  | {
      readonly status: number;
      readonly headers?: OutgoingHttpHeaders;
      readonly body?: unknown;
      readonly raw?: string | Buffer;
    };
export type FaultyRequest = { readonly method: string; readonly url: string; readonly headers: IncomingHttpHeaders };
/** May take its time: a test can hold a request, or do something of its own before the server sees it. */
export type Fault = (request: FaultyRequest, body: Buffer) => FaultKind | undefined | Promise<FaultKind | undefined>;

/** The first fault that says something decides. */
export async function faultFor(
  faults: readonly Fault[],
  request: FaultyRequest,
  body: Buffer,
): Promise<FaultKind | undefined> {
  for (const fault of faults) {
    const kind = await fault(request, body);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** `kind` for requests of this method whose path has this part (`_bulk_docs`), as often as `times` says. */
export function faultOn(method: string, part: string, kind: FaultKind, times = Infinity): Fault {
  let left = times;
  return (request) => {
    const path = request.url.split('?')[0] ?? '';
    if (left <= 0 || request.method !== method || !path.split('/').includes(part)) return undefined;
    left -= 1;
    return kind;
  };
}

export function injectedAnswer({ status, headers = {}, body, raw }: Exclude<FaultKind, string>): Answer {
  if (raw === undefined)
    return jsonAnswer(status, body ?? { error: 'injected', reason: 'A test ordered this.' }, headers);
  return { status, headers: { 'content-type': 'text/html', ...headers }, body: Buffer.from(raw) };
}
