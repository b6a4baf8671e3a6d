/** Each failure of RxDB's own CouchDB plugin that was seen on two servers, put to our link: none occurs. */
import { expect, test } from 'vitest';
import type { Couch } from '../server/couch.ts';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { type Device, linkedTo, twoLinked } from './devices.ts';

const DB = '/stammtisch-members';
const create = async (device: Device, given: string, more: object = {}): Promise<string> =>
  (await device.ask<{ id: string }>('members.create', { name: { given }, ...more })).id;
const names = async (device: Device): Promise<string[]> => {
  const { items } = await device.ask<{ items: { name: { given?: string } }[] }>('members.list', { limit: 1000 });
  return items.map(({ name }) => name.given ?? '').toSorted();
};
const onServer = async (couch: Couch, id: string) =>
  (await askingAsAdmin(couch)('GET', `${DB}/${id}`)).json as Record<string, unknown>;
const refusing = (couch: Couch, id: string) =>
  askingAsAdmin(couch)('PUT', `${DB}/_design/strict`, {
    validate_doc_update: `function (doc) { if (doc._id === '${id}') { throw { forbidden: 'not this one' }; } }`,
  });

test('a document that is refused keeps no other from being sent, and later ones follow', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const ids = [];
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) ids.push(await create(a, `n${n}`));
  await refusing(couch, ids[3] as string);
  expect(await a.once()).toMatchObject({ pushed: 9, blocked: 1 });
  await create(a, 'later');
  expect(await a.once()).toMatchObject({ pushed: 1, blocked: 1 });
  expect((await b.once()).pulled).toBe(10);
  const { items } = await a.ask<{ items: object[] }>('sync.asides');
  expect(items).toMatchObject([{ id: ids[3], direction: 'out', reason: 'refused-by-server', title: 'n4' }]);
});

test('a document that was refused is sent when it has changed and is no longer refused', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  const rule = (await refusing(couch, id)).json as { rev: string };
  await a.once();
  await askingAsAdmin(couch)('DELETE', `${DB}/_design/strict?rev=${rule.rev}`);
  expect(await a.once()).toMatchObject({ pushed: 0, blocked: 1 });
  await a.ask('members.update', { id, patch: { note: 'changed' } });
  expect(await a.once()).toMatchObject({ pushed: 1, blocked: 0 });
  await b.once();
  expect(await names(b)).toEqual(['Anna']);
});

test('a document too large for the server is set aside alone', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await create(a, 'small');
  const large = await create(a, 'large', { note: 'x'.repeat(20_000) });
  couch.faults.push(({ url }, body) =>
    url.endsWith('/_bulk_docs') && body.length > 15_000
      ? { status: 413, body: { error: 'document_too_large', reason: large } }
      : undefined,
  );
  expect(await a.once()).toMatchObject({ pushed: 1, blocked: 1 });
  const { items } = await a.ask<{ items: object[] }>('sync.asides');
  expect(items).toMatchObject([{ id: large, reason: 'too-large' }]);
});

test('a deletion without content arrives and removes the document', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  const { _rev } = await onServer(couch, id);
  await askingAsAdmin(couch)('DELETE', `${DB}/${id}?rev=${String(_rev)}`);
  await b.once();
  expect(await names(b)).toEqual([]);
});

test('a deletion is sent without the person’s data', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await a.ask('members.delete', { id });
  await a.once();
  const { json } = await askingAsAdmin(couch)('GET', `${DB}/_changes?include_docs=true`);
  const row = (json as { results: { id: string; doc: object }[] }).results.find((one) => one.id === id);
  expect(Object.keys(row?.doc ?? {}).toSorted()).toEqual(['_deleted', '_id', '_rev']);
});

test('documents that are none of ours are set aside, and an edit of one beside them is no conflict', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const ask = askingAsAdmin(couch);
  await ask('PUT', `${DB}/stranger`, { hello: 'world' });
  await ask('PUT', `${DB}/mem_odd`, { kind: 'member', v: 1, made: 'no stamp', changed: 3, name: 'Anna' });
  expect(await b.once()).toMatchObject({ pulled: 1, blocked: 2 });
  await b.ask('members.update', { id, patch: { note: 'mine' } });
  expect(await b.once()).toMatchObject({ pushed: 1, conflicts: 0 });
  expect(await onServer(couch, 'stranger')).toMatchObject({ hello: 'world' });
});

test('deleted there and changed here: the change is kept, sent again, and the history says so', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  await a.ask('members.delete', { id });
  await a.once();
  await b.ask('members.update', { id, patch: { note: 'still here' } });
  await b.once();
  await a.once();
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'still here' });
  const { items } = await b.ask<{ items: { kind: string; id?: string }[] }>('sync.history', {});
  expect(items.filter((line) => line.kind === 'edit-kept').map((line) => line.id)).toEqual([id]);
});

test('a server that was emptied is noticed: nothing is lost here, nothing is sent until somebody says so', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  for (const n of [1, 2, 3]) await create(a, `n${n}`);
  await a.once();
  const ask = askingAsAdmin(couch);
  await ask('DELETE', DB);
  await ask('PUT', DB);
  await a.restart();
  await create(a, 'n4');
  const refused = await a.call('sync.once', {});
  expect(refused).toMatchObject({ ok: false, failure: { reason: 'sync-hindered', trouble: 'empty' } });
  expect(await names(a)).toEqual(['n1', 'n2', 'n3', 'n4']);
  expect((await ask('GET', DB)).json).toMatchObject({ doc_count: 0 });
  await a.ask('sync.choose', { choice: 'send-everything' });
  const b = await linkedTo(couch);
  await b.once();
  expect(await names(b)).toEqual(['n1', 'n2', 'n3', 'n4']);
});

