/**
 * What a request to `_changes` asks for, or why it is refused.
 *
 * Alone because the words are CouchDB's and the limits too: they are read in one place and never again.
 */
import type { Database } from './databases.ts';
import { type Answer, type Asked, parsedJson, refusal } from './exchange.ts';

/** As in CouchDB; a longer wait is cut down to it. */
const LONGEST_WAIT = 60_000;
const feeds = ['normal', 'longpoll', 'continuous'] as const;
const ours = new Set(['feed', 'since', 'limit', 'timeout', 'heartbeat', 'seq_interval']);

export type Wish = {
  readonly feed: (typeof feeds)[number];
  readonly since: number | 'now';
  readonly limit: number;
  /** A feed with a heartbeat has no timeout. */
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
  /** Only every so-manieth row has a sequence. */
  readonly interval: number;
  /** What PouchDB understands by itself: include_docs, conflicts, style, filter … */
  readonly others: object;
};

export function wishOf(asked: Asked, database: Database): Wish | Answer {
  const { query } = asked;
  const named = query.get('feed') ?? 'normal';
  const feed = feeds.find((known) => known === (named === 'live' ? 'continuous' : named));
  if (feed === undefined) return malformed('Supported `feed` types: normal, continuous, live, longpoll, eventsource');
  const seq = query.get('since') ?? '0';
  const since = seq === 'now' ? seq : database.countOf(seq);
  if (since === undefined) return malformed("Malformed sequence supplied in 'since' parameter.");
  const heartbeat = query.get('heartbeat') === 'true' ? LONGEST_WAIT : numberIn(query, 'heartbeat');
  if (heartbeat !== undefined && !(heartbeat > 0))
    return malformed('The heartbeat value should be a positive integer.');
  const wait = Math.min(numberIn(query, 'timeout') ?? LONGEST_WAIT, LONGEST_WAIT);
  return {
    feed,
    since,
    limit: Math.max(numberIn(query, 'limit') ?? Infinity, 1),
    timeout: heartbeat === undefined ? wait : undefined,
    heartbeat,
    interval: numberIn(query, 'seq_interval') ?? 1,
    others: othersOf(asked),
  };
}

const malformed = (reason: string): Answer => refusal(400, 'bad_request', reason);

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text === null ? undefined : Number(text);
}

function othersOf({ query, body }: Asked): object {
  const others: object = Object.fromEntries(
    [...query].filter(([name]) => !ours.has(name)).map(([name, text]) => [name, parsedJson(text) ?? text]),
  );
  const chosen = parsedJson(body) as { readonly doc_ids?: unknown; readonly selector?: unknown } | undefined;
  return { ...others, query_params: others, ...chosen };
}
