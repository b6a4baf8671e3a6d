import { createRxDatabase, normalizeMangoQuery, prepareQuery } from 'rxdb/plugins/core';
import { expect, test } from 'vitest';
import { openStore } from '../../main/core/store/store.ts';
import { FIRST, memberOf } from '../document/documents.ts';
import { failingFile } from './failingFile.ts';
import { bulkRow, openedStorage, schemaOf } from './openedStorage.ts';
import { recordingFile } from './recordingFile.ts';
import type { Row, Schema } from './rxPrograms.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { command, write } from './writes.ts';

const at = { type: 'number', minimum: 0, maximum: 100, multipleOf: 1 };
const schema = schemaOf({ at }, [['at']]);
const plainSchema = {
  version: 0,
  primaryKey: 'id',
  type: 'object' as const,
  properties: { id: { type: 'string', maxLength: 20 }, at },
  required: ['id'],
  indexes: ['at'],
};
const lookup = {
  columns: { at: ({ id }: { id: string }) => id },
  keys: ({ id }: { id: string }) => [`key:${id}`, 'key:all'],
  search: ({ id }: { id: string }) => ({ title: `Name ${id}`, detail: '', more: '' }),
};
const planned = (asked: object, of: Schema = schema) =>
  prepareQuery<never>(of, normalizeMangoQuery(of as never, structuredClone(asked) as never));
const alive = { _deleted: { $eq: false } };

test('closing twice gives the first promise, and whatever is asked afterwards is refused', async () => {
  const { create } = await openedStorage();
  const instance = await create('docs', schema);
  const closing = instance.close();
  expect(instance.close()).toBe(closing);
  await closing;
  const calls = [
    () => instance.bulkWrite([bulkRow({ id: 'a' })], 'test'),
    () => instance.findDocumentsById(['a'], true),
    () => instance.query(planned({ selector: alive })),
    () => instance.count(planned({ selector: alive })),
    () => instance.getChangedDocumentsSince?.(5),
    () => instance.cleanup(0),
    () => instance.remove(),
  ];
  for (const call of calls) await expect(call()).rejects.toThrow(/closed/);
});

test('attachments are refused, in a schema and one by one', async () => {
  const { create } = await openedStorage();
  await expect(create('docs', schemaOf({}, [], { attachments: {} }))).rejects.toThrow(/Media are files/);
  const instance = await create('docs', schema);
  await expect(instance.getAttachmentData('a', 'b', 'c')).rejects.toThrow(/Media are files/);
});

test('a removed collection leaves no document, key or word behind, and its neighbour keeps its own', async () => {
  const { file, create } = await openedStorage(
    new Map([
      ['docs', lookup],
      ['others', lookup],
    ]),
  );
  const [docs, others] = [await create('docs', schema), await create('others', schema)];
  for (const one of [docs, others]) await one.bulkWrite([bulkRow({ id: 'a' }), bulkRow({ id: 'b' })], 'test');
  const count = (from: string) => file.statement(`SELECT count(*) AS n FROM ${from}`).get()?.['n'];
  expect([count('document_keys'), count('search_rows')]).toEqual([8, 4]);
  await docs.remove();
  expect([count('document_keys'), count('search_rows')]).toEqual([4, 2]);
  expect(count("search_words WHERE search_words MATCH 'name'")).toBe(2);
  expect(count("sqlite_schema WHERE tbl_name = 'rx_docs_0'")).toBe(0);
  expect(await others.findDocumentsById(['a', 'b'], false)).toHaveLength(2);
  const again = await create('docs', schema);
  await again.bulkWrite([bulkRow({ id: 'b' })], 'test');
  expect((await again.findDocumentsById(['a', 'b'], true)).map(({ id }) => id)).toEqual(['b']);
});

test('an older layout that is removed beside a newer one takes none of its keys, and commands find the newer one', async () => {
  const { file, create, instances } = await openedStorage(new Map([['docs', lookup]]));
  const newer = await create('docs', schemaOf({ at }, [['at']], { version: 1 }));
  await newer.bulkWrite([bulkRow({ id: 'a' })], 'test');
  const older = await create('docs', schema);
  await older.bulkWrite([bulkRow({ id: 'b' })], 'test');
  await older.remove();
  expect(instances.get('docs')).toBe(newer);
  expect(file.statement('SELECT id, key FROM document_keys ORDER BY key').all()).toEqual([
    { id: 'a', key: 'key:a' },
    { id: 'a', key: 'key:all' },
  ]);
});

