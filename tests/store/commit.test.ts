import { filter, firstValueFrom, map } from 'rxjs';
import { expect, test } from 'vitest';
import { channelOf, eventOf, FIRST, later, memberOf, postOf, stampAt } from '../document/documents.ts';
import { openStore } from '../../main/core/store/store.ts';
import { openedStore, written } from './openedStore.ts';
import { recordingFile } from './recordingFile.ts';
import { command, write } from './writes.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const [anna, fest, news, letter] = [memberOf('mem_1'), eventOf('evt_1'), postOf('pst_1'), channelOf('chn_1')];
const all = [
  write('members', undefined, anna),
  write('events', undefined, fest),
  write('posts', undefined, news),
  write('plan', undefined, letter),
];

test('one command writes documents of four collections and its row in the log', async () => {
  const store = await openedStore();
  expect(store.commit(command(all)).ok).toBe(true);
  expect(store.get('members', 'mem_1')).toEqual(anna);
  expect(store.get('events', 'evt_1')).toEqual(fest);
  expect(store.get('posts', 'pst_1')).toEqual(news);
  expect(store.get('plan', 'chn_1')).toEqual(letter);
  expect(store.log.list(10, 0)).toMatchObject({ total: 1, items: [{ command: 'tests.write', documents: 4 }] });
  expect(store.log.images(1).map(({ collection, id }) => [collection, id])).toEqual([
    ['members', 'mem_1'],
    ['events', 'evt_1'],
    ['posts', 'pst_1'],
    ['plan', 'chn_1'],
  ]);
});

test.each([0, 1, 2, 3])(
  'a command of which write %i is stale leaves nothing behind, in no collection',
  async (stale) => {
    const store = await openedStore();
    const torn = all.map((one, place) => (place === stale ? { ...one, previous: one.next } : one));
    const told: string[] = [];
    store.onWritten(({ collection }) => void told.push(collection));
    expect(store.commit(command(torn))).toMatchObject({ ok: false, failure: { code: 'changed-meanwhile' } });
    const counts = (['members', 'events', 'posts', 'plan'] as const).map((name) => store.count(name));
    expect([...counts, store.log.list(1, 0).total]).toEqual([0, 0, 0, 0, 0]);
    expect(store.search('Anna Sommerfest Kommt', ['members', 'events', 'posts'], 5)).toEqual([]);
    expect(told).toEqual([]);
  },
);

test('a document that somebody changed meanwhile is named and stays theirs', async () => {
  const store = await openedStore();
  written(store, 'members', [anna]);
  const theirs = { ...anna, note: 'theirs', changed: stampAt(later(1)) };
  expect(store.commit(command([write('members', anna, theirs)])).ok).toBe(true);
  const late = store.commit(command([write('members', anna, { ...anna, note: 'ours', changed: stampAt(later(2)) })]));
  expect(late).toMatchObject({ failure: { code: 'changed-meanwhile', ids: ['mem_1'] } });
  expect(store.get('members', 'mem_1')).toEqual(theirs);
});

test('a change within the same millisecond of the same device is still seen as a change', async () => {
  const store = await openedStore();
  written(store, 'members', [anna]);
  const changed = { ...anna, note: 'a' };
  expect(store.commit(command([write('members', anna, changed)])).ok).toBe(true);
  expect(store.commit(command([write('members', anna, { ...anna, note: 'b' })])).ok).toBe(false);
});

test('an invalid document is a bug that is thrown before anything is written', async () => {
  const store = await openedStore();
  const broken = { ...memberOf('mem_2'), emails: 'none' } as never;
  expect(() => store.commit(command([write('members', undefined, anna), write('members', undefined, broken)]))).toThrow(
    /emails/,
  );
  expect(store.count('members')).toBe(0);
});

test('a deleted document can come back under its id, and is found by words and keys again', async () => {
  const store = await openedStore();
  const known = memberOf('mem_1', { emails: [{ address: 'anna@museum.example' }] });
  written(store, 'members', [known]);
  expect(store.commit(command([write('members', known, undefined)])).ok).toBe(true);
  expect([store.get('members', 'mem_1'), store.count('members')]).toEqual([undefined, 0]);
  expect(store.byKey('members', 'email:anna@museum.example')).toEqual([]);
  expect(store.search('Anna', ['members'], 5)).toEqual([]);
  written(store, 'members', [known]);
  expect(store.get('members', 'mem_1')).toEqual(known);
  expect(store.byKey('members', 'email:anna@museum.example')).toHaveLength(1);
  expect(store.search('Anna', ['members'], 5)).toHaveLength(1);
});

