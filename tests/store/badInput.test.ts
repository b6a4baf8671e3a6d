import { normalizeMangoQuery, prepareQuery } from 'rxdb/plugins/core';
import { expect, test } from 'vitest';
import { memberOf } from '../document/documents.ts';
import { bulkRow, openedStorage, schemaOf } from './openedStorage.ts';
import { openedStore, written } from './openedStore.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { command, write } from './writes.ts';

const KEYS = [
  'a.b',
  '"',
  "'",
  '`',
  '\u0000',
  '\ud83c',
  '',
  '$eq',
  '__proto__',
  'constructor',
  '1',
  '🎉',
  '%',
  '?',
  ';--',
];
const NUMBERS = [2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e308, 5e-324, 0.1 + 0.2];
const TEXTS = ['', '\u0000', 'a\u0000b', '\ud83c', '\udf89\ud83c', '\uffff', '🎉', '"\\\'', '\u2028', '\ufeffx'];

test('odd keys, numbers and texts come back as they were, after reopening too, and can be changed and undone', async () => {
  const folder = temporaryFolder();
  const first = await openedStore(folder);
  const odd = Object.fromEntries(KEYS.map((key) => [key, { [key]: [key, null, { [key]: 0 }] }]));
  const member = memberOf('mem_1', { odd, numbers: NUMBERS, texts: TEXTS, note: TEXTS.join('|') });
  written(first, 'members', [member]);
  expect(Object.keys(odd)).toContain('__proto__');
  expect(JSON.stringify(first.get('members', 'mem_1'))).toBe(JSON.stringify(member));
  await first.close();
  const second = await openedStore(folder);
  const kept = second.get('members', 'mem_1');
  expect(JSON.stringify(kept)).toBe(JSON.stringify(member));
  expect(second.commit(command([write('members', kept, { ...member, note: 'changed' })])).ok).toBe(true);
  expect(JSON.stringify(second.log.images(2)[0]?.before)).toBe(JSON.stringify(member));
});

test('names, tags and words of odd characters are stored, listed, counted and searched without an error', async () => {
  const store = await openedStore();
  const people = TEXTS.map((text, n) => memberOf(`mem_${n}`, { name: { family: `X${text}` }, tags: [`t${text}`] }));
  written(store, 'members', people);
  expect(store.list('members', { sort: [{ column: 'name', order: 'asc' }], offset: 0, limit: 50 }).items).toHaveLength(
    TEXTS.length,
  );
  const total = store.countKeys('members', 'tag:').reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(TEXTS.length);
  for (const text of TEXTS) {
    expect(store.search(text, ['members'], 5)).toBeInstanceOf(Array);
    expect(store.byKey('members', `tag:t${text}`).length).toBeGreaterThanOrEqual(0);
  }
});

test('of two tags with half a character each, taking one away leaves the other', async () => {
  const store = await openedStore();
  const both = memberOf('mem_1', { tags: ['\ud83c', '\ud83d'] });
  written(store, 'members', [both]);
  const one = { ...both, tags: ['\ud83c'] };
  expect(store.commit(command([write('members', both, one)])).ok).toBe(true);
  expect(store.byKey('members', 'tag:\ud83c')).toEqual([one]);
});

test('an id with half a character is refused by name, in a command and by RxDB, and nothing is written', async () => {
  const store = await openedStore();
  const refused = { ok: false, failure: { code: 'storage', reason: 'not-encodable' } };
  const half = memberOf('mem_\ud83c');
  expect(
    store.commit(command([write('members', undefined, memberOf('mem_1')), write('members', undefined, half)])),
  ).toEqual(refused);
  expect(store.count('members')).toBe(0);
  const { create } = await openedStorage();
  const instance = await create('docs', schemaOf({}, []));
  await expect(instance.bulkWrite([bulkRow({ id: '\ud83c' })], 'test')).rejects.toThrow(/half a character/);
});

test('a document of more than five megabytes is stored, found by its last word, and gone when it is deleted', async () => {
  const store = await openedStore();
  const note = `${'Lorem ipsum dolor sit amet. '.repeat(200_000)}Schlusswort`;
  const long = memberOf('mem_1', { note });
  written(store, 'members', [long]);
  expect(store.get('members', 'mem_1')).toEqual(long);
  expect(store.search('schlussw', ['members'], 5).map(({ id }) => id)).toEqual(['mem_1']);
  expect(store.commit(command([write('members', long, undefined)])).ok).toBe(true);
  expect(store.search('schlussw', ['members'], 5)).toEqual([]);
});

test('of ten thousand writes in one call with a conflict in the middle, all but one are written and told', async () => {
  const { create } = await openedStorage();
  const instance = await create('docs', schemaOf({}, []));
  await instance.bulkWrite([bulkRow({ id: 'doc_5000', kept: true })], 'test');
  let told = 0;
  instance.changeStream().subscribe(({ events }) => void (told += events.length));
  const rows = Array.from({ length: 10_000 }, (_, n) => bulkRow({ id: `doc_${n}` }));
  const { error } = await instance.bulkWrite(rows, 'test');
  expect(error.map(({ documentId, status }) => [documentId, status])).toEqual([['doc_5000', 409]]);
  expect(told).toBe(9_999);
  const found = await instance.findDocumentsById(['doc_0', 'doc_5000', 'doc_9999'], false);
  expect(found.map(({ id, kept }) => [id, kept])).toEqual([
    ['doc_0', undefined],
    ['doc_5000', true],
    ['doc_9999', undefined],
  ]);
  expect((await instance.getChangedDocumentsSince?.(20_000))?.documents).toHaveLength(10_000);
});

test('a query on fields that no index has, with dots and signs in their names too, is answered rightly', async () => {
  const { create } = await openedStorage();
  const schema = schemaOf({ at: { type: 'number', minimum: 0, maximum: 9, multipleOf: 1 } }, [['at']]);
  const instance = await create('docs', schema);
  const colours = ['red', 'green', 'blue'];
  const rows = Array.from({ length: 300 }, (_, n) =>
    bulkRow({ id: `d${String(n).padStart(3, '0')}`, at: n % 10, colour: colours[n % 3], 'it"s': { "o'k": n % 7 } }),
  );
  await instance.bulkWrite(rows, 'test');
  const idsOf = async (selector: object, more: object = {}) => {
    const asked = normalizeMangoQuery(
      schema as never,
      { selector: { ...selector, _deleted: { $eq: false } }, ...more } as never,
    );
    const { documents } = await instance.query(prepareQuery<never>(schema, asked));
    return documents.map(({ id }) => id);
  };
  const expected = (fits: (n: number) => boolean) => rows.flatMap(({ document }, n) => (fits(n) ? [document.id] : []));
  expect(await idsOf({ colour: 'blue' }, { sort: [{ id: 'asc' }] })).toEqual(expected((n) => n % 3 === 2));
  expect(await idsOf({ 'it"s.o\'k': 3 }, { sort: [{ id: 'asc' }] })).toEqual(expected((n) => n % 7 === 3));
  expect(await idsOf({ colour: 'red', at: { $lt: 2 } }, { sort: [{ id: 'desc' }], skip: 1, limit: 3 })).toEqual(
    expected((n) => n % 3 === 0 && n % 10 < 2)
      .toReversed()
      .slice(1, 4),
  );
});
