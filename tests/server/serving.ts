/**
 * From a connection to the desk: reads the request, notes it, and lets a fault have it first.
 *
 * Alone because here is the last place that can catch what nobody foresaw, and must say so to whoever asked.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from './desk.ts';
import { askedFor, cutReply, plainReply, refusal, type Reply } from './exchange.ts';
import { type Fault, faultFor, injectedAnswer } from './faults.ts';
import { answer } from './front.ts';

export type Seen = { readonly method: string; readonly path: string; readonly query: string };
export type Watched = { readonly faults: readonly Fault[]; readonly requests: Seen[] };

export async function serve(
  desk: Desk,
  watched: Watched,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await answerOn(desk, watched, request, response);
  } catch (bug) {
    if (response.destroyed || request.destroyed) return; // whoever left in the middle hears nothing
    const reason = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
    if (response.headersSent) response.destroy();
    else plainReply(response).whole(refusal(500, 'bug_in_the_test_server', reason));
  }
}

async function answerOn(
  desk: Desk,
  { faults, requests }: Watched,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const [path = '', query = ''] = url.split('?');
  requests.push({ method, path, query });
  const fault = await faultFor(faults, { method, url, headers }, body);
  if (fault === 'hang') return;
  if (fault === 'drop') return void response.destroy();
  const reply: Reply = fault === 'half' || fault === 'drop-after' ? cutReply(response, fault) : plainReply(response);
  if (typeof fault === 'object') return reply.whole(injectedAnswer(fault));
  const asked = askedFor(method, url, headers, body);
  return asked === undefined
    ? reply.whole(refusal(400, 'bad_request', 'The address is malformed.'))
    : answer(desk, asked, reply);
}
