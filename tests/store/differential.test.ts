import { expect, test } from 'vitest';
import { comparePrograms, differenceIn, newTally } from './rxDifference.ts';
import { knownDifferences } from './rxKnownDifferences.ts';
import { mistakes } from './rxMistakes.ts';
import { schemaOf } from './openedStorage.ts';
import type { Step } from './rxPrograms.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

test('300 random programs are answered as RxDB’s memory storage answers them', async () => {
  const { failure, programs, tally } = await comparePrograms(300, SEED);
  expect(failure).toBeUndefined();
  expect(programs).toBe(300);
  // A program that asks nothing proves nothing; how often a known difference shows is up to chance.
  const { 'read backwards': _, ...compared } = tally;
  for (const [kind, count] of Object.entries(compared)) expect(count, kind).toBeGreaterThan(20);
});

test.each(Object.keys(mistakes))('control: a storage that %s is found', async (mistake) => {
  const { failure } = await comparePrograms(300, SEED, mistakes[mistake]);
  expect(failure).toMatch(/differs at/);
});

const at = { type: 'number', minimum: -20, maximum: 20, multipleOf: 1 };
const properties = { name: { type: 'string', maxLength: 12 }, at };
const schema = schemaOf(properties, [['name'], ['at'], ['name', 'at']]);
const alive = { _deleted: { $eq: false } };
const wrote = (...documents: Record<string, unknown>[]): Step => ({
  kind: 'write',
  writes: documents.map(({ id, ...fields }) => ({ id: String(id), fields, deleted: false, over: 'now' })),
});

test.each<[says: string, ...steps: Step[]]>([
  [
    'a name that begins with an emoji is found by a range over its index, before a full-width one',
    wrote(...['🎉', 'ｆｕｌｌ', 'Anna', 'ﬂ', '\ud83c'].map((name, place) => ({ id: `${place}`, name }))),
    { kind: 'query', query: { selector: { ...alive, name: { $gte: 'A' } }, sort: [{ name: 'asc' }] } },
  ],
  [
    'a count looks only where the plan says, also for what sorts below a space',
    wrote({ id: 'a', name: '', at: 0 }),
    { kind: 'count', query: { selector: { name: { $lte: '\u0001' } } } },
  ],
  [
    'where the index gives the order, a missing value stands as it stands there',
    wrote({ id: 'a', name: '', at: 0 }, { id: 'ä', at: 0 }),
    { kind: 'query', query: { selector: { at: { $in: [0] } } } },
  ],
  [
    'where the range alone decides, a missing number counts as nought, as RxDB’s key has it',
    wrote({ id: 'a', at: 3 }, { id: 'b' }, { id: 'c', at: -3 }),
    { kind: 'query', query: { selector: { ...alive, at: { $gte: -1 } }, sort: [{ name: 'asc' }] } },
  ],
  [
    'a missing number stands behind all that are there, newest first',
    wrote({ id: 'a', at: 5 }, { id: 'b' }, { id: 'c', at: -5 }),
    { kind: 'query', query: { selector: alive, sort: [{ at: 'desc' }, { id: 'desc' }] } },
  ],
])('%s', async (_says, ...steps) => {
  const tally = newTally();
  expect(await differenceIn({ schema, steps }, tally)).toBeUndefined();
  expect(tally['read backwards']).toBe(0);
});

test.each(['asc', 'desc'] as const)('newest first is read backwards, with the ids of one instant %s', async (ids) => {
  const strict = schemaOf({ at }, [['at']], { required: ['id', 'at'] });
  const sort = [{ at: 'desc' as const }, { id: ids }];
  const steps: Step[] = [
    wrote(...[3, 1, 3, 2, 3].map((n, place) => ({ id: `${place}`, at: n }))),
    ...[0, 1, 2, 4].map((skip): Step => ({ kind: 'query', query: { selector: alive, sort, skip, limit: 2 } })),
    { kind: 'query', query: { selector: { ...alive, id: { $ne: '2' } }, sort, limit: 3 } },
  ];
  const tally = newTally();
  expect(await differenceIn({ schema: strict, steps }, tally)).toBeUndefined();
  expect(tally).toMatchObject({ 'read backwards': 0, documents: 2 + 2 + 2 + 1 + 3 });
});

test.each([
  [
    'a missing name stands with the empty ones',
    12,
    wrote({ id: 'a', name: '' }, { id: 'b' }, { id: 'c', name: '' }),
    'desc',
  ],
  [
    'a name longer than the schema allows stands where its key puts it',
    1,
    wrote({ id: 'ｆ', name: 'a' }, { id: 'a', name: 'a' }, { id: 'ä', name: 'anna' }),
    'asc',
  ],
] as const)('a known difference: read backwards, %s', async (_says, maxLength, write, ids) => {
  const tally = newTally();
  const query = { selector: alive, sort: [{ name: 'desc' as const }, { id: ids }] };
  const named = schemaOf({ name: { type: 'string', maxLength } }, [['name']]);
  const steps: Step[] = [write, { kind: 'query', query }];
  expect(await differenceIn({ schema: named, steps }, tally)).toBeUndefined();
  expect(tally['read backwards']).toBe(1);
  expect(Object.keys(knownDifferences)).toContain('read backwards');
});
