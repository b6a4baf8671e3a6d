/**
 * What must be found in public files of other programs. They are not ours to carry along: the tests run where a folder
 * with them is named in STAMMTISCH_SAMPLES, and say so where none is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { instantOf } from '../../shared/import/icsTime.ts';
import { needs } from '../needs.ts';
import { only, readWhole, startsOf } from './reading.ts';

function read(context: TestContext, name: string) {
  const folder = process.env['STAMMTISCH_SAMPLES'];
  const path = folder === undefined ? undefined : join(folder, name);
  const there = needs(
    context,
    path !== undefined && existsSync(path) ? path : undefined,
    `STAMMTISCH_SAMPLES names no folder with ${name}`,
  );
  return readWhole(name, readFileSync(there));
}

test('Outlook 2010: one event at noon in New York, with its place and two lines of words', (context) => {
  const event = only(read(context, 'outlook-2010-request.ics').events);
  expect(event).toMatchObject({
    start: '2013-06-10T12:00',
    end: '2013-06-10T13:00',
    zone: 'America/New_York',
    place: 'Auditorium 16',
    title: 'Team Meeting',
  });
  expect(event.description?.split('\n')).toHaveLength(2);
  expect(event.key.key).toMatch(/^040000009200E00074C5B7101A82E008.*E1$/);
});

test('Exchange: 52 whole days until 18 August, with 26 February moved to the 27th', (context) => {
  const starts = startsOf(only(read(context, 'exchange-allday-moved.ics').events));
  expect([starts.length, starts[0], starts.at(-1)]).toEqual([52, '2026-02-19', '2026-08-18']);
  expect([starts.includes('2026-02-26'), starts.includes('2026-02-27')]).toEqual([false, true]);
});

test('Google, exception first: three mornings in Denver, the second at half past with a title of its own', (context) => {
  const { events, problems } = read(context, 'google-override-first.ics');
  expect(startsOf(only(events))).toEqual(['2026-02-10T10:00', '2026-02-11T10:30', '2026-02-12T10:00']);
  expect(only(events)).toMatchObject({ zone: 'America/Denver', exceptions: [{ title: 'TEST RECURR 3 - MODIFIED' }] });
  expect(problems).toEqual([]);
});

test('Apple: four events, tentative, confirmed, cancelled and without a status', (context) => {
  const { events } = read(context, 'apple-statuses.ics');
  expect(events.map(({ status, start, zone }) => [status, start, zone])).toEqual([
    ['tentative', '2022-07-04T23:00', 'UTC'],
    ['confirmed', '2022-07-05T09:00', 'America/Vancouver'],
    ['cancelled', '2022-07-06T13:00', 'America/Vancouver'],
    ['confirmed', '2022-07-07T09:00', 'America/Vancouver'],
  ]);
  expect(events[0]?.extra.some((line) => line.includes('tentative@example.com"'))).toBe(true);
});

test('Google, whole days over the end of summer time: 27, 29 and 30 October', (context) => {
  expect(startsOf(only(read(context, 'google-allday-dst-berlin.ics').events))).toEqual([
    '2024-10-27',
    '2024-10-29',
    '2024-10-30',
  ]);
});

test('SabreDAV: holidays with a zone beside their dates are whole days, to 10 August inclusive', (context) => {
  expect(only(read(context, 'sabredav-allday-tzid.ics').events)).toMatchObject({
    start: '2018-07-02',
    end: '2018-08-11',
    allDay: true,
  });
});

test('a zone with an accent in its name, no UID and no title: half past one in Brasília is 16:30 UTC', (context) => {
  const { events, said } = read(context, 'windows-tzid-non-ascii.ics');
  const { start, end, zone, title, key } = only(events);
  expect([start, end, title, key.key.startsWith('content-')]).toEqual([
    '2017-05-11T13:30',
    '2017-05-11T14:00',
    '',
    true,
  ]);
  expect(instantOf(start, zone).toString()).toBe('2017-05-11T16:30:00Z');
  expect(said).toEqual(['19 no-title', '19 no-uid']);
});

test('an endless rule on weekdays at two in Zurich, with a place of three lines', (context) => {
  const event = only(read(context, 'google-apple-location.ics').events);
  expect(event).toMatchObject({
    start: '2016-10-28T14:00',
    end: '2016-10-28T14:30',
    zone: 'Europe/Zurich',
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    place: 'Roadstar 16\n12764 Happyville\nDenmark',
  });
  expect(event.extra.some((line) => line.startsWith('X-APPLE-STRUCTURED-LOCATION') && line.includes('Röadstar'))).toBe(
    true,
  );
});

test('a zone called `Canberra, Melbourne, Sydney`: three in the afternoon is 05:00 UTC', (context) => {
  const { start, zone } = only(read(context, 'outlook-2007-tzid-commas.ics').events);
  expect([start, instantOf(start, zone).toString()]).toEqual(['2008-05-30T15:00', '2008-05-30T05:00:00Z']);
});

test('UNTIL without a zone: nine Mondays at half past six in New York', (context) => {
  const starts = startsOf(only(read(context, 'until-floating-in-zone.ics').events));
  expect([starts.length, starts[0], starts.at(-1)]).toEqual([9, '2013-09-23T18:30', '2013-11-18T18:30']);
});

test('Gmail card: one person, a comma in the name, an address of one text, a note of two lines', (context) => {
  const member = only(read(context, 'vcard3-gmail.vcf').members);
  expect(member).toMatchObject({
    name: { display: 'Mr. John Richter, James Doe Sr.', additional: 'Richter, James' },
    website: 'http://www.ibm.com',
    born: '1980-03-22',
  });
  expect(member.addresses[0]?.street?.split('\n')).toHaveLength(4);
  expect(member.note?.split('\n')[1]).toBe('Favotire Color: Blue');
});

test('Outlook card: one person, two phones, two addresses, the picture left out', (context) => {
  const { members, said } = read(context, 'vcard21-outlook.vcf');
  const member = only(members);
  expect([member.name.additional, member.born, member.phones.length, member.addresses.length]).toEqual([
    'Richter,James',
    '1980-03-22',
    2,
    2,
  ]);
  expect(said).toEqual(['24 photo-left-out']);
});

test('Android cards: six people, two without a name, one address that is none', (context) => {
  const { members, said } = read(context, 'vcard21-android-6-cards.vcf');
  expect(members).toHaveLength(6);
  expect(members.filter(({ name }) => Object.keys(name).length === 0)).toHaveLength(2);
  expect(members[3]?.name.family).toBe(Array(11).fill('Ñ').join(' '));
  expect(members[0]?.tags).toEqual(['My Contacts']);
  expect(said).toEqual(['44 bad-email', '52 photo-left-out']);
});

test('Google contacts of old: one person, four addresses, seven phones that are words, two places', (context) => {
  const { reading, members, problems } = read(context, 'google-contacts-old.csv');
  const member = only(members);
  expect(reading.kind === 'members-csv' && reading.columns.length).toBe(81);
  expect([member.emails.length, member.phones.length, member.addresses.length, member.tags, member.note]).toEqual([
    4,
    7,
    2,
    ['Test'],
    'note"note',
  ]);
  expect([member.born, member.position, member.emails[0]?.label]).toEqual(['1975-12-12', 'jobtitle', 'Home']);
  expect(problems.map(({ reason }) => reason)).toEqual([...Array(7).fill('not-a-phone'), 'columns-left-out']);
});

test('Ghost, cells like formulas: two rows of text', (context) => {
  const { members } = read(context, 'ghost-members-formula-like.csv');
  expect(members.map(({ name, note }) => [name.display, note])).toEqual([
    ['-5', '+44 123'],
    ['=SUM(A1)', '@handle'],
  ]);
});

test('Ghost, a short row: two people, one report', (context) => {
  const { members, said } = read(context, 'ghost-members-ragged.csv');
  expect([members.length, said]).toEqual([2, ['2 too-few-cells']]);
});

test('Ghost, labels: two people, three labels', (context) => {
  expect(read(context, 'ghost-members-labels.csv').members.map(({ tags }) => tags)).toEqual([
    ['label'],
    ['another-label', 'and-one-more'],
  ]);
});
