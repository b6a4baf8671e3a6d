/** Our files, read by readers that are not ours, so that writer and importer don't share a mistake. */
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, test } from 'vitest';
import type { Event } from '../../shared/events/model.ts';
import { occurrencesOf } from '../../shared/events/occurrences.ts';
import { calendarPieces } from '../../shared/export/calendar.ts';
import { cardText } from '../../shared/export/card.ts';
import type { Member } from '../../shared/members/model.ts';
import { instantOf, isDate } from '../../shared/time/wall.ts';
import { memberOf, eventOf, stampAt } from '../document/documents.ts';
import { openedWorkspace } from './openedWorkspace.ts';
import { ruledPart as part, SERIES } from './series.ts';

const made = stampAt('2026-01-01T00:00:00.000Z');
const member = (fields: Partial<Member>): Member => memberOf('mem_1', { made, changed: made, ...fields });
const event = (fields: Partial<Event>): Event =>
  eventOf('evt_1', { title: 'Chor', made, changed: made, parts: [], ...fields });
const calendar = (...events: readonly Event[]) =>
  [...calendarPieces(() => events, { name: 'Verein; "x"', zone: 'Europe/Berlin', endless: 2036 })].join('');

const ANNA = member({
  name: { given: 'Anna', family: '=HYPERLINK("http://x")' },
  emails: [{ address: 'a@x.example' }, { address: 'b@x.example', label: 'work' }],
  phones: [{ number: '+49 30 123' }],
  born: '1984-03-07',
  since: '2020-02-29',
  note: 'Zeile "eins";\nZeile zwei',
  tags: ['Vorstand', 'Chor, alt'],
});

async function exportOf(format: 'csv' | 'csv-german' | 'xlsx') {
  const workspace = await openedWorkspace([{ collection: 'members', document: ANNA }]);
  return workspace.exported({ format, kind: 'members', names: { language: 'de' } });
}

test('a German table is what a German Excel expects, byte by byte at its beginning', async () => {
  const bytes = await exportOf('csv-german');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors, meta } = Papa.parse<string[]>(Buffer.from(bytes).toString('utf8'), {
    newline: '\r\n',
    delimiter: ';',
  });
  expect(errors).toEqual([]);
  expect(meta.linebreak).toBe('\r\n');
  const [heads = [], row = []] = data;
  const cell = (head: string) => row[heads.findIndex((each) => each.replace('\ufeff', '') === head)];
  expect([cell('Vorname'), cell('Nachname'), cell('Geburtstag'), cell('Eintritt')]).toEqual([
    'Anna',
    `'=HYPERLINK("http://x")`,
    '07.03.1984',
    '29.02.2020',
  ]);
  expect([cell('E-Mail 2'), cell('E-Mail 2 Bezeichnung'), cell('Telefonnummer 1')]).toEqual([
    'b@x.example',
    'work',
    '+49 30 123',
  ]);
  expect(cell('Notizen')).toBe('Zeile "eins";\nZeile zwei');
});

test('a plain table is RFC 4180: commas, CRLF, quotes doubled, no mark before it', async () => {
  const text = Buffer.from(await exportOf('csv')).toString('utf8');
  expect(text.startsWith('Stammtisch-ID,First Name,')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text.replaceAll('\r\n', '').match(/\n/g)).toHaveLength(1);
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect([data.length, errors]).toEqual([1, []]);
  expect(data[0]).toMatchObject({ Birthday: '1984-03-07', Tags: 'Vorstand ::: Chor, alt' });
});

test('a workbook has dates as dates and texts as texts, whatever they begin with', async () => {
  const { sheets } = await readXlsx(await exportOf('xlsx'));
  const [heads = [], row = []] = sheets[0]?.rows ?? [];
  const cell = (head: string) => row[heads.indexOf(head)];
  expect(sheets[0]?.name).toBe('Personen');
  expect(cell('Nachname')).toBe('=HYPERLINK("http://x")');
  expect((cell('Geburtstag') as Date).toISOString().slice(0, 10)).toBe('1984-03-07');
  expect(cell('Telefonnummer 1')).toBe('+49 30 123');
});

const unfolded = (text: string) => text.replaceAll('\r\n ', '');
const linesOf = (text: string) => unfolded(text).split('\r\n');

test('no line of a card or calendar is longer than 75 octets, and none is cut inside a letter', () => {
  const long = 'Käthe 👩‍👩‍👧‍👦 '.repeat(60);
  const card = cardText(member({ name: { given: long }, note: long }), '3.0');
  for (const text of [card, calendar(event({ title: long, parts: [part('2026-06-11T19:00', '2026-06-11T21:00')] }))]) {
    const bytes = new TextEncoder().encode(text);
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBe(75);
    for (const line of lines)
      expect(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).toBeTypeOf('string');
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  }
  expect(unfolded(card)).toContain(`NOTE:${long}`);
});