test('fields that this program does not know come back as they were written, at every level', async () => {
  const store = await openedStore();
  const newer = memberOf('mem_1', { v: 7, name: { given: 'Anna', saint: 'Barbara' }, moods: [{ at: 1, of: null }] });
  written(store, 'members', [newer]);
  expect(store.get('members', 'mem_1')).toEqual(newer);
});

test('a live query of RxDB sees what a command wrote beneath it, and what it took away', async () => {
  const store = await openedStore();
  const { members } = store.database.collections;
  if (members === undefined) throw new Error('There is no collection of members');
  const ids = members.find().$.pipe(map((found) => found.map(({ id }) => String(id)).join()));
  const until = (wanted: string) => firstValueFrom(ids.pipe(filter((now) => now === wanted)));
  const seen: string[] = [];
  const subscription = ids.subscribe((now) => void seen.push(now));
  await until('');
  written(store, 'members', [anna]);
  await until('mem_1');
  expect(store.commit(command([write('members', anna, undefined)])).ok).toBe(true);
  await until('');
  subscription.unsubscribe();
  expect(seen).toEqual(['', 'mem_1', '']);
});

test('what RxDB writes by itself is found by key, by word and in lists like what a command wrote', async () => {
  const store = await openedStore();
  const told: unknown[] = [];
  store.onWritten((change) => void told.push(change));
  await store.database.collections['members']?.bulkInsert([
    memberOf('mem_1', { tags: ['Chor'], emails: [{ address: 'Anna@Museum.example' }] }),
  ]);
  expect(store.byKey('members', 'email:anna@museum.example').map(({ id }) => id)).toEqual(['mem_1']);
  expect(store.search('weiss', ['members'], 5).map(({ id }) => id)).toEqual(['mem_1']);
  const sort = [{ column: 'name', order: 'asc' }] as const;
  expect(store.list('members', { sort, keys: ['tag:chor'], offset: 0, limit: 5 }).total).toBe(1);
  expect(told).toEqual([{ collection: 'members', ids: ['mem_1'] }]);
  const kept = store.get('members', 'mem_1');
  expect(store.commit(command([write('members', kept, { ...anna, note: 'a command after it' })])).ok).toBe(true);
});

test('a document from a peer that no rule foresaw is stored, and the others are still found', async () => {
  const store = await openedStore();
  await store.database.collections['events']?.bulkInsert([
    { ...eventOf('evt_1'), parts: [{ from: 'soon', start: 'soon', end: 'late', zone: 'Mars/Olympus' }] },
    eventOf('evt_2'),
  ]);
  expect(store.count('events')).toBe(2);
  const sort = [{ column: 'starts', order: 'asc' }] as const;
  expect(store.list('events', { sort, offset: 0, limit: 5 }).items.map(({ id }) => id)).toEqual(['evt_1', 'evt_2']);
});

test('after reopening, documents, keys, words and the log are what they were', async () => {
  const folder = temporaryFolder();
  const first = await openedStore(folder);
  first.commit(command(all));
  const before = { log: first.log.list(5, 0), images: first.log.images(1), device: first.device.id };
  await first.close();
  const second = await openedStore(folder);
  expect(second.get('members', 'mem_1')).toEqual(anna);
  expect(second.byKey('plan', 'kind:channel')).toEqual([letter]);
  expect(second.search('sommerfest', ['events'], 5)).toHaveLength(1);
  expect({ log: second.log.list(5, 0), images: second.log.images(1), device: second.device.id }).toEqual(before);
});

test('a command reads each document that it writes once', async () => {
  const { open, during } = recordingFile();
  const opened = await openStore(temporaryFolder(), FIRST, { openFile: open });
  if (!opened.ok) throw new Error('The store did not open');
  const store = opened.value;
  written(store, 'members', [anna, memberOf('mem_2')]);
  const next = { ...anna, note: 'changed', changed: stampAt(later(1)) };
  const asked = await during(() =>
    store.commit(command([write('members', anna, next), write('members', undefined, memberOf('mem_3'))])),
  );
  const reads = asked.filter(({ sql }) => /^SELECT .*\bbody\b/.test(sql)).map(({ values }) => values);
  expect(reads).toEqual([['mem_1'], ['mem_3']]);
  await store.close();
});
