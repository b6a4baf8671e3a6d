import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOrderOf, readDate, readTime } from '../../shared/import/dateText.ts';
import { readSpan } from '../../shared/import/timeSpan.ts';
import { readWall } from '../../shared/import/wallText.ts';
import { lettersOf } from './reading.ts';

const dateOf = (text: string, order?: 'day-first' | 'month-first') => {
  const reading = readDate(text, order);
  return reading.kind === 'date' ? reading.date : reading.kind;
};

test('every way in which a day is written gives that day', () => {
  const ways = [
    '1984-03-07',
    '19840307',
    '7.3.1984',
    '07.03.84',
    '7. 3. 1984',
    '1984/3/7',
    'Mar 7, 1984',
    'Wed, Mar 7, 1984',
    '7. März 1984',
    '7 Mrz 1984',
    '1984-03-07T00:00:00Z',
  ];
  expect(ways.map((text) => dateOf(text))).toEqual(ways.map(() => '1984-03-07'));
  expect([dateOf('3/7/1984', 'month-first'), dateOf('7/3/1984', 'day-first'), dateOf('7-3-1984', 'day-first')]).toEqual(
    ['1984-03-07', '1984-03-07', '1984-03-07'],
  );
});

test('a birthday may have no year', () => {
  expect(
    ['--03-07', '--0307', '1604-03-07', '03/07', '7.3.', '--02-29'].map((text) => dateOf(text, 'month-first')),
  ).toEqual(['--03-07', '--03-07', '--03-07', '--03-07', '--03-07', '--02-29']);
});

test('what is no day is bad, and what programs write for no day is empty', () => {
  expect(['31.02.1990', '1990-13-01', '29.2.2023', 'gestern', '12', '1990-00-10'].map((text) => dateOf(text))).toEqual(
    Array(6).fill('bad'),
  );
  expect(
    ['', '0.0.00', '0/0/00', '00.00.0000', '0000-00-00', '0000-00-00 00:00:00'].map((text) => dateOf(text)),
  ).toEqual(Array(6).fill('empty'));
});

test('two digits of a year are 1930 to 2029', () => {
  expect([dateOf('1.1.29'), dateOf('1.1.30'), dateOf('1.1.99')]).toEqual(['2029-01-01', '1930-01-01', '1999-01-01']);
});

test('only a day above 12 proves an order', () => {
  expect(dateOrderOf(['1/2/2020', '13/2/2020'])).toBe('day-first');
  expect(dateOrderOf(['1/2/2020', '2/13/2020'])).toBe('month-first');
  expect(dateOrderOf(['1/2/2020', '', 'x', '1.13.2020'])).toBeUndefined();
});

test('a day and a month that are equal are not ambiguous', () => {
  expect(readDate('5/5/1990')).toMatchObject({ ambiguous: false });
  expect(readDate('5/6/1990')).toMatchObject({ ambiguous: true });
});

test('no text makes a day that does not exist', () => {
  fc.assert(
    fc.property(fc.string({ unit: lettersOf('0123456789./- T'), maxLength: 12 }), (text) => {
      const reading = readDate(text);
      if (reading.kind !== 'date' || reading.date.startsWith('--')) return;
      expect(Temporal.PlainDate.from(reading.date, { overflow: 'reject' }).toString()).toBe(reading.date);
    }),
  );
});

test('times of day are read in twelve and twenty-four hours, with and without an offset', () => {
  expect(
    ['19:00', '19.30', '7:05 PM', '12:15 a.m.', '12 pm', '19 Uhr', '07:00:30', 'T18:00'].map(
      (text) => readTime(text)?.time,
    ),
  ).toEqual(['19:00', '19:30', '19:05', '00:15', '12:00', '19:00', '07:00', '18:00']);
  expect(readTime('06:58:05.842Z')).toEqual({ time: '06:58', offset: '+00:00' });
  expect(readTime('18:00+0200[Europe/Zurich]')).toEqual({ time: '18:00', offset: '+02:00' });
  expect(['25:00', '12:60', '7', 'abends', ''].map(readTime)).toEqual(Array(5).fill(undefined));
});

test('an offset is an instant and shown in our zone, none is what it says', () => {
  expect(readWall('2027-03-28T17:00:00Z', '', 'Europe/Berlin')).toMatchObject({ wall: '2027-03-28T19:00' });
  expect(readWall('28.03.2027', '19:00', 'Europe/Berlin')).toMatchObject({ wall: '2027-03-28T19:00' });
  expect(readWall('28.03.2027', '', 'Europe/Berlin')).toMatchObject({ kind: 'day', date: '2027-03-28' });
  expect(readWall('28.03.2027', 'spät', 'Europe/Berlin')).toEqual({ kind: 'bad-time' });
});

test('an hour after a dash is the end of a time, unless the time is written as a program writes one with an offset', () => {
  const read = (text: string) => {
    const span = readSpan(text);
    return span && `${span.time} ${span.until ?? span.offset}`;
  };
  const spans = ['19:00-21:30', '19:00–21:30 Uhr', '19.00 bis 21.30', '7:00-9:30 pm', '19 – 21 Uhr', '11:00 - 1:00 pm'];
  expect(spans.map(read)).toEqual([
    '19:00 21:30',
    '19:00 21:30',
    '19:00 21:30',
    '19:00 21:30',
    '19:00 21:00',
    '11:00 13:00',
  ]);
  expect(['10:00-24:00', '19:00-05:00', 'T19:00-21:30'].map(read)).toEqual([
    '10:00 24:00',
    '19:00 05:00',
    '19:00 21:30',
  ]);
  expect(['T19:00-05:00', '19:00:00-0500', '19:00+02:00'].map(read)).toEqual([
    '19:00 -05:00',
    '19:00 -05:00',
    '19:00 +02:00',
  ]);
  expect(['19:00-25:00', '19:00+21:30', '19:00-', 'T19:00+02:75', '10:00-11:00-12:00', '2-3'].map(read)).toEqual(
    Array(6).fill(undefined),
  );
});

test('whatever stands in a time cell, it is a time or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: lettersOf('0123459:.-+TZ ampUhr'), maxLength: 16 }), (text) => {
      const reading = readWall('28.03.2027', text, 'Europe/Berlin');
      const walls = reading.kind === 'wall' ? [reading.wall, reading.until ?? reading.wall] : [];
      expect(walls.map((wall) => Temporal.PlainDateTime.from(wall).toString({ smallestUnit: 'minute' }))).toEqual(
        walls,
      );
    }),
  );
});
