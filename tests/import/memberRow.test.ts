import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCell, emailsIn, phonesIn, tagsIn } from '../../shared/import/cellText.ts';
import { lettersOf, only, readWhole } from './reading.ts';

const member = (text: string) => only(readWhole('liste.csv', text).members);

test('guards that exporters put before a value are undone, and once is enough', () => {
  expect(["'+49 30 1", '\t+49 30 1', "'=1+1", "'a\\|b", "'|a\\|b"].map(cleanCell)).toEqual([
    '+49 30 1',
    '+49 30 1',
    '=1+1',
    "'a\\|b",
    '|a|b',
  ]);
  expect(cleanCell("'t Hooft")).toBe("'t Hooft");
  fc.assert(
    fc.property(fc.string({ unit: lettersOf('a+=\t \\|\r\n'), maxLength: 8 }), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
    }),
  );
});

test('a cell that begins with a formula sign stays text', () => {
  const { name, note } = member('Vorname,E-Mail,Notizen\n=SUM(A1),a@b.de,@jemand\n');
  expect([name.given, note]).toEqual(['=SUM(A1)', '@jemand']);
});

test('addresses come out of names, links and lists', () => {
  expect(emailsIn('Käthe Weiß <k@verein.example>').addresses).toEqual(['k@verein.example']);
  expect(emailsIn('mailto:k@verein.example').addresses).toEqual(['k@verein.example']);
  expect(emailsIn('a@x.de ::: b@x.de').addresses).toEqual(['a@x.de', 'b@x.de']);
  expect(emailsIn('a@x.de, b@x.de; c@x.de').addresses).toEqual(['a@x.de', 'b@x.de', 'c@x.de']);
});

test('phones lose what a form put before them and keep how they are written', () => {
  expect(phonesIn('p:+4670123456').map(({ number }) => number)).toEqual(['+4670123456']);
  expect(phonesIn('(0221) 55-501 ::: tel:+49221').map(({ number }) => number)).toEqual(['(0221) 55-501', '+49221']);
});

test('tags are parted by what the writer used, and Google groups of its own are none', () => {
  expect(tagsIn('* myContacts ::: Chor ::: * starred')).toEqual(['Chor']);
  expect(tagsIn('"Sommerfest, groß","Helfer"')).toEqual(['Sommerfest, groß', 'Helfer']);
  expect(tagsIn('vip, denver;presse')).toEqual(['vip', 'denver', 'presse']);
});

test('a broken address keeps the person, goes into the note and is reported', () => {
  const { members, said } = readWhole('liste.csv', 'Vorname,E-Mail\nMax,max(at)verein.de\n');
  expect(only(members)).toMatchObject({ name: { given: 'Max' }, emails: [], note: 'E-Mail: max(at)verein.de' });
  expect(said).toEqual(['2 bad-email']);
});

test('a row with a broken address and nothing else is refused, since nobody can be recognised', () => {
  const { members, problems } = readWhole('liste.csv', 'Vorname,E-Mail\n,max(at)verein.de\nAnna,\n');
  expect(members.map(({ line }) => line)).toEqual([3]);
  expect(problems.map(({ reason, severity }) => [reason, severity])).toEqual([
    ['bad-email', 'warning'],
    ['no-name-and-no-contact', 'refused'],
  ]);
});

test('a person without an address is a person, and one address may belong to two', () => {
  const { members, problems } = readWhole('liste.csv', 'Vorname,E-Mail\nAnna,\nBert,familie@x.de\nCara,familie@x.de\n');
  expect([members.length, problems.length]).toEqual([3, 0]);
});

test('numbers that Excel destroyed are not taken for keys or phones', () => {
  const { members, said } = readWhole('liste.csv', 'Mitgliedsnummer,Name,Telefon\n1.8E+15,Anna,"4,93012E+11"\n');
  expect(only(members)).toEqual({
    line: 2,
    name: { display: 'Anna' },
    emails: [],
    phones: [],
    addresses: [],
    tags: [],
    note: 'Telefon: 4,93012E+11',
  });
  expect(said).toEqual(['2 number-in-exponent-form', '2 id-in-exponent-form']);
});

