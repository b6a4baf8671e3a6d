import { expect, test } from 'vitest';
import { openedSociety } from '../../core/openedCore.ts';
import { countAttacks } from './repelled.ts';

countAttacks('search and lists');

/** A society whose two members are told apart by every search that really looks. */
async function society() {
  const asking = await openedSociety();
  await asking.ask('members.create', {
    name: { given: 'Anna', family: 'Weiß' },
    tags: ['Chor'],
    note: 'O’Neill; 100% _x_',
  });
  await asking.ask('members.create', { name: { given: 'Bo', family: 'Rot' }, tags: ["x' OR '1'='1"] });
  await asking.ask('events.create', { title: 'Fest', start: '2026-07-01T19:00' });
  return asking;
}

const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE log; --",
  '" OR "" = "',
  "') UNION SELECT value FROM device --",
  '1) OR (1=1',
  '/* */',
  '--',
  ';',
  '?',
  ':id',
  '@id',
  '$id',
  '?1',
  "x'53'",
  'char(65)',
  '\\',
  "\\' OR 1=1 --",
  'ʼ OR ʼ1ʼ=ʼ1',
  '＇ OR 1=1',
];
const PATTERNS = ['%', '_', '%%%', '*', 'A*', '^', '%Weiß%', '____', '[a-z]', '%_%_%_%_%_%_%_%'];
const FTS = [
  'NOT Anna',
  'Anna NOT Bo',
  'NEAR(Anna Bo)',
  'NEAR/9999999999',
  'folded:Anna',
  '{folded}:Anna',
  '-folded:Bo',
  '^Anna',
  '"Anna',
  '""',
  '"" ""',
  '(Anna',
  ')',
  '(((((((((((((((((((((Anna',
  'Anna AND',
  'OR',
  'Anna + Bo',
  'Anna*Bo*',
  'search_words',
  'rank',
  '\u0000Anna',
  'An\u0000na',
];

test('control: a word that is there is found, and one that is not is not: the search looks', async () => {
  const { ask } = await society();
  expect((await ask('search.all', { query: 'Weiß' })).items).toHaveLength(1);
  expect((await ask('search.all', { query: 'Grün' })).items).toHaveLength(0);
  expect((await ask('members.list', { query: '100% _x_' })).total).toBe(1);
});

test.each([...SQL, ...PATTERNS, ...FTS])(
  'the search for %j is a search for these words: nothing else is found, nothing is lost',
  async (query) => {
    const { ask, call } = await society();
    for (const name of ['search.all', 'members.list', 'events.list', 'posts.list']) {
      const answered = await call(name, { query });
      expect(answered.ok, name).toBe(true);
      expect(JSON.stringify(answered)).not.toMatch(/sqlite|CREATE TABLE|dev_/i);
    }
    const plain = query.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
    const found = (await ask('members.list', { query })).items.map(({ display }) => display);
    // Whoever is found has at least one of the letters that were asked for: a condition that is always true would find both.
    expect(found.length === 2 && plain.length > 1).toBe(false);
    expect((await ask('members.list', {})).total).toBe(2);
    expect((await ask('log.list', {})).items.length).toBeGreaterThan(2);
  },
);

test.each(['members.list', 'events.list', 'posts.list', 'log.list', 'search.all'])(
  '%s sorts, pages and filters by nothing but what it knows',
  async (name) => {
    const { call, ask } = await society();
    for (const input of [
      { sort: 'name; DROP TABLE log' },
      { sort: '(SELECT 1)' },
      { sort: 'constructor' },
      { limit: '1; DROP TABLE log' },
      { limit: -1 },
      { limit: 1e9 },
      { offset: -1 },
      { offset: 1e308 },
      { cursor: 'o1; DROP TABLE log' },
      { cursor: "o1' OR 1=1" },
      { limit: 0.5 },
      { query: ['a'] },
      { query: { $gt: '' } },
    ])
      expect(await call(name, input), JSON.stringify(input)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } }); // prettier-ignore
    expect((await ask('members.list', {})).total).toBe(2);
  },
);

test('a tag, a channel, an event and an id that are SQL are looked up as they stand', async () => {
  const { ask, call } = await society();
  expect((await ask('members.list', { tag: "x' OR '1'='1" })).total).toBe(1);
  for (const text of [...SQL, ...PATTERNS]) {
    expect((await ask('members.list', { tag: `${text}!` })).total, text).toBe(0);
    expect((await ask('posts.list', { channel: text, event: text })).total, text).toBe(0);
    expect(await call('members.get', { id: text }), text).toMatchObject({ failure: { code: 'not-found' } });
    expect(await call('members.delete', { id: text }), text).toMatchObject({ failure: { code: 'not-found' } });
  }
  expect((await ask('members.list', {})).total).toBe(2);
});

test('a query of the longest kind, of one letter and of every letter is answered like any other', async () => {
  const { ask } = await society();
  for (const query of [
    '%'.repeat(200),
    '_'.repeat(200),
    'zz '.repeat(66),
    'aaaaaaaaab'.repeat(20),
    '"'.repeat(200),
    '(a+)+$'.repeat(33),
    '\u0301'.repeat(200),
    '👩‍👩‍👧'.repeat(20),
  ])
    // prettier-ignore
    expect((await ask('search.all', { query })).items, query.slice(0, 20)).toEqual([]);
});
