import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalOf, isEverywhere, othersOf, receiptLines } from '../../shared/sync/arrived.ts';
import { arrivingOf } from '../../shared/sync/arriving.ts';
import { expectedGroups } from '../../shared/sync/expectedGroups.ts';
import { EXPECTED, type ExpectedLine } from '../../shared/sync/homecoming.ts';
import type { CollectionState } from '../../shared/sync/model.ts';

const COLLECTIONS = ['members', 'events', 'posts', 'plan', 'of a newer program'];
const lineOf = (what: ExpectedLine['what'], collection: string, id = 'x_1'): ExpectedLine => ({
  what,
  collection,
  id,
  kind: '',
  title: id,
  fields: [],
});
const namesOf = (lines: readonly ExpectedLine[]) => expectedGroups(lines).map(({ name }) => name);

test('whatever waits stands in exactly one group', () => {
  const lines = fc.array(
    fc.record({ what: fc.constantFrom(...EXPECTED), collection: fc.constantFrom(...COLLECTIONS) }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(lines, (drawn) => {
      const all = drawn.map(({ what, collection }, place) => lineOf(what, collection, `x_${place}`));
      const grouped = expectedGroups(all);
      const ids = grouped.flatMap((group) => group.lines.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(new Set(grouped.map(({ name }) => name)).size).toBe(grouped.length);
    }),
  );
});

test('what asks and what takes away is told before what merely changes or comes', () => {
  const lines = [
    lineOf('new', 'members'),
    lineOf('changed', 'members'),
    lineOf('moved', 'events'),
    lineOf('deleted', 'members'),
    lineOf('question', 'posts'),
  ];
  expect(namesOf(lines)).toEqual(['question', 'deleted.members', 'moved.events', 'changed.members', 'new.members']);
});

test('only events and posts are moved; of anything else different times are a change', () => {
  expect(namesOf([lineOf('moved', 'posts'), lineOf('moved', 'plan'), lineOf('moved', 'members')])).toEqual([
    'moved.posts',
    'changed.members',
    'changed.others',
  ]);
});

const here = { id: 'dev_1', isHere: true };
const other = { id: 'dev_2', isHere: false };
const third = { id: 'dev_3', isHere: false };
const lost = { id: 'dev_4', isHere: false, struckOff: { at: '2026-06-09T10:00:00.000Z', by: 'manager' } };
const receipt = (server: 'there' | 'waits' | 'aside', ...devices: string[]) => ({ server, devices });

test('everywhere is the server and every other device, but none that was struck off', () => {
  const others = othersOf([here, other, third, lost]);
  expect(others).toEqual([other, third]);
  expect(isEverywhere(receipt('there', 'dev_2', 'dev_3'), others)).toBe(true);
  expect(isEverywhere(receipt('there', 'dev_2', 'dev_4'), others)).toBe(false);
  expect(isEverywhere(receipt('waits', 'dev_2', 'dev_3'), others)).toBe(false);
});

test.each([
  [[], { is: 'none' }],
  [[receipt('there', 'dev_2'), receipt('there', 'dev_2')], { is: 'everywhere' }],
  [[receipt('there', 'dev_2'), receipt('there')], { is: 'behind', count: 1 }],
  [[receipt('there'), receipt('waits'), receipt('aside')], { is: 'unsent', count: 2 }],
])('of %j with one other device it is said: %j', (lines, arrival) => {
  expect(arrivalOf(lines, [other])).toEqual(arrival);
});

test('without another device the server is all there is to reach', () => {
  expect(arrivalOf([receipt('there')], othersOf([here, lost]))).toEqual({ is: 'alone' });
});

test('what a device says of itself is nobody’s change, and is not waited for', () => {
  const lines = [{ command: 'devices.rename' }, { command: 'members.create' }, { command: 'devices.strikeOff' }];
  expect(receiptLines(lines)).toEqual([{ command: 'members.create' }]);
});

const collection = (name: string, toFetch?: number): CollectionState => ({
  name,
  toSend: 0,
  setAside: 0,
  ...(toFetch === undefined ? {} : { toFetch }),
});
const CONTACT = '2026-06-11T12:02:00.000Z';
const counts = { members: 100, events: 52 };

test('of each kind it is told how many are here and how many there are, once the server has said so', () => {
  const collections = [collection('members', 48), collection('events'), collection('media', 9)];
  expect(arrivingOf({ state: 'syncing', collections, lastContact: CONTACT }, counts)).toEqual({
    rows: [
      { collection: 'members', here: 100, all: 148 },
      { collection: 'events', here: 52, all: undefined },
    ],
    isDone: false,
  });
});

test('all is here only once the link rests, the server was heard and nothing is left to fetch', () => {
  const read = [collection('members', 0), collection('events', 0), collection('media', 9)];
  const isDone = (change: object) =>
    arrivingOf({ state: 'live', collections: read, lastContact: CONTACT, ...change }, counts).isDone;
  expect(isDone({})).toBe(true);
  expect(isDone({ lastContact: undefined })).toBe(false);
  expect(isDone({ state: 'syncing' })).toBe(false);
  expect(isDone({ state: 'offline' })).toBe(false);
  expect(isDone({ collections: [collection('members', 1)] })).toBe(false);
});
