import { normalizeMangoQuery, prepareQuery } from 'rxdb/plugins/core';
import { expect, test } from 'vitest';
import { collections } from '../../shared/collections.ts';
import type { ListQuery } from '../../shared/document/lookup.ts';
import type { SqlFile } from '../../main/core/store/driver.ts';
import { stretchOf } from '../../main/core/store/searchStretch.ts';
import { openStore } from '../../main/core/store/store.ts';
import { FIRST, memberOf } from '../document/documents.ts';
import { bulkRow, openedStorage, schemaOf } from './openedStorage.ts';
import { written } from './openedStore.ts';
import { planOf, recordingFile } from './recordingFile.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const columns = collections.flatMap(({ name, lookup }) =>
  Object.keys(lookup.columns).map((column) => ({ name, column })),
);
const listsBy = (column: string): Record<string, Pick<ListQuery, 'sort' | 'ranges'>> => ({
  ascending: { sort: [{ column, order: 'asc' }] },
  descending: { sort: [{ column, order: 'desc' }] },
  'between two values': { sort: [{ column, order: 'asc' }], ranges: [{ column, from: 'a', to: 'b' }] },
  'from a value backwards': { sort: [{ column, order: 'desc' }], ranges: [{ column, to: 'b' }] },
  'with one value': { sort: [{ column, order: 'desc' }], ranges: [{ column, is: 'a' }] },
  'without a value': { sort: [{ column, order: 'asc' }], ranges: [{ column, is: null }] },
});

async function recordedStore() {
  const recording = recordingFile();
  const folder = temporaryFolder();
  let file: SqlFile | undefined;
  const opened = await openStore(folder, FIRST, {
    openFile: async (...opening) => (file = await recording.open(...opening)),
  });
  if (!opened.ok || file === undefined) throw new Error('The store did not open');
  return { store: opened.value, file, during: recording.during };
}

type Recorded = Awaited<ReturnType<typeof recordedStore>>;

/** How SQLite finds the ids of a page. */
async function pagePlan({ store, file, during }: Recorded, name: (typeof columns)[number]['name'], query: object) {
  const list = { offset: 0, limit: 20, sort: [], ...query };
  const asked = await during(() => store.list(name, list));
  const page = asked.find(({ sql }) => sql.startsWith('SELECT id FROM'));
  if (page === undefined) throw new Error('No page was asked for');
  return planOf(file, page);
}

test('every column that a feature declares answers its lists from its own index, in order, without a scan or a sort', async () => {
  const recorded = await recordedStore();
  const asked: string[] = [];
  for (const { name, column } of columns) {
    for (const [way, query] of Object.entries(listsBy(column))) {
      const plan = await pagePlan(recorded, name, query);
      asked.push(`${name} ${column} ${way}: ${plan}`);
      expect(plan, `${name} by ${column}, ${way}`).toMatch(
        new RegExp(`^SEARCH rx_${name}_0 USING COVERING INDEX rx_${name}_0_${column} \\(deleted=\\?[^;]*\\)$`),
      );
    }
  }
  expect(asked.length).toBe(columns.length * 6);
  await recorded.store.close();
});

test('control: a sort that no index gives is seen, and so is an index that is missing', async () => {
  const recorded = await recordedStore();
  const sort = [
    { column: 'changed', order: 'asc' },
    { column: 'name', order: 'desc' },
  ];
  expect(await pagePlan(recorded, 'members', { sort })).toMatch(/TEMP B-TREE/);
  recorded.file.execute('DROP INDEX rx_members_0_changed');
  expect(await pagePlan(recorded, 'members', { sort: sort.slice(0, 1) })).toMatch(/TEMP B-TREE/);
  await recorded.store.close();
});

test('a list by a rare key or by words looks up the few documents that have them', async () => {
  const recorded = await recordedStore();
  written(recorded.store, 'members', [memberOf('mem_1')]);
  const sort = [{ column: 'name', order: 'asc' }];
  const byKey = await pagePlan(recorded, 'members', { keys: ['tag:chor'], sort });
  expect(byKey).toMatch(/^SEARCH rx_members_0 USING INDEX \S+ \(id=\?\); LIST SUBQUERY 1; SEARCH k USING PRIMARY KEY/);
  const byWords = await pagePlan(recorded, 'members', { words: 'an', sort });
  expect(byWords).toMatch(/SEARCH search_rows USING INTEGER PRIMARY KEY .*SCAN search_words VIRTUAL TABLE INDEX 0:M1/);
  await recorded.store.close();
});

