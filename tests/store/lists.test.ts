import fc from 'fast-check';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListQuery, Lookup } from '../../shared/document/lookup.ts';
import { instantOf } from '../../shared/time/wall.ts';
import { memberLookup } from '../../shared/members/lookup.ts';
import type { Member } from '../../shared/members/model.ts';
import { postLookup } from '../../shared/social/lookup.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { fold } from '../../shared/text/fold.ts';
import { FIRST, later, memberOf, postOf, stampAt } from '../document/documents.ts';
import { written } from './openedStore.ts';

const FAMILY = [
  'Müller',
  'Mueller',
  'Weiß',
  'Nguyễn',
  'Żółkiewski',
  'Özdemir',
  'van der Berg',
  'O’Brien',
  'de la Cruz',
];
const GIVEN = ['Anna', 'Zoë', 'Ömer', 'Jürgen', 'Ines', 'Karl-Heinz', 'Li'];
const TAGS = ['Chor', 'Verein', '🎉 Fest', 'Vorstand'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const members = Array.from({ length: 5000 }, (_, n) =>
  memberOf(`mem_${String((n * 7919) % 5000).padStart(4, '0')}`, {
    name: { given: pick(GIVEN, n), family: pick(FAMILY, n * 3 + (n % 5)) },
    emails: [{ address: `person${n}@verein${n % 17}.example` }],
    // Rare keys and common ones are looked up in different ways.
    tags: [
      ...(n % 3 === 0 ? [pick(TAGS, n)] : []),
      ...(n % 2 === 0 ? ['Mitglied'] : []),
      ...(n % 5 > 1 ? ['Post'] : []),
    ],
    changed: stampAt(later(n % 1000)),
  }),
);
const posts = Array.from({ length: 300 }, (_, n) =>
  postOf(`pst_${String(n).padStart(3, '0')}`, {
    channels: [`chn_${n % 4}`],
    state: pick(['draft', 'scheduled', 'posted'], n),
    ...(n % 5 === 0 ? {} : { plannedAt: `2026-0${(n % 9) + 1}-1${n % 10}T18:00`, zone: 'Europe/Berlin' }),
  }),
);

let store: Store;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const opened = await openStore(folder, FIRST);
  if (!opened.ok) throw new Error('The store did not open');
  store = opened.value;
  written(store, 'members', members);
  written(store, 'posts', posts);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

type Keyed = { id: string };
type Laid = {
  id: string;
  values: Record<string, string | number | null>;
  keys: readonly string[];
  /** Its name, folded. */
  words: readonly string[];
};

/** Each document's columns and keys, computed once by the feature's own rule. */
function laidOut<T extends Keyed>(all: readonly T[], { columns, keys, search }: Lookup<T>): Laid[] {
  return all.map((document) => ({
    id: document.id,
    values: Object.fromEntries(Object.entries(columns).map(([name, valueOf]) => [name, valueOf(document)])),
    keys: keys(document),
    words: fold(search(document)?.title ?? '').split(' '),
  }));
}
const laidMembers = laidOut(members, memberLookup);
const laidPosts = laidOut(posts, postLookup);

/** The list as anybody would compute it, with everything in memory. */
function naive(all: readonly Laid[], query: ListQuery) {
  const found = all.filter(({ values, keys, words }) => {
    const fits = (query.ranges ?? []).every(({ column, from, to }) => {
      const value = values[column] ?? null;
      return value !== null && (from === undefined || value >= from) && (to === undefined || value < to);
    });
    const isFound = (word: string) =>
      words.some((one) => (word.length < 3 ? one.startsWith(word) : one.includes(word)));
    const holds = query.words === undefined || query.words.split(' ').every(isFound);
    return fits && holds && (query.keys ?? []).every((key) => keys.includes(key));
  });
  const bytes = (value: string | number | null) => Buffer.from(value === null ? '' : `+${value}`, 'utf8');
  const sorted = found.toSorted((a, b) => {
    for (const { column, order } of [...query.sort, { column: 'id', order: query.sort.at(-1)?.order ?? 'asc' }]) {
      const of = ({ id, values }: Laid) => bytes(column === 'id' ? id : (values[column] ?? null));
      const compared = Buffer.compare(of(a), of(b));
      if (compared !== 0) return order === 'desc' ? -compared : compared;
    }
    return 0;
  });
  return { total: found.length, ids: sorted.slice(query.offset, query.offset + query.limit).map(({ id }) => id) };
}

const idsOf = ({ items, total }: { items: readonly Keyed[]; total: number }) => ({
  total,
  ids: items.map(({ id }) => id),
});
const order = fc.constantFrom('asc' as const, 'desc' as const);
const page = { offset: fc.nat(5200), limit: fc.integer({ min: 1, max: 200 }) };

test('any page of 5,000 members, sorted, by tags, words and time of change, is what a naive computation gives', () => {
  const query = fc.record({
    ...page,
    sort: fc.record({ column: fc.constantFrom('name', 'changed'), order }).map((one) => [one]),
    words: fc.constantFrom(undefined, undefined, 'anna', 'an', 'jurgen', 'kiewski', 'we urg', 'xyz'),
    keys: fc.subarray(
      ['tag:chor', 'tag:🎉 fest', 'tag:mitglied', 'tag:post', 'email:person77@verein9.example', 'tag:x'],
      {
        maxLength: 2,
      },
    ),
    ranges: fc.constantFrom<ListQuery['ranges']>(
      [],
      [{ column: 'changed', from: later(100), to: later(300) }],
      [{ column: 'name', from: 'm', to: 'n' }],
    ),
  });
  fc.assert(
    fc.property(query, (asked) => {
      expect(idsOf(store.list('members', asked))).toEqual(naive(laidMembers, asked));
    }),
    { numRuns: 150 },
  );
});

test('any page of posts by state, channel and planned time is what a naive computation gives, those without a time first', () => {
  const query = fc.record({
    offset: fc.nat(320),
    limit: page.limit,
    sort: order.map((one) => [{ column: 'planned', order: one }]),
    keys: fc.subarray(['state:draft', 'channel:chn_1']),
    ranges: fc.constantFrom<ListQuery['ranges']>(
      [],
      [{ column: 'planned', from: instantOf('2026-03-01', 'Europe/Berlin'), to: instantOf('2026-05-12', 'UTC') }],
    ),
  });
  fc.assert(
    fc.property(query, (asked) => {
      expect(idsOf(store.list('posts', asked))).toEqual(naive(laidPosts, asked));
    }),
    { numRuns: 60 },
  );
});

test('going through all pages meets every member exactly once, in one order', () => {
  const sort = [{ column: 'name', order: 'asc' }] as const;
  const seen: Member[] = [];
  for (let offset = 0; offset < 5000; offset += 321)
    seen.push(...store.list('members', { sort, offset, limit: 321 }).items);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(5000);
  const names = seen.map(({ name }) => fold(`${name.family} ${name.given}`));
  expect(names).toEqual(names.toSorted());
});

test('keys are counted by what they begin with, emoji tags included', () => {
  const counted = new Map(store.countKeys('members', 'tag:').map(({ key, count }) => [key, count]));
  const expected = Map.groupBy(
    members.flatMap((member) => member.tags),
    fold,
  );
  expect(counted).toEqual(new Map([...expected].map(([tag, all]) => [`tag:${tag}`, all.length])));
});

test('a list by words holds exactly those that hold them, short ones at the beginning of a word, and narrows with each', () => {
  const total = (words: string) => store.list('members', { words, sort: [], offset: 0, limit: 1 }).total;
  const count = (fits: (member: Member) => boolean) => members.filter(fits).length;
  expect(total('olk')).toBe(count(({ name }) => name.family === 'Żółkiewski'));
  expect(total('ol anna')).toBe(0);
  expect(total('zolk')).toBe(count(({ name }) => name.family === 'Żółkiewski'));
  expect(total('WEISS jurg')).toBe(count(({ name }) => name.family === 'Weiß' && name.given === 'Jürgen'));
  expect(total('muell')).toBe(count(({ name }) => /M(ü|ue)ller/.test(name.family ?? '')));
  expect(total('person4711')).toBe(1);
  expect(total('weiss nobody')).toBe(0);
});

test('a column that no feature declared is a bug, not a query', () => {
  const sort = [{ column: 'name; DROP TABLE log', order: 'asc' }] as const;
  expect(() => store.list('members', { sort, offset: 0, limit: 1 })).toThrow(/No column/);
});
