/**
 * `_changes` as CouchDB 3.5 sends it: opaque sequences, `pending`, feeds that end by timeout and live by heartbeat.
 *
 * Alone because express-pouchdb's feeds never time out and name nothing pending; here a feed sleeps until a write to its
 * database wakes it, so that dozens of open ones cost nothing.
 * Invariant: whoever reads on from `last_seq` misses nothing: the turns are counted before the rows are read.
 */
import type { Database } from './databases.ts';
import { type Asked, jsonHeaders, type Reply } from './exchange.ts';
import type { ChangeRow, Pouch } from './pouch.ts';
import { type Wish, wishOf } from './wish.ts';

type Feed = { readonly wish: Wish; readonly database: Database; readonly pouch: Pouch; readonly reply: Reply };
type Page = { readonly rows: readonly ChangeRow[]; readonly last: number; readonly pending: number };

const HEAD = '{"results":[\n';

/** Rights were looked at before. */
export async function sendChanges(asked: Asked, database: Database, pouch: Pouch, reply: Reply): Promise<void> {
  const wish = wishOf(asked, database);
  if ('status' in wish) return reply.whole(wish);
  const feed = { wish, database, pouch, reply };
  const turns = database.turns();
  const page = await pageAfter(feed, wish.since, wish.limit);
  if (wish.feed === 'continuous') return withHeartbeat(feed, sendLines(feed, page, turns));
  if (wish.feed === 'longpoll' && page.rows.length === 0) return withHeartbeat(feed, sendLater(feed, page, turns));
  const body = Buffer.from(`${HEAD}${restOf(feed, page)}`);
  return reply.whole({ status: 200, headers: jsonHeaders, body });
}

async function sendLater(feed: Feed, empty: Page, seen: number): Promise<void> {
  const { wish, database, reply } = feed;
  let [page, turns] = [empty, seen];
  reply.open();
  reply.write(HEAD);
  while (page.rows.length === 0) {
    const news = await database.newsSince(turns, wish.timeout, reply.gone);
    if (news === 'gone' || news === 'removed') return reply.cut();
    if (news === 'late') break;
    turns = database.turns();
    page = await pageAfter(feed, page.last, wish.limit);
  }
  return reply.end(restOf(feed, page));
}

async function sendLines(feed: Feed, first: Page, seen: number): Promise<void> {
  const { wish, database, reply } = feed;
  let [page, turns, left] = [first, seen, wish.limit];
  reply.open();
  for (;;) {
    for (const line of linesOf(feed, page)) reply.write(`${line}\n`);
    left -= page.rows.length;
    if (left <= 0) break;
    const news = await database.newsSince(turns, wish.timeout, reply.gone);
    if (news === 'gone' || news === 'removed') return reply.cut();
    if (news === 'late') break;
    turns = database.turns();
    page = await pageAfter(feed, page.last, left);
  }
  return reply.end(`${JSON.stringify({ last_seq: database.seqOf(page.last), pending: page.pending })}\n`);
}

async function withHeartbeat({ wish, reply }: Feed, sending: Promise<void>): Promise<void> {
  const beat = wish.heartbeat === undefined ? undefined : setInterval(() => reply.write('\n'), wish.heartbeat);
  try {
    await sending;
  } finally {
    clearInterval(beat);
  }
}

const linesOf = ({ wish, database }: Feed, { rows }: Page): readonly string[] =>
  rows.map((row, place) => {
    const seq = (place + 1) % wish.interval === 0 ? database.seqOf(row.seq) : null;
    return JSON.stringify({ ...row, seq });
  });

const restOf = (feed: Feed, page: Page): string =>
  `${linesOf(feed, page).join(',\n')}\n],\n"last_seq":"${feed.database.seqOf(page.last)}","pending":${page.pending}}\n`;

async function pageAfter({ wish, database, pouch }: Feed, since: number | 'now', limit: number): Promise<Page> {
  const bound = limit === Infinity ? {} : { limit };
  const { results, last_seq } = await pouch.changes({ ...wish.others, ...bound, since });
  const last = results.at(-1)?.seq ?? Math.max(last_seq, since === 'now' ? 0 : since);
  // A page that is not full is the last one; counting costs as much as reading all that comes.
  const pending = results.length < limit ? 0 : await countAfter(last, database, pouch);
  return { rows: results, last, pending };
}

type Counted = { readonly turns: number; readonly from: number; readonly seqs: Promise<readonly number[]> };
const counted = new WeakMap<Database, Counted>();

/** How many changes come after `last`. One reading serves a whole download, as long as nobody writes. */
async function countAfter(last: number, database: Database, pouch: Pouch): Promise<number> {
  const turns = database.turns();
  let known = counted.get(database);
  if (known === undefined || known.turns !== turns || known.from > last) {
    const seqs = pouch.changes({ since: last }).then(({ results }) => results.map(({ seq }) => seq));
    known = { turns, from: last, seqs };
    counted.set(database, known);
  }
  const seqs = await known.seqs;
  return seqs.length - placeAfter(seqs, last);
}

/** Where the first one greater than `last` stands. */
function placeAfter(seqs: readonly number[], last: number): number {
  let [low, high] = [0, seqs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seqs[middle] ?? Infinity) > last) high = middle;
    else low = middle + 1;
  }
  return low;
}
