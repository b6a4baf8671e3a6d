import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOf, later, memberOf, postOf, stampAt } from '../document/documents.ts';
import { openedStore, written } from './openedStore.ts';
import { command, write } from './writes.ts';

const everywhere = ['members', 'events', 'posts'] as const;

async function peopleNamed(...names: string[]) {
  const store = await openedStore();
  written(
    store,
    'members',
    names.map((family, n) => memberOf(`mem_${n}`, { name: { family } })),
  );
  return (words: string) =>
    store
      .search(words, everywhere, 20)
      .map(({ title }) => title)
      .toSorted();
}

test.each([
  ['Müller', ['Muller', 'Mueller', 'Müller']],
  ['Mueller', ['Muller', 'Mueller', 'Müller']],
  ['Muller', ['Muller', 'Mueller', 'Müller']],
  ['weiß', ['Weiss', 'Weiß']],
  ['WEISS', ['Weiss', 'Weiß']],
  ['Nguyen', ['Nguyễn']],
  ['zolkiewski', ['Żółkiewski']],
  ['soren', ['Sørensen']],
  ['Soerensen', ['Sørensen']],
])('typing %s finds %j', async (typed, expected) => {
  const find = await peopleNamed(
    'Muller',
    'Mueller',
    'Müller',
    'Weiss',
    'Weiß',
    'Nguyễn',
    'Żółkiewski',
    'Sørensen',
    'Bauer',
  );
  expect(find(typed)).toEqual(expected.toSorted());
});

test('beginnings of words are found from the first letter on, and parts of words too', async () => {
  const find = await peopleNamed('Sommerfeld', 'Feldmann', 'Kern');
  expect(find('s')).toEqual(['Sommerfeld']);
  expect(find('fe')).toEqual(['Feldmann', 'Sommerfeld']);
  expect(find('feld')).toEqual(['Feldmann', 'Sommerfeld']);
  expect(find('mmerf')).toEqual(['Sommerfeld']);
  expect(find('')).toEqual([]);
  expect(find('   ')).toEqual([]);
});

test.each(['%', '_', '*', '"', "'", '\\', '^', '(', 'NEAR(', 'a OR b', '-', ':', '{', 'folded:x', '+'])(
  'typing %s looks for just that',
  async (typed) => {
    const find = await peopleNamed('Berta Meier', `Rest ${typed} Rest`);
    expect(find(typed)).toEqual([`Rest ${typed} Rest`]);
  },
);

test('whatever is typed is an answer, never an error, and the whole name always finds its person', async () => {
  const store = await openedStore();
  let n = 0;
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      (name, typed) => {
        n += 1;
        const family = `Ab${name}`;
        written(store, 'members', [memberOf(`mem_x${n}`, { name: { family } })]);
        expect(() => store.search(typed, everywhere, 5)).not.toThrow();
        const found = store.list('members', { words: family, sort: [], offset: 0, limit: 1000 });
        expect(found.items.map(({ id }) => id)).toContain(`mem_x${n}`);
      },
    ),
    { numRuns: 60 },
  );
});

test('all words must be found, in any field and any order', async () => {
  const store = await openedStore();
  written(store, 'members', [
    memberOf('mem_1', { name: { given: 'Käthe', family: 'Weiß' }, note: 'backt Linzer Torte', tags: ['Vorstand'] }),
    memberOf('mem_2', { name: { given: 'Käthe', family: 'Kern' }, phones: [{ number: '0221 55 501' }] }),
  ]);
  const ids = (words: string) => store.search(words, ['members'], 9).map(({ id }) => id);
  expect(ids('torte kathe')).toEqual(['mem_1']);
  expect(ids('vorst weiss')).toEqual(['mem_1']);
  expect(ids('käthe')).toHaveLength(2);
  expect(ids('kern torte')).toEqual([]);
  expect(ids('55501')).toEqual(['mem_2']);
});

test('only the kinds asked for are found, a title that begins so before one that holds it', async () => {
  const store = await openedStore();
  written(store, 'events', [
    eventOf('evt_1', { title: 'Großes Sommerfest' }),
    eventOf('evt_2', { title: 'Sommerfest', place: 'Garten' }),
    eventOf('evt_3', { title: 'Lesung', description: 'nach dem Sommerfest' }),
  ]);
  written(store, 'posts', [postOf('pst_1', { text: 'Sommerfest am Samstag' })]);
  expect(store.search('sommerf', ['events'], 9).map(({ id }) => id)).toEqual(['evt_2', 'evt_1', 'evt_3']);
  expect(store.search('sommerf', everywhere, 2)).toHaveLength(2);
  expect(store.search('sommerf', ['posts'], 9).map(({ collection }) => collection)).toEqual(['posts']);
});

test('a renamed person is found by the new name only', async () => {
  const store = await openedStore();
  const before = memberOf('mem_1', { name: { family: 'Kern' } });
  written(store, 'members', [before]);
  const next = { ...before, name: { family: 'Weiß' }, changed: stampAt(later(1)) };
  expect(store.commit(command([write('members', before, next)])).ok).toBe(true);
  expect(store.search('kern', ['members'], 5)).toEqual([]);
  expect(store.search('weiss', ['members'], 5).map(({ title }) => title)).toEqual(['Weiß']);
});
