import { expect, test } from 'vitest';
import { only, readWhole, sample, startsOf } from './reading.ts';

const read = (name: string) => readWhole(name, sample(name));

test('whole days of Exchange: Saturdays of May 2027 with one moved to Sunday, and 1 June is no Saturday', () => {
  const { events, problems } = read('calendar-allday-exchange.ics');
  expect(startsOf(only(events))).toEqual(['2027-05-01', '2027-05-08', '2027-05-16', '2027-05-22', '2027-05-29']);
  expect(problems).toEqual([]);
});

test('an exception before its master, one by date, exclusions in two zones: two rehearsals are left of five', () => {
  const event = only(read('calendar-exception-first.ics').events);
  expect(startsOf(event)).toEqual(['2027-03-07T19:30', '2027-03-21T19:00']);
  expect(event).toMatchObject({ title: 'Probe', description: 'Bitte Noten mitbringen & pünktlich sein.\nBis dann!' });
  expect(event.exceptions[0]).toMatchObject({ title: 'Probe mit Gästen', place: 'Großer Saal, Köln' });
  expect(event.extra).toContain('X-CHOR-STIMME;X-ART="laut, leise":alle');
});

test('a calendar with broken components gives its four good events and names the rest by line', () => {
  const { events, said } = read('calendar-broken-component.ics');
  expect(events.map(({ title }) => title)).toEqual(['Lesung', 'Konzert', '', 'Ende vor Anfang']);
  expect(events[0]?.end).toBe('2027-09-01T18:30');
  expect(said).toEqual([
    '3 attachment-left-out',
    '10 unclosed-component',
    '17 broken-line',
    '20 no-start',
    '24 bad-date',
    '29 not-an-event',
    '33 no-title',
    '33 no-uid',
    '36 end-before-start',
  ]);
});

test('cards of version 2.1: two people, one of them with a picture, a wrong day and no address', () => {
  const { members, said } = read('cards-21.vcf');
  expect(members[0]).toMatchObject({
    name: { display: 'Dr. Ayşe Öztürk', family: 'Öztürk', given: 'Ayşe' },
    organisation: 'Chor Nippes, Köln',
    department: 'Vorstand',
    note: 'Zeile eins\nZeile zwei\nam besten anrufen\nBDAY: 19790229',
  });
  expect(members[1]).toMatchObject({
    line: 19,
    name: {},
    phones: [{ number: '0170 5550102', label: 'mobile' }],
    tags: ['Helfer'],
  });
  expect(said).toEqual(['9 bad-email', '12 bad-date', '13 photo-left-out']);
});

test('cards of versions 3.0 and 4.0 in one file: two people, a group and a card that breaks off', () => {
  const { members, said } = read('cards-30-40.vcf');
  expect(members.map(({ name, born }) => [name.display, born])).toEqual([
    ['Jansen, Pia', '--03-07'],
    ['Tom Becker', '--03-07'],
  ]);
  expect(members[0]).toMatchObject({
    website: 'https://pia.example/seite',
    tags: ['Vorstand'],
    note: 'Mag Kaffee, keinen Tee.\nKommt mit dem Rad und bleibt bis zum Schluss.',
  });
  expect(members[1]?.phones).toEqual([{ number: '+49-221-5550103', label: 'mobile work' }]);
  expect(said).toEqual(['23 group-card', '29 unclosed-card']);
});

test('Google contacts of today: two addresses in one cell, two phones in another, groups of Google dropped', () => {
  const member = only(read('contacts-google-new.csv').members);
  expect([member.emails.length, member.phones.length, member.tags, member.born]).toEqual([
    2,
    2,
    ['Helfer', 'Chor'],
    '--05-17',
  ]);
});

test('Outlook contacts in German and Windows-1252: umlauts, two addresses, an Exchange path undone', () => {
  const { reading, members, problems } = read('contacts-outlook-german-1252.csv');
  const member = only(members);
  expect([reading.encoding, member.name.family, member.organisation, member.note]).toEqual([
    'windows-1252',
    'Weiß',
    'Müller & Söhne',
    'Grüße – „herzlich“',
  ]);
  expect(member.emails.map(({ address }) => address)).toEqual(['kaethe@verein.example', 'kw@privat.example']);
  expect(member.addresses.map(({ street, label }) => [street, label])).toEqual([
    ['Am Hof 1\n3. Stock', 'work'],
    ['Weg 2', 'home'],
  ]);
  expect(member.born).toBe('1984-03-07');
  expect(problems).toMatchObject([{ reason: 'columns-left-out', facts: { columns: 'Jahrestag, Privat' } }]);
});

test('OpenJVerein: the name is the family name, properties become tags, bank columns stay out', () => {
  const { members, said } = read('members-openjverein.csv');
  expect(members.map(({ name, key, since }) => [name.family, key?.key, since])).toEqual([
    ['Yıldız', '17', '2019-06-15'],
    ['Braun', '18', '2020-01-01'],
  ]);
  expect(members.map(({ tags }) => tags)).toEqual([['Erwachsene', 'Helfer', 'Trikot: XL'], ['Jugend']]);
  expect(JSON.stringify(members)).not.toContain('DE00123');
  expect(said).toEqual(['0 columns-left-out', '3 bad-email', '3 not-a-phone', '3 bad-date']);
});

test('OpenJVerein’s address book: an extra delimiter in each row, quotes that are not doubled, null for nothing', () => {
  const { members, problems } = read('members-addressbook-extra-delimiter.csv');
  expect(members.map(({ name }) => name.family)).toEqual(['Kraft', 'Wirtshaus "Zum Hirsch"']);
  expect([JSON.stringify(members).includes('null'), problems]).toEqual([false, []]);
});

test('Mailchimp: tags quoted once more, and a key that Excel destroyed is not used', () => {
  const { members, said } = read('members-mailchimp.csv');
  expect(members.map(({ tags, key }) => [tags, key?.key])).toEqual([
    [['Sommerfest', 'Helfer'], '501'],
    [['vip', 'presse'], undefined],
  ]);
  expect(said).toEqual(['0 columns-left-out', '3 id-in-exponent-form']);
});

test('formulas stay text, ragged rows stay rows, a total is no person', () => {
  const { members, said } = read('members-formulas-ragged.csv');
  expect(members.map(({ name }) => name.given)).toEqual(['=1+1', 'Kurz', 'Lang']);
  expect(said).toEqual(['4 too-few-cells', '5 too-many-cells', '8 total-row']);
});

test('an event table of Google: American days, a whole weekend, a night, and a month that does not exist', () => {
  const { events, said } = read('events-google-table.csv');
  expect(events.map(({ start, end }) => [start, end])).toEqual([
    ['2027-07-24T17:00', '2027-07-24T23:30'],
    ['2027-08-07', '2027-08-09'],
    ['2027-04-30T21:00', '2027-05-01T02:00'],
  ]);
  expect(said).toEqual(['0 columns-left-out', '5 bad-date']);
});

test('a post schedule of Buffer: two posts, one without a time, and a row without a text', () => {
  const { posts, said } = read('posts-buffer.csv');
  expect([posts.map(({ planned }) => planned), said]).toEqual([['2027-03-04T17:30', undefined], ['5 no-text']]);
});
