import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEntry } from '../../shared/calendar/contract.ts';
import { plusDays, weekOf } from '../../shared/calendar/days.ts';
import { shiftedBy, whyNotMovable } from '../../shared/calendar/moving.ts';
import { agendaOf, daysCovered, isOn, placeWeek } from '../../shared/calendar/placing.ts';

const week = weekOf('2026-06-15').days;
const entry = (start: string, end?: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  kind: 'event',
  id: `evt_${start}_${end}`,
  title: 'Führung',
  start,
  state: 'planned',
  ...(end === undefined ? {} : { end }),
  ...more,
});

test.each([
  ['an evening', '2026-06-19T19:00', '2026-06-19T21:00', '2026-06-19', '2026-06-19'],
  ['a party until three at night', '2026-06-19T20:00', '2026-06-20T03:00', '2026-06-19', '2026-06-19'],
  ['an evening that ends at midnight', '2026-06-19T20:00', '2026-06-20T00:00', '2026-06-19', '2026-06-19'],
  ['a weekend', '2026-06-19T18:00', '2026-06-21T14:00', '2026-06-19', '2026-06-21'],
  ['a stay that ends at midnight', '2026-06-19T18:00', '2026-06-22T00:00', '2026-06-19', '2026-06-21'],
  ['one whole day', '2026-06-19', '2026-06-20', '2026-06-19', '2026-06-19'],
  ['three whole days', '2026-06-19', '2026-06-22', '2026-06-19', '2026-06-21'],
  ['a post', '2026-06-19T12:00', undefined, '2026-06-19', '2026-06-19'],
])('%s is on the days that people would say', (_what, start, end, first, last) => {
  expect(daysCovered(entry(start, end))).toEqual({ first, last });
});

test('what reaches beyond the week is cut at its edges and says so', () => {
  const { spans } = placeWeek(week, [entry('2026-06-13', '2026-06-17'), entry('2026-06-20T10:00', '2026-06-23T10:00')]);
  expect(spans).toMatchObject([
    { column: 0, length: 2, lane: 0, isContinued: true, goesOn: false },
    { column: 5, length: 2, lane: 0, isContinued: false, goesOn: true },
  ]);
});

test('overlapping stays get lanes of their own, and the days below keep their room free', () => {
  const plan = placeWeek(week, [
    entry('2026-06-15', '2026-06-18'),
    entry('2026-06-16', '2026-06-19'),
    entry('2026-06-18', '2026-06-21'),
  ]);
  expect(plan.spans.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  expect(plan.days.map(({ lanes }) => lanes)).toEqual([1, 2, 2, 2, 1, 1, 0]);
});

test('the fifth entry of a day is counted, not shown', () => {
  const six = ['08', '09', '10', '11', '12', '13'].map((hour) => entry(`2026-06-16T${hour}:00`));
  expect(placeWeek(week, six).days[1]).toMatchObject({ shown: six.slice(0, 4), hidden: 2 });
});

const offset = fc.integer({ min: -9, max: 16 });
const anyEntry = fc.tuple(offset, fc.integer({ min: 0, max: 12 }), fc.boolean()).map(([from, days, isAllDay]) => {
  const first = plusDays('2026-06-15', from);
  return isAllDay ? entry(first, plusDays(first, days + 1)) : entry(`${first}T10:00`, `${plusDays(first, days)}T18:00`);
});

test('whatever there is: no two stays share a lane on a day, and nothing is lost or shown twice', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 25 }), fc.integer({ min: 1, max: 6 }), (entries, most) => {
      const { spans, days } = placeWeek(week, entries, most);
      days.forEach((day, column) => {
        const lanes = spans
          .filter((span) => span.column <= column && column < span.column + span.length)
          .map(({ lane }) => lane);
        expect(new Set(lanes).size).toBe(lanes.length);
        expect(lanes.length + day.shown.length + day.hidden).toBe(entries.filter((one) => isOn(one, day.date)).length);
        expect(day.lanes + day.shown.length).toBeLessThanOrEqual(most);
        expect(day.hidden).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test('the list shows a stay on each of its days', () => {
  const stay = entry('2026-06-19', '2026-06-21');
  expect(agendaOf(week, [stay]).map(({ entries }) => entries.length)).toEqual([0, 0, 0, 0, 1, 1, 0]);
});

test.each([
  [entry('2026-06-19T19:00', undefined, { occurrence: '2026-06-19T19:00' }), 'series'],
  [entry('2026-06-19T19:00', undefined, { movedAway: true }), 'moved-away'],
  [entry('2026-06-19T19:00', undefined, { kind: 'post', state: 'posted' }), 'posted'],
  [entry('2026-06-19T19:00', undefined, { kind: 'post', state: 'scheduled' }), undefined],
  [entry('2026-06-19T19:00'), undefined],
])('entry %# may be moved unless there is a reason not to', (one, reason) => {
  expect(whyNotMovable(one)).toBe(reason);
});

test('moving by days keeps the time of day, also across a change of clocks', () => {
  expect(shiftedBy('2026-03-28T19:00', 2)).toBe('2026-03-30T19:00');
  expect(shiftedBy('2026-06-19', -1)).toBe('2026-06-18');
});
