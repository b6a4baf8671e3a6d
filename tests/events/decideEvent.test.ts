import { expect, test } from 'vitest';
import { decideCancel, decideEventPatch, decideMove, decideNewEvent } from '../../shared/events/decideEvent.ts';
import type { EventInput } from '../../shared/events/contract.ts';
import type { Event, EventPart } from '../../shared/events/model.ts';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import { later, eventOf, partOf, stampAt } from '../document/documents.ts';

const now = stampAt(later(5));
const event = eventOf('evt_1');
const created = (input: Partial<EventInput>) =>
  decideNewEvent({ title: 'Fest', start: '2026-06-11T19:00', ...input }, 'evt_9', now, 'Europe/Berlin');
const patched = (patch: Record<string, unknown>, on: Event = event) => decideEventPatch(on, patch, now);
const partAfter = (decided: ReturnType<typeof patched>) => (decided.ok ? decided.value.parts[0] : decided.failure);

test('an event without an end lasts two hours, an all-day one a day, in the workspace’s zone', () => {
  expect(created({})).toMatchObject({
    value: {
      id: 'evt_9',
      state: 'planned',
      tags: [],
      parts: [{ start: '2026-06-11T19:00', end: '2026-06-11T21:00', zone: 'Europe/Berlin' }],
    },
  });
  expect(created({ start: '2026-06-30' })).toMatchObject({ value: { parts: [{ end: '2026-07-01' }] } });
  expect(created({ zone: 'Asia/Tokyo' })).toMatchObject({ value: { parts: [{ zone: 'Asia/Tokyo' }] } });
});

test.each<[Partial<EventInput>, string]>([
  [{ end: '2026-06-11T18:00' }, 'end-before-start'],
  [{ start: '2026-06-11', end: '2026-06-11' }, 'end-before-start'],
  [{ start: '2026-06-31T19:00' }, 'no-such-time'],
  [{ end: '2026-06-12' }, 'no-such-time'],
  [{ end: '2026-06-11T25:00' }, 'no-such-time'],
  [{ zone: '+02:00' }, 'no-such-zone'],
  [{ zone: 'Mars/Olympus' }, 'no-such-zone'],
  [{ rrule: 'FREQ=WEEKLY;BYDAY=XX' }, 'bad-rule'],
  [{ title: '   ' }, 'no-title'],
])('a new event with %j is refused: %s', (input, reason) => {
  expect(created(input)).toMatchObject({ ok: false, failure: { code: 'refused', reason } });
});

test('an event may end as it begins', () => {
  expect(created({ end: '2026-06-11T19:00' }).ok).toBe(true);
});

test('a new start carries the end along, and the move is kept with who made it', () => {
  const decided = patched({ start: '2026-06-18T20:00' });
  expect(decided).toMatchObject({
    value: {
      changed: now,
      parts: [{ from: '2026-06-18T20:00', start: '2026-06-18T20:00', end: '2026-06-18T22:00' }],
      moves: [{ from: '2026-06-11T19:00', to: '2026-06-18T20:00', at: now.at, by: now.by }],
    },
  });
});

test('a further move is added behind the first', () => {
  const once = decideMove(event, '2026-06-18T19:00', undefined, now);
  const twice = once.ok ? decideMove(once.value, '2026-06-25T19:00', '2026-06-25T20:00', now) : once;
  expect(twice).toMatchObject({
    value: {
      parts: [{ end: '2026-06-25T20:00' }],
      moves: [{ from: '2026-06-11T19:00' }, { from: '2026-06-18T19:00', to: '2026-06-25T19:00' }],
    },
  });
});

test('a new end, title or place alone is no move', () => {
  for (const patch of [{ end: '2026-06-11T23:00' }, { title: 'Herbstfest' }, { place: 'Halle' }]) {
    const decided = patched(patch);
    expect(decided.ok && decided.value.moves).toBeUndefined();
  }
});

test('another zone is a move: the same clock there is another instant', () => {
  expect(patched({ zone: 'Asia/Tokyo' })).toMatchObject({
    value: { parts: [{ start: '2026-06-11T19:00', zone: 'Asia/Tokyo' }], moves: [{}] },
  });
});

test('a timed event becomes an all-day one of one day, and back one of two hours', () => {
  expect(partAfter(patched({ start: '2026-06-12' }))).toMatchObject({ start: '2026-06-12', end: '2026-06-13' });
  const day = eventOf('evt_1', { parts: [partOf('2026-06-12', '2026-06-14')] });
  expect(partAfter(patched({ start: '2026-06-12T10:00' }, day))).toMatchObject({ end: '2026-06-12T12:00' });
});

