import { expect, test } from 'vitest';
import { only, readWhole } from './reading.ts';

test('an event table is read with times in one cell, in two, or with an offset', () => {
  const { reading, events } = readWhole(
    't.csv',
    'Titel;Beginn;Ende;Ort\nA;28.03.2027 19:00;28.03.2027 21:00;Köln\nB;2027-03-28T17:00:00Z;;\n',
  );
  expect(reading.kind).toBe('events-csv');
  expect(events.map(({ start, end, zone }) => [start, end, zone])).toEqual([
    ['2027-03-28T19:00', '2027-03-28T21:00', 'Europe/Berlin'],
    ['2027-03-28T19:00', '2027-03-28T19:00', 'Europe/Berlin'],
  ]);
  const apart = readWhole(
    't.csv',
    'Betreff,Beginnt am,Beginnt um,Endet am,Endet um,Ganztägiges Ereignis\nA,28.3.2027,19:00,28.3.2027,21:00,Aus\n',
  );
  expect(only(apart.events)).toMatchObject({ start: '2027-03-28T19:00', end: '2027-03-28T21:00', allDay: false });
});

test('a day without a time is a whole day, and a table’s last day is part of the event', () => {
  const { events } = readWhole('t.csv', 'Titel,Start,Ende\nA,2027-03-01,\nB,2027-03-01,2027-03-03\n');
  expect(events.map(({ start, end, allDay }) => [start, end, allDay])).toEqual([
    ['2027-03-01', '2027-03-02', true],
    ['2027-03-01', '2027-03-04', true],
  ]);
});

test('an end without a day that is before the start is after midnight', () => {
  const { events } = readWhole('t.csv', 'Titel,Datum,Startzeit,Endzeit\nTanz,30.04.2027,21:00,02:00\n');
  expect(only(events)).toMatchObject({ start: '2027-04-30T21:00', end: '2027-05-01T02:00' });
});

test('a table may name a zone per event, and one that does not exist is ours', () => {
  const { events } = readWhole(
    't.csv',
    'Titel,Start,Zeitzone\nA,2027-03-01 19:00,Asia/Tokyo\nB,2027-03-01 19:00,Mars\n',
  );
  expect(events.map(({ zone }) => zone)).toEqual(['Asia/Tokyo', 'Europe/Berlin']);
});

test('an event without a start or with a day that does not exist is refused with its line', () => {
  const { events, problems } = readWhole(
    't.csv',
    'Titel,Start,Ende\nA,,\nB,31.02.2027,\nC,1.3.2027 spät,\n,1.3.2027,\n',
  );
  expect(events.map(({ line, title }) => [line, title])).toEqual([[5, '']]);
  expect(problems.map(({ line, reason, severity }) => [line, reason, severity])).toEqual([
    [2, 'no-start', 'refused'],
    [3, 'bad-date', 'refused'],
    [4, 'bad-time', 'refused'],
    [5, 'no-title', 'warning'],
  ]);
});

test('the same row gets the same key again, and an id of the table is the key', () => {
  const keys = (text: string) => readWhole('t.csv', text).events.map(({ key }) => key.key);
  expect(keys('Titel,Start,Ort\nA,2027-03-01,X\n')).toEqual(
    keys('Titel,Start,Ort\nB,2027-03-01,X\nA,2027-03-01,X\n').slice(1),
  );
  expect(keys('Event ID,Titel,Start\n4711,A,2027-03-01\n')).toEqual(['4711']);
});

test('a post schedule is read with its line breaks, its images and its free slots', () => {
  const { reading, posts, said } = readWhole(
    'p.csv',
    'Text,Image URL,Tags,Posting Time\n"Heute\nAbend",https://x.de/a.png,"a, b",2027-03-04 17:30\nSpäter,,,\n,,,2027-03-04 17:30\nX,,,1/23/27 17:30\n',
  );
  expect(reading.kind).toBe('posts-csv');
  expect(
    posts.map(({ line, text, planned, images, tags }) => [line, text, planned, images.length, tags.length]),
  ).toEqual([
    [2, 'Heute\nAbend', '2027-03-04T17:30', 1, 2],
    [4, 'Später', undefined, 0, 0],
    [6, 'X', '2027-01-23T17:30', 0, 0],
  ]);
  expect(said).toEqual(['5 no-text']);
});

test('two tools’ own words for text and time are understood', () => {
  expect(
    only(readWhole('p.csv', 'post,platforms,mediaUrls,scheduleDate\nHallo,mastodon,,2027-03-04T16:30:00Z\n').posts),
  ).toMatchObject({ text: 'Hallo', planned: '2027-03-04T17:30', channel: 'mastodon' });
  expect(only(readWhole('p.csv', 'Text,Date,Time\nHallo,2027-03-04,17:30\n').posts).planned).toBe('2027-03-04T17:30');
});

test('what the person chose decides which column is the title', () => {
  const { events } = readWhole('t.csv', 'Was,Start\nLesung,2027-03-01\n', { as: 'events-csv', map: { 0: 'title' } });
  expect(only(events).title).toBe('Lesung');
});

test('a time that says until when gives the end, also after midnight and at it', () => {
  const { events, said } = readWhole(
    't.csv',
    'Titel,Datum,Uhrzeit\nA,28.03.2027,19:00-21:30\nB,28.03.2027,21 – 2 Uhr\nC,28.03.2027,10:00-24:00\nD,28.03.2027 19:00 - 20:00,\n',
  );
  expect(events.map(({ start, end }) => [start, end])).toEqual([
    ['2027-03-28T19:00', '2027-03-28T21:30'],
    ['2027-03-28T21:00', '2027-03-29T02:00'],
    ['2027-03-28T10:00', '2027-03-29T00:00'],
    ['2027-03-28T19:00', '2027-03-28T20:00'],
  ]);
  expect(said).toEqual([]);
});

test('an end of its own counts before the one in the time, and a time that cannot be is refused', () => {
  const { events, said } = readWhole(
    't.csv',
    'Titel,Datum,Uhrzeit,Endzeit\nA,28.03.2027,19:00-21:30,22:00\nB,28.03.2027,19:00+99:00,\n',
  );
  expect(only(events)).toMatchObject({ start: '2027-03-28T19:00', end: '2027-03-28T22:00' });
  expect(said).toEqual(['3 bad-time']);
});
