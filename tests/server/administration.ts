/**
 * What a server's administrator does beside its clients: users, copies of databases, and the way back to them.
 *
 * Alone because it is neither seen among the requests nor hit by a fault or a lock.
 * Invariant: a database that went back has the documents, the tombstones and the open branches of the copy, with their
 * revisions, a smaller sequence and another birth. Bodies of older revisions are gone, as after a compaction.
 */
import type { Desk } from './desk.ts';
import { type Answer, askedFor, parsedJson } from './exchange.ts';
import { answerOf } from './front.ts';
import type { Pouch } from './pouch.ts';

type Copy = { readonly name: string; readonly security: unknown; readonly documents: readonly object[] };
export type Snapshot = readonly Copy[];

async function send(desk: Desk, method: string, url: string, json?: unknown): Promise<Answer> {
  const headers = { authorization: desk.authorization, 'content-type': 'application/json' };
  const body = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
  const asked = askedFor(method, url, headers, body);
  if (asked === undefined) throw new URIError(url);
  const answered = await answerOf(desk, asked);
  if (answered.status >= 400 && answered.status !== 404)
    throw new Error(`${method} ${url}: ${answered.body.toString()}`);
  return answered;
}

export async function addUser(desk: Desk, name: string, password: string, roles: readonly string[]): Promise<void> {
  const url = `/_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;
  const found = await send(desk, 'GET', url);
  const known = found.status === 200 ? { _rev: (parsedJson(found.body) as { _rev: string })._rev } : {};
  await send(desk, 'PUT', url, { ...known, name, password, roles, type: 'user' });
  desk.lockout.forget(name); // a lock hangs on the password that was guessed at
}

/** Of one database, or of all but the system's own. */
export async function snapshotOf(desk: Desk, only?: string): Promise<Snapshot> {
  const listed = only === undefined ? parsedJson((await send(desk, 'GET', '/_all_dbs')).body) : [only];
  const copies: Copy[] = [];
  for (const name of (listed as readonly string[]).filter((name) => !name.startsWith('_'))) {
    const found = await send(desk, 'GET', `/${encodeURIComponent(name)}/_security`);
    if (found.status !== 200) throw new Error(`There is no database ${name}`);
    copies.push({ name, security: parsedJson(found.body), documents: await leavesOf(desk.inner.pouchOf(name)) });
  }
  return copies;
}

async function leavesOf(pouch: Pouch): Promise<readonly object[]> {
  const { results } = await pouch.changes({ style: 'all_docs' });
  const docs = results.flatMap(({ id, changes }) => changes.map(({ rev }) => ({ id, rev })));
  const read = await pouch.bulkGet({ docs, revs: true, attachments: true });
  return read.results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok === undefined ? [] : [ok])));
}

export async function rewindTo(desk: Desk, snapshot: Snapshot): Promise<void> {
  for (const { name, security, documents } of snapshot) {
    const url = `/${encodeURIComponent(name)}`;
    await send(desk, 'DELETE', url);
    await send(desk, 'PUT', url);
    await desk.inner.pouchOf(name).bulkDocs(documents, { new_edits: false });
    await send(desk, 'PUT', `${url}/_security`, security);
  }
}
