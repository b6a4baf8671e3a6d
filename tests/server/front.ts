/**
 * The desk before express-pouchdb: each request is answered as CouchDB 3.5 would.
 *
 * Alone because it is the list of all that PouchDB does otherwise; how, stands in the file of each matter.
 * Invariant: every write passes here, and wakes the feeds of its database as soon as it is done.
 */
import { sendChanges } from './changes.ts';
import type { Desk } from './desk.ts';
import { type Answer, type Asked, jsonAnswer, nothing, parsedJson, refusal, type Reply } from './exchange.ts';
import { nameIn } from './lockout.ts';
import { asCouchRefuses, isWrongPassword, needsServerAdmin, refusalOfSession } from './rights.ts';
import { answerWrite } from './writes.ts';

const locked = 'Account is temporarily locked due to multiple authentication failures';
const readingPosts = new Set(['_all_docs', '_changes', '_bulk_get', '_revs_diff', '_find', '_explain', '_session']);

export async function answer(desk: Desk, asked: Asked, reply: Reply): Promise<void> {
  const [name = '', part] = asked.path;
  if (name === '_up') return reply.whole(jsonAnswer(200, { status: 'ok', seeds: {} }));
  const user = nameIn(asked);
  if (user !== undefined && desk.lockout.isLocked(user)) return reply.whole(refusal(403, 'forbidden', locked));
  const isFeed = part === '_changes' && asked.path.length === 2 && /^(GET|POST)$/.test(asked.method);
  const answered = isFeed ? await permission(desk, asked) : await answerOf(desk, asked);
  if (user !== undefined && isWrongPassword(answered)) desk.lockout.failed(user);
  if (!isFeed || answered.status !== 200) return reply.whole(asCouchRefuses(asked, answered));
  return sendChanges(asked, desk.databases.named(name), desk.inner.pouchOf(name), reply);
}

/** Asks for one row what the feed wants to read in whole: whoever may not, is refused in the same words. */
function permission({ inner }: Desk, asked: Asked): Promise<Answer> {
  const url = `${asked.url.split('?')[0]}?limit=1&since=now`;
  return inner.ask({ method: 'GET', url, headers: asked.headers, body: nothing });
}

/** All but a feed. Also what the server does for itself, whatever is locked. */
export async function answerOf(desk: Desk, asked: Asked): Promise<Answer> {
  const [name = ''] = asked.path;
  if (needsServerAdmin(asked)) {
    const session = await desk.inner.ask({ method: 'GET', url: '/_session', headers: asked.headers, body: nothing });
    const refused = refusalOfSession(session);
    if (refused !== undefined) return refused;
    if (asked.path.length === 1 && asked.method === 'PUT') return createDatabase(desk, asked, name);
    if (asked.path.length === 1 && asked.method === 'DELETE') return deleteDatabase(desk, asked, name);
  }
  if (asked.method === 'GET' || asked.method === 'HEAD') return readAnswer(desk, asked);
  const answered = await answerWrite(desk.inner, asked);
  if (name.startsWith('_') && name !== '_users') desk.databases.allChanged();
  else if (asked.method !== 'POST' || !readingPosts.has(asked.path[1] ?? '')) desk.databases.named(name).changed();
  return answered;
}

const nameRule =
  'Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.';
const legalName = /^[a-z][a-z0-9_$()+/-]*$/;

/** As CouchDB 3 makes them: closed to all but server admins, until somebody says otherwise. */
async function createDatabase({ inner, databases, authorization }: Desk, asked: Asked, name: string): Promise<Answer> {
  if (!legalName.test(name)) return refusal(400, 'illegal_database_name', `Name: '${name}'. ${nameRule}`);
  const made = await inner.ask(asked);
  if (made.status !== 201) return made;
  databases.forget(name);
  const closed = { admins: { roles: ['_admin'] }, members: { roles: ['_admin'] } };
  const headers = { authorization, 'content-type': 'application/json' };
  const body = Buffer.from(JSON.stringify(closed));
  await inner.ask({ method: 'PUT', url: `/${encodeURIComponent(name)}/_security`, headers, body });
  return made;
}

async function deleteDatabase({ inner, databases }: Desk, asked: Asked, name: string): Promise<Answer> {
  const found = await inner.ask({ ...asked, method: 'GET', body: nothing });
  if (found.status !== 200) return found;
  const gone = await inner.ask(asked);
  if (gone.status !== 200) return gone;
  inner.forget(name);
  databases.forget(name);
  return gone;
}

async function readAnswer({ inner, databases, uuid }: Desk, asked: Asked): Promise<Answer> {
  const answered = await inner.ask(asked);
  if (answered.status !== 200 || asked.method === 'HEAD' || asked.path.length > 1) return answered;
  const [name] = asked.path;
  if (name === undefined)
    return jsonAnswer(200, {
      couchdb: 'Welcome',
      version: '3.5.0',
      uuid,
      vendor: { name: 'The Apache Software Foundation' },
    });
  if (name.startsWith('_') && name !== '_users') return answered;
  const database = databases.named(name);
  const { update_seq, ...others } = parsedJson(answered.body) as { update_seq: number };
  return jsonAnswer(200, {
    ...others,
    update_seq: database.seqOf(update_seq),
    instance_start_time: database.created,
    compact_running: false, // it answers a compaction only when it is over
  });
}
