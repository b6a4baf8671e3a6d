/** What a device sent comes back to it by the server's feed: it is read past, and nothing beside it is missed. */
import { expect, test } from 'vitest';
import type { Couch } from '../server/couch.ts';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { type Device, linkedTo, twoLinked } from './devices.ts';

const DB = '/stammtisch-members';
const create = async (device: Device, given: string): Promise<string> =>
  (await device.ask<{ id: string }>('members.create', { name: { given } })).id;
const names = async (device: Device): Promise<string[]> => {
  const { items } = await device.ask<{ items: { name: { given?: string } }[] }>('members.list');
  return items.map(({ name }) => name.given ?? '').toSorted();
};

/** Does something of somebody else's once our writes are in, before they are read back. */
function beforeEcho(couch: Couch, work: () => Promise<unknown>): void {
  let isDone = false;
  couch.faults.push(async ({ url }) => {
    const isEcho = url.startsWith(`${DB}/_changes`) && url.includes('style=all_docs');
    if (!isEcho || isDone) return undefined;
    isDone = true;
    await work();
    return undefined;
  });
}

test('what a device sent itself is not fetched again', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const id = await create(a, 'Anna');
  await create(a, 'Bert');
  await a.once();
  await a.ask('members.delete', { id });
  couch.requests.length = 0;
  expect(await a.once()).toMatchObject({ pushed: 1, pulled: 0 });
  const reads = couch.requests.filter(({ path }) => path === `${DB}/_changes`).map(({ query }) => query);
  expect(reads.map((query) => query.includes('include_docs'))).toEqual([true, false]);
  couch.requests.length = 0;
  await a.once();
  const since = couch.requests.find(({ path }) => path === `${DB}/_changes`)?.query;
  const { json } = await askingAsAdmin(couch)('GET', `${DB}/_changes?${since ?? ''}`);
  expect((json as { results: object[] }).results).toEqual([]);
});

test('what another device wrote beside it is fetched in the same round', async () => {
  const couch = await couchForTest();
  const [a, b] = await twoLinked(couch);
  await create(a, 'Anna');
  await create(b, 'Bert');
  beforeEcho(couch, () => b.once());
  expect(await a.once()).toMatchObject({ pushed: 1, pulled: 1 });
  expect(await names(a)).toEqual(['Anna', 'Bert']);
});

test('another version that was left beside the one just sent is joined in the same round', async () => {
  const couch = await couchForTest();
  const a = await linkedTo(couch);
  const ask = askingAsAdmin(couch);
  const id = await create(a, 'Anna');
  await a.once();
  const rules = await ask('GET', `${DB}/_design/stammtisch`);
  // With rules the test server gives every branch the ancestors of the version that wins.
  await ask('DELETE', `${DB}/_design/stammtisch?rev=${(rules.json as { _rev: string })._rev}`);
  const { _rev, ...fields } = (await ask('GET', `${DB}/${id}`)).json as { _rev: string };
  const hash = 'b'.repeat(32);
  const theirs = { ...fields, organisation: 'theirs', _rev: `2-${hash}` };
  const branch = { ...theirs, _revisions: { start: 2, ids: [hash, _rev.slice(2)] } };
  await a.ask('members.update', { id, patch: { note: 'ours' } });
  beforeEcho(couch, () => ask('POST', `${DB}/_bulk_docs`, { new_edits: false, docs: [branch] }));
  await a.once();
  expect(await a.ask('members.get', { id })).toMatchObject({ note: 'ours', organisation: 'theirs' });
  const { json } = await ask('GET', `${DB}/${id}?conflicts=true`);
  expect(json).not.toHaveProperty('_conflicts');
});
