import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentLines } from '../../shared/import/contentLines.ts';
import { parseProperty, splitText, unescapeText } from '../../shared/import/contentProperty.ts';
import { lettersOf, only, readWhole } from './reading.ts';

const card = (...lines: readonly string[]) =>
  readWhole('k.vcf', ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n'));
const person = (...lines: readonly string[]) => only(card(...lines).members);

test('any text that is folded anywhere is unfolded to itself', () => {
  const letters = fc.string({ unit: lettersOf('ab ;:,ü\t'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      letters,
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom('\r\n', '\n', '\r'),
      (text, width, newline) => {
        const whole = `NOTE:${text}x`;
        const parts = whole.match(new RegExp(`[\\s\\S]{1,${width}}`, 'g')) ?? [];
        // A fold whose rest is blank is an empty line to every reader.
        fc.pre(parts.every((part) => part.trim() !== ''));
        expect([...contentLines(parts.join(`${newline} `))]).toEqual([{ line: 1, text: whole }]);
      },
    ),
  );
});

test('any text that is escaped comes back, and separators inside it do not part it', () => {
  const anyText = fc.string({ unit: lettersOf('a,;\\\nnü'), maxLength: 12 });
  const escape = (text: string) => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      expect(texts.map((text) => unescapeText(escape(text)))).toEqual(texts);
      expect(splitText(texts.map(escape).join(';'), ';')).toEqual(texts.map((text) => text.trim()));
    }),
  );
});

test('a line has a name, parameters and a value, or is none', () => {
  const of = (text: string) => parseProperty({ line: 1, text });
  expect(of('ATTENDEE;CN="Groß, Anna: die Erste";ROLE=CHAIR:mailto:a@x.de')).toMatchObject({
    name: 'ATTENDEE',
    value: 'mailto:a@x.de',
  });
  expect(of('ATTENDEE;CN="Groß, Anna: die Erste":x')?.params.get('CN')).toEqual(['Groß, Anna: die Erste']);
  expect(of('TEL;WORK;TYPE=fax,pref:1')?.params.get('TYPE')).toEqual(['WORK', 'fax', 'pref']);
  expect(of("NOTE;X=a^nb^^c^'d:1")?.params.get('X')).toEqual(['a\nb^c"d']);
  expect(of('item1.EMAIL:a@x.de')).toMatchObject({ group: 'item1', name: 'EMAIL' });
  expect(of('SUMMARY;X="offen:Text')).toMatchObject({ value: 'Text' });
  expect([of('kein Doppelpunkt'), of(''), of(':x'), of('A;B')]).toEqual([undefined, undefined, undefined, undefined]);
});

test('quoted-printable is undone in the charset that the card names', () => {
  expect(person('N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Wei=DF;K=E4the').name).toEqual({
    family: 'Weiß',
    given: 'Käthe',
  });
  expect(person('N;QUOTED-PRINTABLE:M=C3=BC=', 'ller;An=C3=A4').name).toEqual({ family: 'Müller', given: 'Anä' });
});

test('a picture is left out with a warning, however it is wrapped, and the lines after it are read', () => {
  const indented = card('FN:A', 'PHOTO;ENCODING=BASE64;TYPE=JPEG:', ' /9j/4AAQ', ' SkZJRg==', '', 'TITLE:Chefin');
  expect([only(indented.members).position, indented.said]).toEqual(['Chefin', ['3 photo-left-out']]);
  const bare = card('FN:A', 'PHOTO;BASE64:/9j/4AAQ', 'SkZJRg==', 'TITLE:Chefin');
  expect([only(bare.members).position, bare.said]).toEqual(['Chefin', ['3 photo-left-out']]);
  const four = card('FN:A', `PHOTO:data:image/jpeg;base64,${'A'.repeat(9000)}`);
  expect(four.said).toEqual(['3 photo-left-out']);
});

test('commas that nobody escaped do not part a name or a street', () => {
  expect(person('VERSION:2.1', 'N:Doe;John;Richter,James;Mr.;', 'ADR;HOME:;;Weg 1, Hof;Köln;;50667;DE')).toMatchObject({
    name: { additional: 'Richter,James' },
    addresses: [{ street: 'Weg 1, Hof', city: 'Köln', postalCode: '50667', country: 'DE', label: 'home' }],
  });
});

test('Apple labels, empty years and company cards mean what they show', () => {
  const { emails, born, name, organisation } = person(
    'FN:Verein e. V.',
    'ORG:Verein e. V.;',
    'X-ABShowAs:COMPANY',
    'item1.EMAIL:a@x.de',
    'item1.X-ABLabel:_$!<Home>!$_',
    'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-07',
  );
  expect([emails, born, name, organisation]).toEqual([
    [{ address: 'a@x.de', label: 'Home' }],
    '--03-07',
    {},
    'Verein e. V.',
  ]);
});

test('a card is found by its UID, with or without the scheme before it', () => {
  expect(person('FN:A', 'UID:urn:uuid:1f').key).toEqual(person('FN:A', 'UID:1f').key);
});

test('lines that have no field here are kept as they stand', () => {
  expect(person('FN:A', 'X-PHONETIC-FIRST-NAME:Ah', 'IMPP;X-SERVICE-TYPE=Jabber:xmpp:a@x.de').extra).toEqual([
    'X-PHONETIC-FIRST-NAME:Ah',
    'IMPP;X-SERVICE-TYPE=Jabber:xmpp:a@x.de',
  ]);
});

test('a card that breaks off costs itself and not its neighbours', () => {
  const { members, problems } = readWhole(
    'k.vcf',
    'BEGIN:VCARD\nFN:Eins\nEND:VCARD\nBEGIN:VCARD\nFN:Offen\nBEGIN:VCARD\nFN:Drei\nkein Sinn\nEND:VCARD\nBEGIN:VCARD\nFN:Ende',
  );
  expect(members.map(({ name }) => name.display)).toEqual(['Eins', 'Drei']);
  expect(problems.map(({ line, reason, severity }) => [line, reason, severity])).toEqual([
    [4, 'unclosed-card', 'refused'],
    [8, 'broken-line', 'warning'],
    [10, 'unclosed-card', 'refused'],
  ]);
});

test('the card of an agent inside a card is not a person of the file', () => {
  const { members } = card(
    'VERSION:2.1',
    'FN:Chefin',
    'AGENT:',
    'BEGIN:VCARD',
    'FN:Agent',
    'END:VCARD',
    'TITLE:Leitung',
  );
  expect(only(members)).toMatchObject({ name: { display: 'Chefin' }, position: 'Leitung' });
});

test('a list of people and a card without anybody are refused, with their lines', () => {
  expect(card('VERSION:4.0', 'KIND:group', 'FN:Alle').problems).toMatchObject([
    { line: 1, reason: 'group-card', severity: 'refused' },
  ]);
  expect(card('VERSION:3.0', 'NOTE:nur das').problems).toMatchObject([
    { reason: 'no-name-and-no-contact', severity: 'refused' },
  ]);
});
