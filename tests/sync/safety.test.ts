/** What must never happen to a workspace because of what happened to its server, or to another device. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { accessTo, type Device, deviceOf, linkedTo, twoLinked } from './devices.ts';

const DB = '/stammtisch-members';
const create = async (device: Device, given: string): Promise<string> =>
  (await device.ask<{ id: string }>('members.create', { name: { given } })).id;
const createMany = async (device: Device, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await create(device, `n${String(n).padStart(3, '0')}`));
  return ids;
};
const names = async (device: Device): Promise<string[]> => {
  const { items } = await device.ask<{ items: { name: { given?: string } }[] }>('members.list', { limit: 1000 });
  return items.map(({ name }) => name.given ?? '').toSorted();
};
const hinderedBy = (trouble: string) => ({ ok: false, failure: { reason: 'sync-hindered', trouble } });

test('a server restored from an older backup stops sync, and joining loses neither side', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  const older = await couch.snapshot();
  await a.ask('members.update', { id, patch: { note: 'newer' } });
  await create(a, 'Bert');
  await a.once();
  await b.once();
  await couch.rewind(older);
  for (const device of [a, b]) {
    await device.restart();
    expect(await device.call('sync.once', { large: true })).toMatchObject(hinderedBy('restored'));
    expect(await device.ask('sync.status')).toMatchObject({
      state: 'restored',
      choices: ['join', 'send-everything', 'take-theirs'],
    });
  }
  expect(await names(b)).toEqual(['Anna', 'Bert']);
  await a.ask('sync.choose', { choice: 'send-everything' });
  await b.ask('sync.choose', { choice: 'join' });
  await a.once();
  expect(await names(a)).toEqual(['Anna', 'Bert']);
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'newer' });
  expect(await b.ask('members.get', { id })).toEqual(await a.ask('members.get', { id }));
});

test('taking the server’s state takes it whole: what isn’t there goes here', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const older = await couch.snapshot();
  await a.ask('members.update', { id, patch: { note: 'newer' } });
  await create(a, 'Bert');
  await a.once();
  await create(a, 'Carl');
  await couch.rewind(older);
  await a.restart();
  expect(await a.call('sync.once', {})).toMatchObject(hinderedBy('restored'));
  await a.ask('sync.choose', { choice: 'take-theirs' });
  expect(await names(a)).toEqual(['Anna']);
  expect(await a.ask('members.get', { id })).not.toHaveProperty('note');
  await create(a, 'Dora');
  expect(await a.once()).toMatchObject({ pushed: 1 });
});

test('another community’s databases under the same address are noticed', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await create(a, 'Anna');
  await a.once();
  await couch.restart({ keep: false });
  const stranger = await linkedTo(couch);
  await create(stranger, 'Stranger');
  await stranger.once();
  await a.restart();
  expect(await a.call('sync.once', {})).toMatchObject(hinderedBy('other-dataset'));
  expect(await names(a)).toEqual(['Anna']);
});

test('a database with something else in it is not filled, nor read', async () => {
  const couch = await couchForTest();
  const ask = askingAsAdmin(couch);
  await ask('PUT', DB);
  await ask('PUT', `${DB}/recipe`, { title: 'Plum cake' });
  const a = await deviceOf();
  await a.ask('sync.configure', accessTo(couch));
  expect(await a.call('sync.once', {})).toMatchObject(hinderedBy('marker-missing'));
  expect((await ask('GET', `${DB}/_all_docs`)).json).toMatchObject({
    rows: [{ id: '_design/stammtisch' }, { id: 'recipe' }],
  });
});

test('databases that are gone are not made anew by a sync', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await create(a, 'Anna');
  await a.once();
  await askingAsAdmin(couch)('DELETE', DB);
  await a.restart();
  expect(await a.call('sync.once', {})).toMatchObject(hinderedBy('server-missing'));
  expect((await askingAsAdmin(couch)('GET', DB)).status).toBe(404);
});

test('deletions of a sixth of the members by another device ask first, and nothing of them is done', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const ids = await createMany(a, 30);
  await a.once();
  await b.once();
  for (const id of ids.slice(0, 5)) await a.ask('members.delete', { id });
  await a.once();
  expect(await b.call('sync.once', {})).toMatchObject({
    failure: { trouble: 'many-changes', said: 'in 5 deleted 0 overwritten' },
  });
  expect(await names(b)).toHaveLength(30);
  await b.ask('sync.choose', { choice: 'go-on' });
  expect(await names(b)).toHaveLength(25);
});

test('many deletions of our own ask before they go to everybody', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const ids = await createMany(a, 30);
  await a.once();
  for (const id of ids.slice(0, 6)) await a.ask('members.delete', { id });
  expect(await a.call('sync.once', {})).toMatchObject({
    failure: { trouble: 'many-changes', said: 'out 6 deleted 0 overwritten' },
  });
  expect((await askingAsAdmin(couch)('GET', DB)).json).toMatchObject({ doc_count: 32 });
  expect(await a.ask('sync.once', { large: true })).toMatchObject({ pushed: 6 });
});

test('a few missing on the server are sent anew when they change; most missing stop sync', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const ids = await createMany(a, 6);
  await a.once();
  const ask = askingAsAdmin(couch);
  const all = (await ask('GET', `${DB}/_all_docs`)).json as { rows: { id: string }[] };
  expect(all.rows).toHaveLength(8);
  couch.faults.push(({ url, method }) =>
    method === 'POST' && url.includes('_all_docs')
      ? { status: 200, body: { rows: ids.map((key) => ({ key, error: 'not_found' })) } }
      : undefined,
  );
  for (const id of ids) await a.ask('members.update', { id, patch: { note: 'x' } });
  expect(await a.call('sync.once', { large: true })).toMatchObject(hinderedBy('lost-documents'));
  couch.faults.length = 0;
  expect(await a.once()).toMatchObject({ pushed: 6, conflicts: 0 });
});

test('a device that was away for a year catches up, and clocks a year apart do no harm', async () => {
  const couch = await couchForTest();
  const [a, b] = [await linkedTo(couch), await linkedTo(couch, { now: '2025-06-01T10:00:00.000Z' })];
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  await b.ask('members.update', { id, patch: { note: 'from the past' } });
  a.clock.set('2027-06-08T10:00:00.000Z');
  await a.ask('members.update', { id, patch: { position: 'from the future' } });
  await a.once();
  await b.once();
  await a.once();
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'from the past', position: 'from the future' });
  expect(await b.ask('members.get', { id })).toEqual(await a.ask('members.get', { id }));
});

test('what a newer program wrote comes through an older one unharmed', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const ask = askingAsAdmin(couch);
  const document = (await ask('GET', `${DB}/${id}`)).json as object;
  await ask('PUT', `${DB}/${id}`, { ...document, v: 7, moonPhase: { at: 'birth', deep: [{ unknown: true }] } });
  await b.once();
  await b.ask('members.update', { id, patch: { note: 'by the older program' } });
  await b.once();
  expect((await ask('GET', `${DB}/${id}`)).json).toMatchObject({
    v: 7,
    note: 'by the older program',
    moonPhase: { at: 'birth', deep: [{ unknown: true }] },
  });
});

test('a database of a newer generation is read, and nothing is written to it', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await a.once();
  const ask = askingAsAdmin(couch);
  const marker = (await ask('GET', `${DB}/stammtisch:dataset`)).json as object;
  await ask('PUT', `${DB}/stammtisch:dataset`, { ...marker, generation: 2 });
  await a.restart();
  await create(a, 'Anna');
  expect(await a.once()).toMatchObject({ pushed: 0, state: 'newer-generation' });
  expect((await ask('GET', DB)).json).toMatchObject({ doc_count: 2 });
});

test('two workspaces with work of their own are joined without losing any', async () => {
  const couch = await couchForTest();
  const [a, b] = [await deviceOf(), await deviceOf()];
  await a.ask('workspace.setUp', { name: 'Museum', zone: 'Europe/Berlin' });
  await b.ask('workspace.setUp', { name: 'Museumsverein', zone: 'Europe/Berlin' });
  await create(a, 'Anna');
  await create(b, 'Bert');
  for (const device of [a, b]) await device.ask('sync.configure', accessTo(couch));
  for (const device of [a, b, a]) await device.once();
  expect([await names(a), await names(b)]).toEqual([
    ['Anna', 'Bert'],
    ['Anna', 'Bert'],
  ]);
  const { items } = await a.ask<{ items: object[] }>('conflicts.list');
  expect(items).toMatchObject([{ collection: 'plan', kind: 'organisation', fields: [{ field: 'name' }] }]);
});

test('who was erased doesn’t come back: not by a device that was away, not by its undo', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.once();
  await b.once();
  const ask = askingAsAdmin(couch);
  const { _rev } = (await ask('GET', `${DB}/${id}`)).json as { _rev: string };
  await b.ask('members.update', { id, patch: { note: 'written while away' } });
  await ask('PUT', `${DB}/${id}`, { _rev, erased: true, erasedAt: '2026-06-08T12:00:00.000Z' });
  await b.once();
  await a.once();
  for (const device of [a, b]) {
    expect(await names(device)).toEqual([]);
    expect(await device.call('log.undo', {})).toMatchObject({ ok: false });
  }
  expect(await b.once()).toMatchObject({ pushed: 0, pulled: 0, conflicts: 0, blocked: 0 });
  expect((await ask('GET', `${DB}/${id}`)).json).toMatchObject({ erased: true });
  const files = ['stammtisch.db', 'stammtisch.db-wal'].map((name) => readFileSync(join(b.folder, name), 'latin1'));
  expect(files.join('')).toContain('"erased":true');
});

test('a change of an erased person is refused by the server itself', async () => {
  const couch = await couchForTest();
  await linkedTo(couch);
  const ask = askingAsAdmin(couch);
  await ask('PUT', `${DB}/mem_x`, { erased: true, erasedAt: '2026-06-08T12:00:00.000Z' });
  const { _rev } = (await ask('GET', `${DB}/mem_x`)).json as { _rev: string };
  expect((await ask('PUT', `${DB}/mem_x`, { _rev, name: { given: 'Anna' } })).status).toBe(403);
  expect((await ask('DELETE', `${DB}/mem_x?rev=${_rev}`)).status).toBe(403);
});

test('one emptied database is filled again, and newer work in the others is not written over', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const id = await create(a, 'Anna');
  await a.ask('posts.create', { text: 'Heute offen', channels: [] });
  await a.once();
  await b.once();
  await b.ask('members.update', { id, patch: { note: 'newer, by b' } });
  await b.once();
  const ask = askingAsAdmin(couch);
  await ask('DELETE', '/stammtisch-posts');
  await ask('PUT', '/stammtisch-posts');
  await a.restart();
  expect(await a.call('sync.once', {})).toMatchObject(hinderedBy('empty'));
  await a.ask('sync.choose', { choice: 'send-everything' });
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'newer, by b' });
  expect((await ask('GET', `${DB}/${id}`)).json).toMatchObject({ note: 'newer, by b' });
  expect((await ask('GET', '/stammtisch-posts')).json).toMatchObject({ doc_count: 2 });
});

test('unlinked and linked again with nothing changed, nothing is asked and nothing opens', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  await createMany(a, 60);
  await a.once();
  await a.ask('sync.unlink');
  await a.ask('sync.configure', accessTo(couch));
  expect(await a.ask('sync.once', {})).toMatchObject({ pulled: 0, conflicts: 0, blocked: 0 });
});

test('who deleted what another had changed is told that it came back, whichever arrived first', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  const [one, two] = await createMany(a, 2);
  for (const device of [a, b]) await device.once();
  await a.ask('members.delete', { id: one });
  await a.once();
  await b.ask('members.update', { id: one, patch: { note: 'x' } });
  await b.ask('members.update', { id: two, patch: { note: 'x' } });
  await b.once();
  await a.ask('members.delete', { id: two });
  await a.once();
  const { items } = await a.ask<{ items: { kind: string; id?: string }[] }>('sync.history', {});
  const cameBack = items.filter(({ kind }) => kind === 'edit-kept').map((line) => line.id);
  expect(new Set(cameBack)).toEqual(new Set([one, two]));
});