test('no text can end its line and begin another, in a card or in a calendar', () => {
  const hostile = 'x\r\nEND:VCARD\r\nBEGIN:VEVENT\nEND:VCALENDAR\u0000\u0085';
  const card = cardText(
    member({
      id: 'mem_1',
      name: { given: hostile, display: hostile },
      organisation: hostile,
      website: hostile,
      note: hostile,
      tags: [hostile],
      emails: [{ address: hostile, label: hostile }],
      extra: ['X-A:1', 'X-B:1\r\nEND:VCARD', 'END:VCARD', 'BEGIN:VCARD', 'no line', 'NOTE:twice'],
    }),
    '4.0',
  );
  expect(
    linesOf(card)
      .filter((line) => /^(BEGIN|END|NOTE|X-[AB]\b)/.test(line))
      .map((line) => line.slice(0, 9)),
  ).toEqual(['BEGIN:VCA', 'NOTE:x\\nE', 'X-A:1', 'END:VCARD']);
  const text = calendar(
    event({
      title: hostile,
      place: hostile,
      url: hostile,
      tags: [hostile],
      parts: [part('2026-06-11T19:00', '2026-06-11T21:00')],
      extra: [
        'END:VEVENT',
        'BEGIN:VALARM',
        'TRIGGER:-PT5M',
        'X-C:1\nEND:VEVENT',
        'END:VALARM',
        'BEGIN:VALARM',
        'SUMMARY:cut off',
      ],
    }),
  );
  expect(
    linesOf(text).filter((line) => /^(BEGIN|END):/.test(line) && !/STANDARD|DAYLIGHT|VTIMEZONE/.test(line)),
  ).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'BEGIN:VALARM', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR']);
});

/** Starts of all entries of a file by a reader that takes the lines as they are. */
function startsIn(text: string): readonly string[] {
  const entries = unfolded(text)
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((entry) => entry.split('\r\n'));
  const starts = entries
    .filter((lines) => !lines.some((line) => line.startsWith('RECURRENCE-ID')))
    .flatMap((lines) => {
      const kept = lines.filter((line) => /^(DTSTART|RRULE|RDATE|EXDATE)/.test(line));
      return new RRuleTemporal({ rruleString: kept.join('\n') })
        .between(new Date('2026-01-01'), new Date('2027-01-01'), true)
        .map((at) => at.toInstant().toString());
    });
  return starts.toSorted();
}

test.each(SERIES)('%s has the dates that it has here', (_, fields) => {
  const series = event(fields);
  const here = occurrencesOf(series, '2026-01-01', '2026-12-31').map(({ start, zone }) =>
    instantOf(start, isDate(start) ? 'UTC' : zone).replace('.000Z', 'Z'),
  );
  expect(here.length).toBeGreaterThan(20);
  const text = calendar(series);
  expect(startsIn(text).filter((at) => at < '2026-12-30T23')).toEqual(here.toSorted());
});

test('a date that moved, one that was cancelled and a series that was say so', () => {
  const text = calendar(
    event({
      parts: [part('2026-01-07T19:00', '2026-01-07T21:00', 'FREQ=WEEKLY')],
      exceptions: [
        { origin: '2026-01-14T19:00', start: '2026-01-15T20:00' },
        { origin: '2026-01-21T19:00', state: 'cancelled' },
      ],
    }),
    event({ id: 'evt_2', state: 'cancelled', parts: [part('2026-02-01', '2026-02-02')] }),
  );
  const wanted = /^(UID|RECURRENCE-ID|DTSTART|DTEND|STATUS)/;
  const entries = unfolded(text)
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((entry) => entry.split('\r\n').filter((line) => wanted.test(line)));
  expect(entries).toEqual([
    [
      'UID:evt_1',
      'DTSTART;TZID=Europe/Berlin:20260107T190000',
      'DTEND;TZID=Europe/Berlin:20260107T210000',
      'STATUS:CONFIRMED',
    ],
    [
      'UID:evt_1',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260114T190000',
      'DTSTART;TZID=Europe/Berlin:20260115T200000',
      'DTEND;TZID=Europe/Berlin:20260115T220000',
      'STATUS:CONFIRMED',
    ],
    [
      'UID:evt_1',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260121T190000',
      'DTSTART;TZID=Europe/Berlin:20260121T190000',
      'DTEND;TZID=Europe/Berlin:20260121T210000',
      'STATUS:CANCELLED',
    ],
    ['UID:evt_2', 'DTSTART;VALUE=DATE:20260201', 'DTEND;VALUE=DATE:20260202', 'STATUS:CANCELLED'],
  ]);
});

test('each change raises SEQUENCE and LAST-MODIFIED, and nothing else changes the bytes', () => {
  const first = event({
    parts: [part('2026-01-07T19:00', '2026-01-07T21:00')],
    external: { source: 'ics', key: 'u@x.example', sequence: 4 },
  });
  const later = { ...first, changed: { ...made, at: '2026-01-01T00:00:00.400Z' } };
  const latest = { ...first, changed: { ...made, at: '2026-03-01T00:00:00.000Z' } };
  const sequence = (each: Event) => Number(/^SEQUENCE:(\d+)/m.exec(calendar(each))?.[1]);
  expect(sequence(first)).toBe(4);
  expect(sequence(later)).toBeGreaterThan(4);
  expect(sequence(latest)).toBeGreaterThan(sequence(later));
  expect(calendar(latest)).toContain('LAST-MODIFIED:20260301T000000Z');
  expect(calendar(latest)).toContain('UID:u@x.example');
  expect(calendar(first)).toBe(calendar(structuredClone(first)));
});
