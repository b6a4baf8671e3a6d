import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { childEnv } from '../childNode.ts';
import { startCouch } from './couch.ts';
import { type Asking, askingAs, askingAsAdmin, couchForTest } from './ready.ts';

type Facts = { readonly instance_start_time: string; readonly update_seq: string; readonly doc_count: number };
type Changes = { readonly results: readonly { id: string; seq: string }[]; readonly last_seq: string };

const factsOf = async (ask: Asking) => (await ask('GET', '/club')).json as Facts;
const countOf = (seq: string) => Number(seq.split('-')[0]);
const changesSince = async (ask: Asking, seq: string) =>
  (await ask('GET', `/club/_changes?since=${encodeURIComponent(seq)}`)).json as Changes;
const idsOf = ({ results }: Changes) => results.map(({ id }) => id);

async function club(...ids: readonly string[]) {
  const couch = await couchForTest();
  const ask = askingAsAdmin(couch);
  await ask('PUT', '/club');
  await ask('POST', '/club/_bulk_docs', { docs: ids.map((_id) => ({ _id })) });
  return { couch, ask };
}

test('the server introduces itself as CouchDB 3.5, each one by its own uuid', async () => {
  const [one, other] = [await couchForTest(), await couchForTest()];
  const hello = await askingAs(one)('GET', '/');
  expect(hello).toMatchObject({ status: 200, json: { couchdb: 'Welcome', version: '3.5.0' } });
  expect(await askingAs(other)('GET', '/')).not.toEqual(hello);
  expect(await askingAs(one)('GET', '/_up')).toMatchObject({ status: 200, json: { status: 'ok' } });
  const answer = await fetch(one.url);
  expect(answer.headers.get('content-type')).toBe('application/json');
});

test('two servers in one process have nothing in common', async () => {
  await club('anna');
  const other = askingAsAdmin(await couchForTest());
  expect(await other('GET', '/_all_dbs')).toEqual({ status: 200, json: ['_users'] });
});

test('a database is made once, under a name that CouchDB allows, and found only while it is there', async () => {
  const { ask } = await club();
  expect(await ask('PUT', '/club')).toMatchObject({ status: 412, json: { error: 'file_exists' } });
  expect(await ask('PUT', '/Club')).toMatchObject({ status: 400, json: { error: 'illegal_database_name' } });
  expect(await ask('DELETE', '/club')).toMatchObject({ status: 200 });
  for (const method of ['GET', 'DELETE'])
    expect(await ask(method, '/club'), method).toMatchObject({ status: 404, json: { error: 'not_found' } });
});

test('a sequence leads on from where it was, and what is none is refused', async () => {
  const { ask } = await club('anna', 'bert');
  const { last_seq } = await changesSince(ask, '0');
  expect(last_seq).toBe((await factsOf(ask)).update_seq);
  await ask('PUT', '/club/carl', {});
  expect(idsOf(await changesSince(ask, last_seq))).toEqual(['carl']);
  for (const seq of ['3', 'three', '3-', '-1', '']) {
    const refused = await ask('GET', `/club/_changes?since=${seq}`);
    expect(refused, seq).toMatchObject({ status: 400, json: { error: 'bad_request' } });
  }
});

test('a database made again is another one, within the same second too: an old sequence begins it at 0', async () => {
  const { ask } = await club('anna', 'bert');
  const before = await factsOf(ask);
  await ask('DELETE', '/club');
  await ask('PUT', '/club');
  const after = await factsOf(ask);
  expect(Number(after.instance_start_time)).toBeGreaterThan(Number(before.instance_start_time));
  expect(countOf(after.update_seq)).toBe(0);
  expect(await changesSince(ask, before.update_seq)).toMatchObject({ results: [], last_seq: after.update_seq });
  await ask('PUT', '/club/carl', {});
  expect(idsOf(await changesSince(ask, before.update_seq))).toEqual(['carl']);
});