test('attachments that another program put on a document stay on it when we change a field', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const ask = askingAsAdmin(couch);
  const before = await onServer(couch, id);
  await ask('PUT', `${DB}/${id}`, {
    ...before,
    _attachments: { 'photo.txt': { content_type: 'text/plain', data: Buffer.from('hello').toString('base64') } },
  });
  await a.once();
  await a.ask('members.update', { id, patch: { note: 'x' } });
  await a.once();
  expect(await onServer(couch, id)).toMatchObject({ note: 'x', _attachments: { 'photo.txt': { length: 5 } } });
});

test('an answer that is lost on the way back makes no second document and no conflict', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  const fault = ({ url }: { url: string }) => (url.endsWith('/_bulk_docs') ? ('drop-after' as const) : undefined);
  couch.faults.push(fault);
  expect(await a.call('sync.once', {})).toMatchObject({ ok: false, failure: { trouble: 'offline' } });
  couch.faults.length = 0;
  expect(await a.once()).toMatchObject({ conflicts: 0, blocked: 0 });
  await b.once();
  expect(await names(b)).toEqual(['Anna']);
  expect(String((await onServer(couch, id))['_rev'])).toMatch(/^1-/);
});

test('somebody writes between our look and our write: both changes end in the document', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  await a.ask('members.update', { id, patch: { note: 'from a' } });
  await b.ask('members.update', { id, patch: { position: 'from b' } });
  let isQuick = true;
  couch.faults.push(({ url, method }) => {
    if (!isQuick || method !== 'POST' || !url.includes('_all_docs')) return undefined;
    isQuick = false;
    return undefined;
  });
  await Promise.all([a.once(), b.once()]);
  await a.once();
  await b.once();
  await a.once();
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'from a', position: 'from b' });
  expect(await b.ask('members.get', { id })).toEqual(await a.ask('members.get', { id }));
});

test('versions that another program left side by side are joined, and the losers closed', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  const ask = askingAsAdmin(couch);
  // The test server's rules drop such versions without a word; CouchDB's take them.
  const rules = (await ask('GET', `${DB}/_design/stammtisch`)).json as { _rev: string };
  await ask('DELETE', `${DB}/_design/stammtisch?rev=${rules._rev}`);
  const { _id, _rev, ...fields } = await onServer(couch, id);
  const start = Number(String(_rev).split('-')[0]);
  const hash = String(_rev).split('-')[1] as string;
  const leaf = (name: string, change: object) => ({
    _id,
    ...fields,
    ...change,
    _rev: `2-${name.repeat(32)}`,
    _revisions: { start: start + 1, ids: [name.repeat(32), hash] },
  });
  await ask('POST', `${DB}/_bulk_docs`, {
    new_edits: false,
    docs: [leaf('b', { note: 'one side' }), leaf('c', { position: 'other side' })],
  });
  await a.once();
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'one side', position: 'other side' });
  await b.once();
  expect(await b.ask('members.get', { id })).toEqual(await a.ask('members.get', { id }));
  expect((await ask('GET', `${DB}/${id}?conflicts=true`)).json).not.toHaveProperty('_conflicts');
});

test('a document that was set aside is let go of once the server has one that can be read', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const ask = askingAsAdmin(couch);
  const good = await onServer(couch, id);
  await ask('PUT', `${DB}/${id}`, { ...good, name: 'no name' });
  expect(await b.once()).toMatchObject({ pulled: 0, blocked: 1 });
  const bad = await onServer(couch, id);
  await ask('PUT', `${DB}/${id}`, { ...good, _rev: bad['_rev'] });
  expect(await b.once()).toMatchObject({ pulled: 1, blocked: 0 });
  expect(await names(b)).toEqual(['Anna']);
});

test('our change of a document whose version on the server can’t be read is kept back, not written over it', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const ask = askingAsAdmin(couch);
  const good = await onServer(couch, id);
  await ask('PUT', `${DB}/${id}`, { ...good, name: 'no name' });
  await a.ask('members.update', { id, patch: { note: 'mine' } });
  expect((await a.once()).blocked).toBeGreaterThanOrEqual(1);
  expect(await onServer(couch, id)).toMatchObject({ name: 'no name' });
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'mine' });
});

test('a document to which the server always answers with an error is set aside after some rounds, and blocks nothing', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const id = await create(a, 'Anna');
  couch.faults.push(({ url }, body) =>
    url.endsWith('/_bulk_docs') && body.toString().includes(id)
      ? { status: 500, body: { error: 'unknown_error' } }
      : undefined,
  );
  expect(await a.call('sync.once', {})).toMatchObject({ failure: { trouble: 'server-error' } });
  expect(await a.call('sync.once', {})).toMatchObject({ failure: { trouble: 'server-error' } });
  expect(await a.once()).toMatchObject({ pushed: 0, blocked: 1 });
  await create(a, 'Bert');
  expect(await a.once()).toMatchObject({ pushed: 1, blocked: 1, state: 'live' });
});
