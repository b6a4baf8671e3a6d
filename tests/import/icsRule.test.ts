import { expect, test } from 'vitest';
import { only, readWhole, startsOf } from './reading.ts';

const series = (...lines: readonly string[]) => {
  const whole = readWhole(
    'k.ics',
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:x', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
  );
  return { event: only(whole.events), said: whole.said };
};
const START = 'DTSTART;TZID=Europe/Berlin:20270301T190000';

test('seven in the evening stays seven in the evening when summer time begins', () => {
  expect(startsOf(series(START, 'RRULE:FREQ=WEEKLY;COUNT=6').event).slice(-3)).toEqual([
    '2027-03-22T19:00',
    '2027-03-29T19:00',
    '2027-04-05T19:00',
  ]);
});

test('UNTIL without a zone is in the event’s, as a day includes the whole day, and in UTC is that instant', () => {
  const lastOf = (until: string) => startsOf(series(START, `RRULE:FREQ=WEEKLY;UNTIL=${until}`).event).at(-1);
  expect(lastOf('20270329T190000')).toBe('2027-03-29T19:00');
  expect(lastOf('20270329')).toBe('2027-03-29T19:00');
  expect(lastOf('20270329T170000Z')).toBe('2027-03-29T19:00');
  expect(lastOf('20270329T165900Z')).toBe('2027-03-22T19:00');
});

test('UNTIL of a whole-day series is a day: a UTC midnight of the calendar, or the date as written', () => {
  const rule = (until: string) => series('DTSTART;VALUE=DATE:20270301', `RRULE:FREQ=DAILY;UNTIL=${until}`).event.rrule;
  expect(rule('20270331T220000Z')).toBe('FREQ=DAILY;UNTIL=20270401');
  expect(rule('20270331T000000Z')).toBe('FREQ=DAILY;UNTIL=20270331');
  expect(rule('20270331T235959Z')).toBe('FREQ=DAILY;UNTIL=20270331');
  expect(rule('20270331')).toBe('FREQ=DAILY;UNTIL=20270331');
});

test('a rule that ends before it begins leaves one event and a warning', () => {
  const { event, said } = series(START, 'RRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z');
  expect([event.rrule, startsOf(event), said]).toEqual([undefined, ['2027-03-01T19:00'], ['6 until-before-start']]);
});

test('a rule without an end is kept without one', () => {
  const { event } = series(START, 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;X-ART=locker');
  expect(event.rrule).toBe('FREQ=MONTHLY;BYDAY=-1FR');
  expect(startsOf(event, 3)).toHaveLength(3);
});

test('a rule that means nothing here leaves one event and a warning, never a guess', () => {
  for (const rule of [
    'FREQ=FORTNIGHTLY',
    'INTERVAL=2',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'W1 MO #10',
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'FREQ=HOURLY',
    'FREQ=NEVER',
    'FREQ=WEEKLY;BYDAY=MO=TU',
    'FREQ=MONTHLY;BYMONTHDAY=77',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;UNTIL=20270231',
    'FREQ=DAILY;PLAN=B',
  ]) {
    const { event, said } = series(START, `RRULE:${rule}`);
    expect([rule, event.rrule, said]).toEqual([rule, undefined, ['6 bad-rule']]);
  }
});

test('a rule that cannot be read is told with the row of its event', () => {
  const { problems } = readWhole(
    'k.ics',
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:x',
      START,
      'RRULE:FREQ=HOURLY',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n'),
  );
  expect(only(problems)).toMatchObject({ line: 6, row: 2, reason: 'bad-rule', severity: 'warning' });
});

test('of several rules the first counts and the others are named', () => {
  const { event, said } = series(START, 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=DAILY;COUNT=2');
  expect([event.rrule, said]).toEqual(['FREQ=WEEKLY;COUNT=2', ['7 second-rule-left-out']]);
});

test('excluded starts count for COUNT, stand in lists or lines, and may be in UTC, in another zone or a day', () => {
  const { event } = series(
    START,
    'RRULE:FREQ=WEEKLY;COUNT=6',
    'EXDATE;TZID=Europe/Berlin:20270308T190000,20270315T190000',
    'EXDATE:20270322T180000Z',
    'EXDATE;VALUE=DATE:20270329',
    'EXDATE;TZID=America/New_York:20270405T130000',
  );
  expect(startsOf(event)).toEqual(['2027-03-01T19:00']);
});

test('starts beyond the rule are kept, of a period its beginning', () => {
  const { event } = series(
    START,
    'RRULE:FREQ=WEEKLY;COUNT=1',
    'RDATE;TZID=Europe/Berlin:20270303T200000',
    'RDATE;VALUE=PERIOD:20270304T180000Z/PT1H',
  );
  expect(startsOf(event)).toEqual(['2027-03-01T19:00', '2027-03-03T20:00', '2027-03-04T19:00']);
});