test('null takes the rule away, and nothing else of the part', () => {
  const series = eventOf('evt_1', {
    parts: [partOf('2026-06-02T19:00', '2026-06-02T21:00', { rrule: 'FREQ=WEEKLY', mood: 'good' })],
  });
  const part = partAfter(patched({ rrule: null }, series));
  expect(part).toMatchObject({ start: '2026-06-02T19:00', mood: 'good' });
  expect(part).not.toHaveProperty('rrule');
});

test.each<[Record<string, unknown>, string]>([
  [{ start: '2026-02-30T10:00' }, 'no-such-time'],
  [{ end: '2026-06-11T10:00' }, 'end-before-start'],
  [{ zone: 'Nowhere' }, 'no-such-zone'],
  [{ rrule: 'nonsense' }, 'bad-rule'],
  [{ title: '' }, 'no-title'],
])('the patch %j is refused: %s', (patch, reason) => {
  expect(patched(patch)).toMatchObject({ ok: false, failure: { code: 'refused', reason } });
});

test.each([
  { start: null },
  { start: 5 },
  { start: 'morgen' },
  { surprise: 1 },
  { parts: [] },
  { state: 'planned' },
  { capacity: -1 },
])('the patch %j is invalid', (patch) => {
  expect(patched(patch)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
});

test('moving a series moves what its exceptions are named by, and not those of later parts', () => {
  const series = eventOf('evt_1', {
    parts: [
      partOf('2026-06-02T19:00', '2026-06-02T21:00', { rrule: 'FREQ=WEEKLY' }),
      partOf('2026-07-07T19:00', '2026-07-07T21:00', { rrule: 'FREQ=WEEKLY' }),
    ],
    exceptions: [
      { origin: '2026-06-09T19:00', key: 'occ_1', state: 'removed' },
      { origin: '2026-07-14T19:00', key: 'occ_2', state: 'removed' },
    ],
  });
  expect(patched({ start: '2026-06-03T20:00' }, series)).toMatchObject({
    value: {
      exceptions: [
        { origin: '2026-06-10T20:00', key: 'occ_1' },
        { origin: '2026-07-14T19:00', key: 'occ_2' },
      ],
    },
  });
});

test('a cancelled event stays in the books with its reason', () => {
  expect(decideCancel(event, 'krank', now)).toEqual({ ...event, state: 'cancelled', reason: 'krank', changed: now });
});

const choir = (part: Partial<EventPart>, exceptions: Event['exceptions']) =>
  eventOf('evt_1', { parts: [partOf('2026-06-05T19:00', '2026-06-05T21:00', part)], exceptions });
const datesOf = (decided: ReturnType<typeof patched>) =>
  decided.ok ? occurrencesOf(decided.value, '2026-06-01', '2026-07-01').map(({ start, end }) => [start, end]) : decided;

test('a removed or moved date stays so when a series becomes all-day, and when it has a time again', () => {
  const exceptions = [
    { origin: '2026-06-12T19:00', key: 'occ_1', state: 'removed' },
    { origin: '2026-06-19T19:00', key: 'occ_2', start: '2026-06-20T20:00', end: '2026-06-20T23:00' },
  ];
  const allDay = patched({ start: '2026-06-06' }, choir({ rrule: 'FREQ=WEEKLY;COUNT=3' }, exceptions));
  expect(datesOf(allDay)).toEqual([
    ['2026-06-06', '2026-06-07'],
    ['2026-06-20', '2026-06-21'],
  ]);
  const timed = allDay.ok ? patched({ start: '2026-06-05T18:00' }, allDay.value) : allDay;
  expect(datesOf(timed)).toEqual([
    ['2026-06-05T18:00', '2026-06-05T20:00'],
    ['2026-06-20T18:00', '2026-06-20T20:00'],
  ]);
});

test('a series whose rule names its weekday moves with its first date, whoever moves it', () => {
  const friday = choir({ rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3' }, []);
  const saturdays = ['2026-06-06T19:00', '2026-06-13T19:00', '2026-06-20T19:00'];
  for (const decided of [
    patched({ start: saturdays[0] }, friday),
    decideMove(friday, saturdays[0] ?? '', undefined, now),
  ])
    expect(decided.ok && occurrencesOf(decided.value, '2026-06-01', '2026-07-31').map(({ start }) => start)).toEqual(
      saturdays,
    );
  const own = choir({ rrule: 'FREQ=WEEKLY;BYDAY=FR,SA' }, []);
  expect(partAfter(patched({ start: '2026-06-06T19:00' }, own))).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=FR,SA' });
  expect(partAfter(patched({ start: '2026-06-06T19:00', rrule: 'FREQ=DAILY' }, friday))).toMatchObject({
    rrule: 'FREQ=DAILY',
  });
  expect(partAfter(patched({ end: '2026-06-05T22:00' }, friday))).toMatchObject({
    rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3',
  });
});
