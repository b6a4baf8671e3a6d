import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import {
  type Ending,
  ownRuleOf,
  patternsFor,
  repetitionOf,
  ruleAfterMove,
  ruleOf,
} from '../../shared/events/repetition.ts';
import type { Event } from '../../shared/events/model.ts';

const ZONE = 'Europe/Berlin';
const never: Ending = { kind: 'never' };
const stamp = { at: '2026-06-01T10:00:00.000Z', by: 'manager', device: 'd' };
const datesOf = (start: string, end: string, rrule: string | undefined, to = '2027-12-31'): readonly string[] => {
  const part = { from: start, start, end, zone: ZONE, ...(rrule === undefined ? {} : { rrule }) };
  const event: Event = {
    id: 'evt_1',
    kind: 'event',
    v: 1,
    made: stamp,
    changed: stamp,
    title: 'x',
    tags: [],
    state: 'planned',
    parts: [part],
  };
  return occurrencesOf(event, '2026-01-01', to).map((occurrence) => occurrence.start);
};

describe('what can be chosen', () => {
  test('every choice is read back as itself, with each kind of ending', () => {
    const endings: readonly Ending[] = [never, { kind: 'until', date: '2026-12-31' }, { kind: 'count', count: 6 }];
    for (const start of ['2026-06-20T20:00', '2026-06-27', '2026-05-29T09:30']) {
      for (const pattern of patternsFor(start)) {
        for (const ending of endings) {
          const read = repetitionOf(ruleOf(pattern, start, ZONE, ending), start, ZONE);
          expect(read).toEqual({ pattern, ending: pattern === 'none' ? never : ending });
        }
      }
    }
  });
  test('a fifth Friday can be the last of its month but not the fifth', () => {
    expect(patternsFor('2026-05-29')).toContain('monthly-last');
    expect(patternsFor('2026-05-29')).not.toContain('monthly-weekday');
    expect(patternsFor('2026-06-05')).not.toContain('monthly-last');
  });
});

describe('the dates that follow', () => {
  test('the last day of a series still counts, in the evening and for whole days', () => {
    const until: Ending = { kind: 'until', date: '2026-06-16' };
    expect(datesOf('2026-06-02T22:30', '2026-06-02T23:30', ruleOf('weekly', '2026-06-02T22:30', ZONE, until))).toEqual([
      '2026-06-02T22:30',
      '2026-06-09T22:30',
      '2026-06-16T22:30',
    ]);
    expect(datesOf('2026-06-02', '2026-06-03', ruleOf('weekly', '2026-06-02', ZONE, until))).toEqual([
      '2026-06-02',
      '2026-06-09',
      '2026-06-16',
    ]);
  });
  test('the third Saturday stays the third Saturday', () => {
    const dates = datesOf(
      '2026-06-20T20:00',
      '2026-06-20T22:00',
      ruleOf('monthly-weekday', '2026-06-20T20:00', ZONE, { kind: 'count', count: 3 }),
    );
    expect(dates).toEqual(['2026-06-20T20:00', '2026-07-18T20:00', '2026-08-15T20:00']);
  });
});

describe('rules of other programs', () => {
  test('a weekday that says no more than the start does is a plain choice', () => {
    expect(repetitionOf('FREQ=WEEKLY;BYDAY=SA;WKST=MO', '2026-06-20T20:00', ZONE).pattern).toBe('weekly');
    expect(repetitionOf('FREQ=MONTHLY;BYMONTHDAY=20', '2026-06-20T20:00', ZONE).pattern).toBe('monthly-day');
  });
  test('a rule that the choices cannot say is kept as its own', () => {
    for (const rrule of [
      'FREQ=WEEKLY;BYDAY=MO,WE',
      'FREQ=WEEKLY;INTERVAL=3',
      'FREQ=MONTHLY;BYDAY=1SA;BYHOUR=9',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=YEARLY;BYMONTH=7',
    ]) {
      expect(repetitionOf(rrule, '2026-06-20T20:00', ZONE).pattern).toBe('own');
    }
  });
  test('an end given in UTC falls on the day that the place has then', () => {
    expect(repetitionOf('FREQ=DAILY;UNTIL=20260630T223000Z', '2026-06-20T20:00', ZONE).ending).toEqual({
      kind: 'until',
      date: '2026-07-01',
    });
  });
  test('several weekdays and longer steps have words, rarer rules have none', () => {
    expect(ownRuleOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH')).toEqual({ every: 'week', interval: 2, weekdays: [1, 4] });
    expect(ownRuleOf('FREQ=MONTHLY;INTERVAL=3')).toEqual({ every: 'month', interval: 3, weekdays: [] });
    expect(ownRuleOf('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1')).toBeUndefined();
  });
});

describe('a moved series', () => {
  test('a rule without a weekday needs no change', () => {
    expect(ruleAfterMove('FREQ=WEEKLY', '2026-06-19T20:00', '2026-06-20T20:00', ZONE)).toBeUndefined();
  });
  test('the third Friday becomes the third Saturday, and the last where there is no fifth', () => {
    expect(ruleAfterMove('FREQ=MONTHLY;BYDAY=3FR', '2026-06-19T20:00', '2026-06-20T20:00', ZONE)).toBe(
      'FREQ=MONTHLY;BYDAY=3SA',
    );
    expect(ruleAfterMove('FREQ=MONTHLY;BYDAY=3FR', '2026-06-19T20:00', '2026-05-30T20:00', ZONE)).toBe(
      'FREQ=MONTHLY;BYDAY=-1SA',
    );
  });
  test('a weekday of an import follows the new start', () => {
    expect(ruleAfterMove('FREQ=WEEKLY;BYDAY=FR', '2026-06-19T20:00', '2026-06-20T20:00', ZONE)).toBe('FREQ=WEEKLY');
  });
  test('a rule of its own is left alone', () => {
    expect(ruleAfterMove('FREQ=WEEKLY;BYDAY=FR,SA', '2026-06-19T20:00', '2026-06-20T20:00', ZONE)).toBeUndefined();
  });
});
