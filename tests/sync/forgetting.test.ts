/** What came from the server and isn't taken can be forgotten here: nothing of it changes there, and a later version comes again. */
import { expect, test } from 'vitest';
import { askingAsAdmin, couchForTest } from '../server/ready.ts';
import { linkedTo } from './devices.ts';

const ID = 'mem_stranger';
const PLACE = { collection: 'members', id: ID };
const PATH = `/stammtisch-members/${ID}`;

async function heldBack() {
  const couch = await couchForTest();
  const device = await linkedTo(couch);
  await device.once();
  const ask = askingAsAdmin(couch);
  const put = async (document: object) => {
    const { json } = await ask('GET', PATH);
    const { _rev } = json as { _rev?: string };
    await ask('PUT', PATH, { ...document, ...(_rev === undefined ? {} : { _rev }) });
  };
  await put({ kind: 'recipe' });
  expect(await device.once()).toMatchObject({ blocked: 1 });
  return { device, ask, put };
}

test('what is forgotten is listed no more, is left as it is on the server, and doesn’t come again by itself', async () => {
  const { device, ask } = await heldBack();
  const before = await ask('GET', PATH);
  expect(await device.ask('sync.asides')).toMatchObject({ items: [{ ...PLACE, direction: 'in' }] });
  await device.ask('sync.discard', { ...PLACE, direction: 'in' });
  expect(await device.ask('sync.asides')).toEqual({ items: [] });
  expect(await device.once()).toMatchObject({ blocked: 0 });
  expect(await ask('GET', PATH)).toEqual(before);
});

test('a later version of what was forgotten comes again, held back or taken as any other', async () => {
  const { device, put } = await heldBack();
  await device.ask('sync.discard', { ...PLACE, direction: 'in' });
  await put({ kind: 'recipe', text: 'more' });
  expect(await device.once()).toMatchObject({ blocked: 1 });
  await device.ask('sync.discard', { ...PLACE, direction: 'in' });
  const { id } = await device.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  const { id: _own, ...anna } = await device.ask('members.get', { id });
  await put(anna);
  expect(await device.once()).toMatchObject({ blocked: 0 });
  expect(await device.ask('members.get', { id: ID })).toMatchObject({ name: { given: 'Anna' } });
});

test('what isn’t held back can’t be forgotten, and a version of ours is not taken for one of the server’s', async () => {
  const { device } = await heldBack();
  const { id } = await device.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  expect(await device.call('sync.discard', { collection: 'members', id, direction: 'in' })).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await device.call('sync.discard', PLACE)).toMatchObject({ failure: { code: 'not-found' } });
  expect(await device.ask('sync.asides')).toMatchObject({ items: [PLACE] });
});

test('a change of ours that the server refused stays set aside where the server’s version is forgotten', async () => {
  const couch = await couchForTest();
  const device = await linkedTo(couch);
  await device.once();
  const ask = askingAsAdmin(couch);
  const { id } = await device.ask<{ id: string }>('members.create', { name: { given: 'Anna' } });
  const rule = await ask('PUT', '/stammtisch-members/_design/strict', {
    validate_doc_update: `function (doc) { if (doc._id === '${id}') { throw { forbidden: 'not this one' }; } }`,
  });
  await device.once();
  await ask('DELETE', `/stammtisch-members/_design/strict?rev=${(rule.json as { rev: string }).rev}`);
  await ask('PUT', `/stammtisch-members/${id}`, { kind: 'recipe' });
  expect(await device.once()).toMatchObject({ blocked: 2 });
  await device.ask('sync.discard', { collection: 'members', id, direction: 'in' });
  expect(await device.once()).toMatchObject({ pushed: 0, blocked: 1 });
  expect(await device.ask('sync.asides')).toMatchObject({ items: [{ id, direction: 'out' }] });
});