test('a list by a common key or word is read along the index of its sort until the page is full', async () => {
  const recorded = await recordedStore();
  const many = Array.from({ length: 600 }, (_, n) => memberOf(`mem_${n}`, { tags: ['Chor'] }));
  written(recorded.store, 'members', many);
  const sort = [{ column: 'name', order: 'desc' }];
  const along = /^SEARCH rx_members_0 USING COVERING INDEX rx_members_0_name \(deleted=\?\)/;
  const byKey = await pagePlan(recorded, 'members', { keys: ['tag:chor'], sort });
  expect(byKey).toMatch(along);
  expect(byKey).not.toMatch(/TEMP B-TREE|LIST SUBQUERY/);
  const byWords = await pagePlan(recorded, 'members', { words: 'an', sort });
  expect(byWords).toMatch(along);
  expect(byWords).toMatch(/SEARCH r USING COVERING INDEX search_rows_document \(id=\? AND collection=\?\)/);
  expect(byWords).not.toMatch(/TEMP B-TREE/);
  await recorded.store.close();
});

test('short words of one collection are counted from the index of words alone, in a stretch that no other collection has', async () => {
  const recorded = await recordedStore();
  written(recorded.store, 'members', [memberOf('mem_1')]);
  const asked = await recorded.during(() =>
    recorded.store.list('members', { words: 'an', sort: [], offset: 0, limit: 1 }),
  );
  const counted = asked.find(({ sql }) => sql.startsWith('SELECT count(*) AS n FROM (SELECT rowid FROM search_words'));
  expect(counted && planOf(recorded.file, counted)).toMatch(/^SCAN search_words VIRTUAL TABLE INDEX 0:M1[<>]+$/);
  expect(new Set(collections.map(({ name }) => stretchOf(name).from)).size).toBe(collections.length);
  await recorded.store.close();
});

const text = { type: 'string', maxLength: 20 };
const number = { type: 'number', minimum: 0, maximum: 1000, multipleOf: 0.01 };
const varied = schemaOf(
  { at: number, name: text, done: { type: 'boolean' }, in: { type: 'object', properties: { city: text, at: number } } },
  [['at'], ['name', 'at'], ['done', 'in.city'], ['in.city'], ['in.city', 'name', 'at']],
  { required: ['id', 'at', 'done'] },
);
const declared = (varied.indexes ?? []).filter((index) => index.length > 2).map((index) => [...index]);

/** A range over the last field of an index, with a value for each before it. */
function selectorAlong(fields: readonly string[]): Record<string, unknown> {
  const valueOf = (field: string) => (field === 'done' ? true : field.endsWith('at') ? 5 : 'b');
  const last = fields.at(-1) as string;
  const equal = Object.fromEntries(fields.slice(0, -1).map((field) => [field, { $eq: valueOf(field) }]));
  return { ...equal, [last]: { $gte: valueOf(last) }, _deleted: { $eq: false } };
}

test.each(declared.map((index) => [index.join()]))(
  'what RxDB plans on the index %s is answered by that index, in order, both ways, and counted by it',
  async (joined) => {
    const { wrap, during } = recordingFile();
    const { file, create } = await openedStorage(new Map(), { wrap });
    const instance = await create('docs', varied);
    await instance.bulkWrite([bulkRow({ id: 'a', at: 1, name: 'x', done: true })], 'test');
    const fields = joined.split(',').slice(1, -1);
    const planned: string[] = [];
    for (const order of ['asc', 'desc']) {
      const sort = [...fields, 'id'].map((field) => ({ [field]: order }));
      const asked = { selector: selectorAlong(fields), sort, limit: 50 };
      const prepared = prepareQuery<never>(varied, normalizeMangoQuery(varied as never, asked as never));
      planned.push(prepared.queryPlan.index.join());
      const [query, ...more] = await during(() => instance.query(prepared));
      expect(more).toEqual([]);
      const found = `rx_docs_0 USING INDEX rx_docs_0_k:${joined} (k:${joined}>? AND k:${joined}<?)`;
      expect(planOf(file, query as never)).toBe(`SEARCH ${found}`);
      const [count] = await during(() => instance.count(prepared));
      expect(planOf(file, count as never)).toMatch(/^SEARCH rx_docs_0 USING COVERING INDEX/);
    }
    expect(planned[0]).toBe(joined);
  },
);