test('a member number is the key and a field', () => {
  expect(member('Mitglieds-Nr.;Nachname\n0042;Groß\n')).toMatchObject({
    memberNumber: '0042',
    key: { source: 'member-number', key: '0042' },
  });
});

test('dates are read in the order that the column itself proves', () => {
  const born = (rows: string) => readWhole('l.csv', `First Name,Birthday\n${rows}`).members.map((each) => each.born);
  expect(born('A,3/7/1984\nB,3/17/1984\n')).toEqual(['1984-03-07', '1984-03-17']);
  expect(born('A,3/7/1984\nB,17/3/1984\n')).toEqual(['1984-07-03', '1984-03-17']);
});

test('a date that could be two days is said to be one', () => {
  const english = readWhole('l.csv', 'First Name,Birthday\nA,3/7/1984\n');
  expect([only(english.members).born, english.said]).toEqual(['1984-03-07', ['2 ambiguous-date']]);
  const german = readWhole('l.csv', 'Vorname,Geburtstag\nA,3/7/1984\n');
  expect([only(german.members).born, german.said]).toEqual(['1984-07-03', []]);
});

test('a day that does not exist goes into the note and is reported; an empty date of Outlook is nothing', () => {
  const { members, said } = readWhole('l.csv', 'Vorname,Geburtsdatum,Eintritt\nA,31.02.1990,0.0.00\n');
  expect(only(members)).toMatchObject({ note: 'Geburtsdatum: 31.02.1990' });
  expect(only(members).since).toBeUndefined();
  expect(said).toEqual(['2 bad-date']);
});

test('year, month and day in a column each make a birthday, also without the year', () => {
  const born = (row: string) => member(`Vorname,Geburtsjahr,Geburtsmonat,Geburtstag\n${row}\n`).born;
  expect([born('A,1984,3,7'), born('A,,3,7'), born('A,1984,,')]).toEqual(['1984-03-07', '--03-07', undefined]);
});

test('two names for one field fill each other’s gaps', () => {
  const { members } = readWhole('l.csv', 'Name,File As,E-mail 1 - Value\n,Anna Groß,a@x.de\nBert,B.,b@x.de\n');
  expect(members.map(({ name }) => name.display)).toEqual(['Anna Groß', 'Bert']);
});

test('a street beside town and code is the street; a formatted address beside its parts is not said twice', () => {
  expect(member('Name;Adresse;PLZ;Ort\nA;Weg 1;50667;Köln\n').addresses).toEqual([
    { street: 'Weg 1', postalCode: '50667', city: 'Köln' },
  ]);
  expect(member('Name,Address 1 - Formatted,Address 1 - City\nA,"Weg 1\nKöln",Köln\n').addresses).toEqual([
    { city: 'Köln' },
  ]);
  expect(member('Name,Address 1 - Formatted\nA,"Weg 1\nKöln"\n').addresses).toEqual([{ street: 'Weg 1\nKöln' }]);
});

test('the same address in other letters is one address, and keeps its first label', () => {
  const text =
    'First Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value\nA,Privat,a@x.de,Arbeit,A@X.de\n';
  expect(member(text).emails).toEqual([{ address: 'a@x.de', label: 'Privat' }]);
});

test('a row that fits nothing is kept where it can be and reported with its line', () => {
  const { members, said, problems } = readWhole(
    'l.csv',
    'Vorname,Nachname,E-Mail\nKurz\nLang,Y,l@x.de,zu,viel\n"Offen,Z,o@x.de\n',
  );
  expect(members.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(said).toEqual(['2 too-few-cells', '3 too-many-cells', '4 unclosed-quote']);
  expect(problems[1]?.facts['beyond']).toBe('zu | viel');
});

test('whatever stands in the cells, every row gives a person or a refusal', () => {
  const cell = fc.string({ unit: lettersOf('a1@.-/+=E ;:"\'\n|<>'), maxLength: 12 });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (cells) => {
      const text = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
      const { members, problems } = readWhole('l.csv', `Vorname,E-Mail,Telefon,Geburtstag,Labels,Notizen\n${text}\n`);
      const kept = cells.filter((row) => row.some((each) => each.trim() !== '')).length;
      expect(members.length + problems.filter(({ severity }) => severity === 'refused').length).toBe(kept);
    }),
  );
});