test('through RxDB, a collection is filled, upserted, watched, removed and made again', async () => {
  const { file, storage } = await openedStorage();
  const database = await createRxDatabase({ name: file.path, storage, multiInstance: false });
  const add = async () => (await database.addCollections({ docs: { schema: structuredClone(plainSchema) } })).docs;
  const docs = await add();
  const { success, error } = await docs.bulkInsert([
    { id: 'a', at: 1 },
    { id: 'b', at: 2 },
  ]);
  expect([success.length, error.length]).toEqual([2, 0]);
  await docs.incrementalUpsert({ id: 'a', at: 5 });
  await (await docs.findOne('b').exec())?.remove();
  await docs.insert({ id: 'b', at: 3 });
  const sorted = await docs.find({ selector: { at: { $gte: 3 } }, sort: [{ at: 'desc' }] }).exec();
  expect(sorted.map((one) => one.toJSON())).toEqual([
    { id: 'a', at: 5 },
    { id: 'b', at: 3 },
  ]);
  await docs.remove();
  const again = await add();
  expect(await again.count().exec()).toBe(0);
  await again.insert({ id: 'a', at: 7 });
  expect(await again.count().exec()).toBe(1);
  await database.close();
});

test('a document that comes back after it was deleted is told as inserted, a changed one as changed', async () => {
  const { create } = await openedStorage();
  const instance = await create('docs', schema);
  const told: string[] = [];
  instance.changeStream().subscribe(({ events }) => void told.push(...events.map(({ operation }) => operation)));
  let previous: Row | undefined;
  for (const deleted of [false, false, true, false]) {
    const row = bulkRow({ id: 'a' }, previous, deleted);
    await instance.bulkWrite([row], 'test');
    previous = row.document;
  }
  expect(told).toEqual(['INSERT', 'UPDATE', 'DELETE', 'INSERT']);
});

test('a count that the plan can answer reads no document; one that it can’t does', async () => {
  const { wrap, during } = recordingFile();
  const { create } = await openedStorage(new Map(), { wrap });
  const instance = await create('docs', schema);
  await instance.bulkWrite([bulkRow({ id: 'a', at: 1 }), bulkRow({ id: 'b', at: 7 }), bulkRow({ id: 'c' })], 'test');
  const bodiesFor = async (selector: object) =>
    (await during(async () => instance.count(planned({ selector: { ...alive, ...selector } })))).filter(({ sql }) =>
      /\bbody\b/.test(sql),
    ).length;
  expect(await bodiesFor({})).toBe(0);
  expect(await bodiesFor({ at: { $gt: 3, $lte: 9 } })).toBe(0);
  expect(await bodiesFor({ at: { $mod: [2, 1] } })).toBeGreaterThan(0);
  const plain = await create('plain', schemaOf({}, []));
  await plain.bulkWrite([bulkRow({ id: 'a' }), bulkRow({ id: 'b' }, undefined, true)], 'test');
  const all = planned({ selector: alive }, plain.schema);
  const asked = await during(async () => expect((await plain.count(all)).count).toBe(1));
  expect(asked.filter(({ sql }) => /\bbody\b/.test(sql))).toEqual([]);
});

test('cleaning up takes what was deleted long enough ago, and no sequence number is ever given twice', async () => {
  const folder = temporaryFolder();
  const first = await openedStorage(new Map(), { folder });
  const docs = await first.create('docs', schema);
  const made = ['a', 'b', 'c'].map((id) => bulkRow({ id }));
  await docs.bulkWrite(made, 'test');
  await docs.bulkWrite(
    made.slice(1).map(({ document }) => bulkRow({ id: document.id }, document, true)),
    'test',
  );
  const since = await docs.getChangedDocumentsSince?.(9);
  expect(await docs.cleanup(Date.now())).toBe(true);
  expect(await docs.findDocumentsById(['a', 'b', 'c'], true)).toHaveLength(3);
  expect(await docs.cleanup(0)).toBe(true);
  expect((await docs.findDocumentsById(['a', 'b', 'c'], true)).map(({ id }) => id)).toEqual(['a', 'c']);
  await docs.close();
  first.file.close();
  const again = await (await openedStorage(new Map(), { folder })).create('docs', schema);
  await again.bulkWrite([bulkRow({ id: 'd' })], 'test');
  const next = await again.getChangedDocumentsSince?.(9, since?.checkpoint);
  expect(next?.documents.map(({ id }) => id)).toEqual(['d']);
});

test('a command that the disk cuts off leaves no key that the next one would write', async () => {
  const disk = failingFile();
  const opened = await openStore(temporaryFolder(), FIRST, { openFile: disk.open });
  if (!opened.ok) throw new Error('The store did not open');
  const store = opened.value;
  const tagged = (id: string, tag: string) => write('members', undefined, memberOf(id, { tags: [tag] }));
  let failed = 0;
  for (let nth = 1; ; nth += 1) {
    disk.failAt(nth, 'once');
    const committed = store.commit(command([tagged(`mem_${nth}`, `lost${nth}`), tagged(`mem_x${nth}`, `lost${nth}`)]));
    disk.heal();
    if (committed.ok) break;
    failed += 1;
  }
  expect(failed).toBeGreaterThan(5);
  expect(store.countKeys('members', 'tag:').map(({ key, count }) => [key, count])).toEqual([
    [`tag:lost${failed + 1}`, 2],
  ]);
  await store.close();
});
