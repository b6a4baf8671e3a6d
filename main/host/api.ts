/**
 * `POST /api/<procedure>`: the plain HTTP form of the contract that users' scripts rely on.
 *
 * Invariant: the same dispatcher as everywhere else; here only JSON, status codes and limits.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Failure, failureLine, STATUS } from '../../shared/contract/failure.ts';
import type { Core } from '../core/core.ts';
import type { Caller } from '../core/scene.ts';

/** A call's input; files come by upload. */
const BODY_LIMIT = 4 * 1024 * 1024;
export const UPLOAD_LIMIT = 64 * 1024 * 1024;
/** A stream of changes makes no single answer; it is there over the web socket. */
const STREAMS = new Set(['changes.watch']);
/** What a file may be is unknown: whoever opens it here all the same gets neither a script nor our origin. */
const FOREIGN_BYTES = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
};
/** The other side closed its connection. */
const GONE = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']);

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value ?? null);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

export function sendFailure(response: ServerResponse, failure: Failure): void {
  sendJson(response, STATUS[failure.code], { error: { ...failure, message: failureLine(failure) } });
}

export async function answerCall(
  core: Core,
  caller: Caller,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body.kind === 'gone') return;
  if (body.kind === 'too-large')
    return sendFailure(response, {
      code: 'too-large',
      limit: BODY_LIMIT,
      found: Number(request.headers['content-length'] ?? BODY_LIMIT + 1),
    });
  const input = parseJson(body.bytes);
  if (!input.ok) return sendFailure(response, { code: 'invalid-input', issues: [{ path: '', problem: 'not JSON' }] });
  if (STREAMS.has(name)) return sendFailure(response, { code: 'not-found', kind: 'procedure', id: name });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const answered = await core.dispatch(name, input.value, { caller, signal: gone.signal });
  if (answered.ok) sendJson(response, 200, answered.value);
  else sendFailure(response, answered.failure);
}

export async function answerUpload(
  core: Core,
  caller: Caller,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (caller.role !== 'manager')
    return sendFailure(response, { code: 'not-allowed', procedure: 'upload', role: caller.role });
  const name = new URL(request.url ?? '/', 'http://host').searchParams.get('name') ?? 'upload';
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > UPLOAD_LIMIT)
    return sendFailure(response, { code: 'too-large', limit: UPLOAD_LIMIT, found: announced });
  const received = await core.transfers.receive(name.slice(0, 255), request, UPLOAD_LIMIT);
  if (received.ok) sendJson(response, 200, received.value);
  else sendFailure(response, received.failure);
}

export async function answerDownload(core: Core, caller: Caller, id: string, response: ServerResponse): Promise<void> {
  const found = caller.role === 'manager' ? core.transfers.take(id) : undefined;
  if (found === undefined) return sendFailure(response, { code: 'not-found', kind: 'download', id: id.slice(0, 40) });
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${found.name.replace(/[^\w.-]/g, '_')}"`,
    ...FOREIGN_BYTES,
  });
  // Good once; what broke off halfway can be asked for again. Dropped before the end is sent, so that whoever has it
  // whole finds nothing there any more.
  try {
    await found.sendTo(response);
    found.drop();
    response.end();
  } catch (thrown) {
    if (!GONE.has((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown;
  }
}

type Body =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'gone' };

async function readBody(request: IncomingMessage): Promise<Body> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > BODY_LIMIT) return { kind: 'too-large' };
      pieces.push(piece);
    }
  } catch (thrown) {
    if (GONE.has((thrown as NodeJS.ErrnoException).code ?? '')) return { kind: 'gone' };
    throw thrown;
  }
  return { kind: 'read', bytes: Buffer.concat(pieces) };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are no UTF-8 would be stored as other letters than were meant. Source: RFC 8259, section 8.1. */
function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    const text = UTF8.decode(bytes);
    if (text.trim() === '') return { ok: true, value: {} };
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