test('a restart changes nothing that a client can see', async () => {
  const { couch, ask } = await club('anna');
  const before = [await ask('GET', '/'), await factsOf(ask), await ask('GET', '/club/anna')];
  await couch.restart();
  expect([await ask('GET', '/'), await factsOf(ask), await ask('GET', '/club/anna')]).toEqual(before);
});

test('a server that is down refuses connections until it is up again at the same address', async () => {
  const { couch, ask } = await club('anna');
  await couch.down();
  await expect(ask('GET', '/club')).rejects.toThrow('fetch failed');
  await couch.up();
  expect(await factsOf(ask)).toMatchObject({ doc_count: 1 });
});

test('a port that somebody has is refused', async () => {
  const { couch } = await club();
  await expect(startCouch({ port: Number(new URL(couch.url).port) })).rejects.toThrow('EADDRINUSE');
});

test('another server at the same address has another uuid and no databases', async () => {
  const { couch, ask } = await club('anna');
  const before = await ask('GET', '/');
  await couch.restart({ keep: false });
  expect(await ask('GET', '/')).not.toEqual(before);
  expect(await ask('GET', '/_all_dbs')).toEqual({ status: 200, json: ['_users'] });
});

test('a rewound database has the older documents, a smaller sequence and another birth', async () => {
  const { couch, ask } = await club('anna', 'bert');
  const [anna, older] = [(await ask('GET', '/club/anna')).json as { _rev: string }, await couch.snapshot('club')];
  await ask('PUT', '/club/anna', { _rev: anna._rev, note: 'newer' });
  await ask('PUT', '/club/carl', {});
  const before = await factsOf(ask);
  await couch.rewind(older);
  const after = await factsOf(ask);
  expect((await ask('GET', '/club/anna')).json).toEqual(anna);
  expect(await ask('GET', '/club/carl')).toMatchObject({ status: 404 });
  expect(countOf(after.update_seq)).toBeLessThan(countOf(before.update_seq));
  expect(after.instance_start_time).not.toBe(before.instance_start_time);
  expect(idsOf(await changesSince(ask, before.update_seq))).toEqual(['anna', 'bert']);
});

test('a snapshot holds tombstones, branches, attachments and rights, and serves more than once', async () => {
  const { couch, ask } = await club('anna', 'bert');
  await ask('PUT', '/club/_security', { members: { roles: ['board'] } });
  const { _rev } = (await ask('GET', '/club/bert')).json as { _rev: string };
  await ask('DELETE', `/club/bert?rev=${_rev}`);
  const branch = { _id: 'anna', _rev: '1-ffffffffffffffffffffffffffffffff', note: 'elsewhere' };
  await ask('POST', '/club/_bulk_docs', { docs: [branch], new_edits: false });
  await ask('PUT', '/club/carl', { _attachments: { a: { content_type: 'text/plain', data: 'aGFsbG8=' } } });
  const read = async () => [
    await ask('GET', '/club/anna?conflicts=true'),
    await ask('GET', '/club/carl?attachments=true'),
    await ask('GET', '/club/_security'),
    await ask('POST', '/club/_all_docs', { keys: ['anna', 'bert', 'carl'] }),
  ];
  const [before, all] = [await read(), await couch.snapshot()];
  for (let time = 0; time < 2; time += 1) {
    await ask('DELETE', '/club');
    await couch.rewind(all);
    expect(await read()).toEqual(before);
  }
});

test('what came is noted in order, and forgotten on demand', async () => {
  const { couch, ask } = await club('anna');
  couch.requests.length = 0;
  await ask('GET', '/club/anna?revs=true');
  await ask('PUT', '/club/bert', {});
  expect(couch.requests).toEqual([
    { method: 'GET', path: '/club/anna', query: 'revs=true' },
    { method: 'PUT', path: '/club/bert', query: '' },
  ]);
});

test('npm run test:server prints one line when it answers, and ends by SIGTERM', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.mjs')], { env: childEnv(), stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, user, password } = JSON.parse(line) as { url: string; user: string; password: string };
  const session = await askingAs({ url }, user, password)('GET', '/_session');
  expect(session.json).toMatchObject({ userCtx: { name: user, roles: ['_admin'] } });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
