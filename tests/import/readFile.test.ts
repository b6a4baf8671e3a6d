import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImport } from '../../shared/import/readFile.ts';
import { bytesOf, lettersOf, readWhole } from './reading.ts';

const refusal = (name: string, content: string | readonly number[]) => {
  const read = readImport(name, typeof content === 'string' ? bytesOf(content) : Uint8Array.from(content), {
    zone: 'Europe/Berlin',
  });
  return read.ok ? `read as ${read.value.kind}` : read.failure.kind;
};
const kindOf = (headers: string) => refusal('liste.csv', `${headers}\n`);

test('what is no text is refused as what it is', () => {
  expect(refusal('leer.csv', [])).toBe('empty-file');
  expect(refusal('leer.csv', ' \r\n\t\n')).toBe('empty-file');
  expect(refusal('export.zip', [0x50, 0x4b, 0x03, 0x04, ...bytesOf('....subscribed.csv')])).toBe('archive');
  expect(refusal('bild.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])).toBe('not-text');
  expect(
    refusal(
      'roh.csv',
      Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
    ),
  ).toBe('not-text');
  expect(
    refusal(
      'nullen.csv',
      Array.from({ length: 4000 }, () => 0),
    ),
  ).toBe('not-text');
  expect(refusal('tabelle.xls', '<html><table><tr><td>Name</td></tr></table>')).toBe('web-page');
});

test('a table about something else is refused with the headers that were seen', () => {
  const read = readImport('z.csv', bytesOf('Datum;Aufrufe;Klicks\n1.1.2027;5;1\n'), { zone: 'Europe/Berlin' });
  expect(read).toEqual({
    ok: false,
    failure: { kind: 'unknown-kind', name: 'z.csv', headers: ['Datum', 'Aufrufe', 'Klicks'], delimiter: ';' },
  });
});

test('a file is known by what stands in it, not by its name', () => {
  expect(refusal('meetup.xls', 'Name\tUser ID\tMember ID\nAnna\tuser 1\t1\n')).toBe('read as members-csv');
  expect(refusal('karte.txt', '\ufeff\r\nBEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n')).toBe('read as vcard');
  expect(refusal('kalender.txt', 'begin:vcalendar\nend:vcalendar\n')).toBe('read as ics');
});

test('tables about people, events and posts are told apart by their columns', () => {
  expect(kindOf('Order code,Attendee name,Attendee email,Start date,Product')).toBe('read as members-csv');
  expect(kindOf('Name,Telefon')).toBe('read as members-csv');
  expect(kindOf('Name,Datum,Ort')).toBe('read as events-csv');
  expect(kindOf('Subject,Start Date,Start Time')).toBe('read as events-csv');
  expect(kindOf('Text,Image URL,Tags,Posting Time')).toBe('read as posts-csv');
  expect(kindOf('Post id,Date,Post text,Impressions,Likes')).toBe('unknown-kind');
});

test('the person may say what an unknown table is, and which column is which', () => {
  const { members } = readWhole('x.csv', 'Wer;Wie\nAnna Groß;a@x.de\n', {
    as: 'members-csv',
    map: { 0: 'display', 1: 'email' },
  });
  expect(members).toMatchObject([{ name: { display: 'Anna Groß' }, emails: [{ address: 'a@x.de' }] }]);
});

test('a stray zero byte in a cell is dropped and refuses nothing', () => {
  const { members } = readWhole('l.csv', `Vorname,E-Mail\nAn\0na,a@x.de\n${'Bert,b@x.de\n'.repeat(50)}`);
  expect(members[0]?.name.given).toBe('Anna');
});

test('a table comes in chunks of at most 500 rows, and reading it twice gives the same', () => {
  const text = `Vorname,E-Mail\n${Array.from({ length: 1201 }, (_, at) => `P${at},p${at}@x.de`).join('\n')}\n`;
  const read = readImport('l.csv', bytesOf(text), { zone: 'Europe/Berlin' });
  if (!read.ok || read.value.kind !== 'members-csv') throw new Error('refused');
  const first = [...read.value.chunks()].map(({ candidates }) => candidates.length);
  expect(first).toEqual([500, 500, 201]);
  expect([...read.value.chunks()].flatMap(({ candidates }) => candidates)).toHaveLength(1201);
});

test('a large calendar lets others work before its first event is known', () => {
  const events = Array.from(
    { length: 1000 },
    (_, at) => `BEGIN:VEVENT\nUID:${at}\nSUMMARY:x\nDTSTART:20270301T190000Z\nEND:VEVENT`,
  );
  const read = readImport('k.ics', bytesOf(`BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR\n`), {
    zone: 'Europe/Berlin',
  });
  if (!read.ok) throw new Error('refused');
  const sizes = [...read.value.chunks()].map(({ candidates }) => candidates.length);
  expect(sizes.indexOf(500)).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000);
});

test('the first rows and the columns can be shown before anything is read', () => {
  const { reading } = readWhole('l.csv', 'Liste;;\nVorname;Quatsch;E-Mail\nAnna;x;a@x.de\n');
  expect(reading).toMatchObject({
    kind: 'members-csv',
    headerLine: 2,
    delimiter: ';',
    firstRows: [['Anna', 'x', 'a@x.de']],
  });
});

test('what a Mailchimp file says only by its name is not lost', () => {
  const mailing = (name: string) => readWhole(name, 'Email Address,LEID\na@x.de,1\n').reading;
  expect(mailing('unsubscribed_email_audience_export_1f.csv')).toMatchObject({ mailing: 'unsubscribed' });
  expect(mailing('non-subscribed_email_audience_export_1f.csv')).toMatchObject({ mailing: 'nonsubscribed' });
  expect(mailing('mitglieder.csv')).not.toHaveProperty('mailing');
});

test('who unsubscribed, never signed up or bounced at Mailchimp is tagged so, and the person is told once', () => {
  const read = (status: string) => {
    const table = 'Email Address,TAGS\na@x.de,vip\nb@x.de,\n';
    const { members, problems } = readWhole(`${status}_email_audience_export_1f.csv`, table);
    return [members.map(({ tags }) => tags), problems.map(({ line, reason }) => [line, reason])];
  };
  for (const status of ['unsubscribed', 'cleaned', 'nonsubscribed'])
    expect(read(status)).toEqual([[['vip', status], [status]], [[0, 'mailing-refused']]]);
  expect(read('subscribed')).toEqual([[['vip'], []], []]);
});

test('no bytes at all make the import throw', () => {
  const rowsOf = (bytes: Uint8Array): number => {
    const read = readImport('x', bytes, { zone: 'Europe/Berlin' });
    return read.ok ? [...read.value.chunks()].reduce((sum, { candidates }) => sum + candidates.length, 0) : 0;
  };
  const marks = 'BEGIN:VCARD|END:VCARD|BEGIN:VCALENDAR|BEGIN:VEVENT|END:VEVENT|DTSTART:20270301|FN:a|E-Mail,Name'.split(
    '|',
  );
  const pieces = fc.oneof(
    fc.constantFrom(...marks).map((line) => `${line}\n`),
    lettersOf('",;\n\0ü@.'),
  );
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(pieces, { maxLength: 20 }).map((all) => bytesOf(all.join(''))),
  );
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(rowsOf(bytes)).toBeGreaterThanOrEqual(0);
    }),
  );
});
