import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventInZone } from '../../shared/import/eventInZone.ts';
import { plainTextOf } from '../../shared/import/plainText.ts';
import { bytesOf, only, readWhole, startsOf } from './reading.ts';

const calendar = (...lines: readonly string[]) =>
  readWhole('k.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1@x', 'SUMMARY:Abend', ...lines, 'END:VEVENT'];
const one = (...lines: readonly string[]) => only(calendar(...event(...lines)).events);
const span = (...lines: readonly string[]) => {
  const { start, end, allDay, zone } = one(...lines);
  return [start, end, allDay ? 'days' : zone];
};

test('an event without an end has none to invent: a time is a moment, a day is a day', () => {
  expect(span('DTSTART;TZID=Europe/Berlin:20270301T190000')).toEqual([
    '2027-03-01T19:00',
    '2027-03-01T19:00',
    'Europe/Berlin',
  ]);
  expect(span('DTSTART;VALUE=DATE:20270301')).toEqual(['2027-03-01', '2027-03-02', 'days']);
});

test('a duration of hours is exact and one of days is not, over the night of the change to summer time', () => {
  expect(span('DTSTART;TZID=Europe/Berlin:20270327T230000', 'DURATION:PT6H')[1]).toBe('2027-03-28T06:00');
  expect(span('DTSTART;TZID=Europe/Berlin:20270327T230000', 'DURATION:P1D')[1]).toBe('2027-03-28T23:00');
  expect(span('DTSTART;VALUE=DATE:20270301', 'DURATION:P2D')).toEqual(['2027-03-01', '2027-03-03', 'days']);
  expect(span('DTSTART:20270301T190000Z', 'DURATION:-PT1H')).toEqual(['2027-03-01T19:00', '2027-03-01T19:00', 'UTC']);
});

test('an end in another zone is told in the zone of the start', () => {
  expect(span('DTSTART;TZID=Europe/Berlin:20270301T190000', 'DTEND;TZID=Europe/London:20270301T200000')[1]).toBe(
    '2027-03-01T21:00',
  );
});

test('an end before the start is dropped and said', () => {
  const { events, said } = calendar(...event('DTSTART:20270301T190000Z', 'DTEND:20270301T180000Z'));
  expect([only(events).end, said]).toEqual(['2027-03-01T19:00', ['3 end-before-start']]);
});

test('a time without a zone is the calendar’s, and the event says that it floats', () => {
  expect(one('DTSTART:20270301T190000')).toMatchObject({
    start: '2027-03-01T19:00',
    zone: 'Europe/Berlin',
    floating: true,
  });
  const named = calendar('X-WR-TIMEZONE:America/Denver', ...event('DTSTART:20270301T190000'));
  expect(only(named.events)).toMatchObject({ start: '2027-03-01T19:00', zone: 'America/Denver', floating: true });
});

test('a time in UTC is not rewritten, and can be told in the zone where people meet', () => {
  const read = only(
    calendar('X-WR-TIMEZONE:Europe/Berlin', ...event('DTSTART:20270701T170000Z', 'DTEND:20270701T190000Z')).events,
  );
  expect(read).toMatchObject({ start: '2027-07-01T17:00', zone: 'UTC', shownZone: 'Europe/Berlin' });
  expect(eventInZone(read, 'Europe/Berlin')).toMatchObject({
    start: '2027-07-01T19:00',
    end: '2027-07-01T21:00',
    zone: 'Europe/Berlin',
  });
  const weekly = one('DTSTART:20270701T170000Z', 'RRULE:FREQ=WEEKLY');
  expect(eventInZone(weekly, 'Europe/Berlin')).toBe(weekly);
});

test('whole days of Exchange are whole days, written as midnights of a zone or of UTC', () => {
  const flag = 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE';
  expect(
    span(
      'DTSTART;TZID=W. Europe Standard Time:20270301T000000',
      'DTEND;TZID=W. Europe Standard Time:20270303T000000',
      flag,
    ),
  ).toEqual(['2027-03-01', '2027-03-03', 'days']);
  expect(span('DTSTART:20270228T230000Z', 'DTEND:20270301T230000Z', flag)).toEqual([
    '2027-03-01',
    '2027-03-02',
    'days',
  ]);
  expect(span('DTSTART:20270301T190000Z', 'DTEND:20270301T200000Z', flag)).toEqual([
    '2027-03-01T19:00',
    '2027-03-01T20:00',
    'UTC',
  ]);
});

test('an exception finds its evening however it names it, before or after its master', () => {
  const master = event('DTSTART;TZID=Europe/Berlin:20270301T190000', 'RRULE:FREQ=WEEKLY;COUNT=3');
  const names = [
    'RECURRENCE-ID;TZID=Europe/Berlin:20270308T190000',
    'RECURRENCE-ID:20270308T180000Z',
    'RECURRENCE-ID;TZID=America/New_York:20270308T130000',
    'RECURRENCE-ID;VALUE=DATE:20270308',
  ];
  for (const name of names) {
    const moved = event(name, 'DTSTART;TZID=Europe/Berlin:20270309T200000');
    for (const lines of [
      [...master, ...moved],
      [...moved, ...master],
    ]) {
      expect(startsOf(only(calendar(...lines).events))).toEqual([
        '2027-03-01T19:00',
        '2027-03-09T20:00',
        '2027-03-15T19:00',
      ]);
    }
  }
});

test('a cancelled exception takes its evening away, a cancelled series says so', () => {
  const master = event('DTSTART;TZID=Europe/Berlin:20270301T190000', 'RRULE:FREQ=WEEKLY;COUNT=2');
  const off = event(
    'RECURRENCE-ID;TZID=Europe/Berlin:20270308T190000',
    'DTSTART;TZID=Europe/Berlin:20270308T190000',
    'STATUS:CANCELLED',
  );
  expect(startsOf(only(calendar(...master, ...off).events))).toEqual(['2027-03-01T19:00']);
  expect(one('DTSTART:20270301T190000Z', 'STATUS:CANCELLED').status).toBe('cancelled');
  expect(only(calendar('METHOD:CANCEL', ...event('DTSTART:20270301T190000Z')).events).status).toBe('cancelled');
});

test('an exception holds only what differs from its series', () => {
  const master = event('DTSTART;TZID=Europe/Berlin:20270301T190000', 'RRULE:FREQ=WEEKLY;COUNT=2', 'LOCATION:Saal');
  const moved = event(
    'RECURRENCE-ID;TZID=Europe/Berlin:20270308T190000',
    'DTSTART;TZID=Europe/Berlin:20270308T190000',
    'LOCATION:Garten',
    'DESCRIPTION:draußen',
  );
  expect(only(calendar(...master, ...moved).events).exceptions).toEqual([
    {
      origin: '2027-03-08T19:00',
      state: 'changed',
      start: '2027-03-08T19:00',
      end: '2027-03-08T19:00',
      place: 'Garten',
      description: 'draußen',
    },
  ]);
});

test('an exception without its series is an event with a key of its own and a warning', () => {
  const { events, said } = calendar(
    ...event('RECURRENCE-ID:20270308T180000Z', 'DTSTART;TZID=Europe/Berlin:20270308T200000'),
  );
  expect([only(events).key.key, only(events).start, said]).toEqual([
    '1@x/2027-03-08T19:00',
    '2027-03-08T20:00',
    ['3 override-without-series'],
  ]);
});

test('a change for this and all following evenings is read as one evening, and said', () => {
  const master = event('DTSTART;TZID=Europe/Berlin:20270301T190000', 'RRULE:FREQ=WEEKLY;COUNT=3');
  const later = event(
    'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270308T190000',
    'DTSTART;TZID=Europe/Berlin:20270308T200000',
  );
  const { events, said } = calendar(...master, ...later);
  expect([startsOf(only(events)), said]).toEqual([
    ['2027-03-01T19:00', '2027-03-08T20:00', '2027-03-15T19:00'],
    ['9 range-read-as-one'],
  ]);
});

test('of two copies the higher sequence counts, then the later change, and the other is named', () => {
  const old = [
    'BEGIN:VEVENT',
    'UID:1@x',
    'SUMMARY:Alt',
    'SEQUENCE:1',
    'DTSTAMP:20270101T000000Z',
    'DTSTART:20270301T190000Z',
    'END:VEVENT',
  ];
  const recent = old.map((line) => line.replace('Alt', 'Neu').replace('SEQUENCE:1', 'SEQUENCE:2'));
  const changed = old.map((line) => line.replace('Alt', 'Neu').replace('T000000Z', 'T000001Z'));
  for (const other of [recent, changed]) {
    const { events, said } = calendar(...other, ...old);
    expect([only(events).title, said]).toEqual(['Neu', ['10 older-copy-left-out']]);
  }
});

test('one UID twice with nothing to tell which is newer: the later in the file comes in, the other is a refused row', () => {
  const { events, problems } = calendar(
    ...event('DTSTART:20270301T190000Z'),
    ...event('DTSTART:20270308T190000Z', 'X-FARBE:rot'),
  );
  expect([only(events).start, only(events).line]).toEqual(['2027-03-08T19:00', 8]);
  expect(problems).toEqual([
    {
      line: 3,
      reason: 'older-copy-left-out',
      severity: 'refused',
      facts: { key: '1@x', title: 'Abend', start: '2027-03-01T19:00' },
    },
  ]);
});

test('an event without a UID gets the same key at every import, and another event another one', () => {
  const bare = (title: string) =>
    only(calendar('BEGIN:VEVENT', `SUMMARY:${title}`, 'DTSTART:20270301T190000Z', 'END:VEVENT').events).key;
  expect(bare('A')).toEqual(bare('A'));
  expect(bare('A')).not.toEqual(bare('B'));
});

test('one broken component is reported with its line and the rest comes in', () => {
  const broken = ['BEGIN:VEVENT', 'UID:2@x', 'DTSTART:20270302T190000Z'];
  const { events, problems } = calendar(
    ...event('DTSTART:20270301T190000Z'),
    ...broken,
    'BEGIN:VEVENT',
    'UID:3@x',
    'SUMMARY:Gut',
    'DTSTART:20270303T190000Z',
    'END:VEVENT',
  );
  expect(events.map(({ key }) => key.key)).toEqual(['1@x', '3@x']);
  expect(problems).toEqual([
    { line: 8, reason: 'unclosed-component', severity: 'refused', facts: { component: 'VEVENT' } },
  ]);
});

test('a file that was cut short gives what came before the cut', () => {
  const { events, said } = readWhole(
    'k.ics',
    ['BEGIN:VCALENDAR', ...event('DTSTART:20270301T190000Z'), 'BEGIN:VEVENT', 'UID:2@x', 'DTSTA'].join('\n'),
  );
  expect([events.length, said]).toEqual([1, ['0 file-cut-short', '7 unclosed-component', '9 broken-line']]);
});

test('several calendars in one file each keep their own zone', () => {
  const of = (zone: string, uid: string) => [
    'BEGIN:VCALENDAR',
    `X-WR-TIMEZONE:${zone}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'SUMMARY:x',
    'DTSTART:20270301T190000',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const { events } = readWhole('k.ics', [...of('Asia/Tokyo', 'a'), ...of('America/Lima', 'b')].join('\r'));
  expect(events.map(({ zone }) => zone)).toEqual(['Asia/Tokyo', 'America/Lima']);
});

test('a character that the fold cut in two is whole in the title', () => {
  const text = bytesOf(
    ['BEGIN:VCALENDAR', ...event('DTSTART:20270301T190000Z'), 'END:VCALENDAR', '']
      .join('\r\n')
      .replace('Abend', 'Grüße'),
  );
  const at = text.indexOf(0xc3) + 1;
  const cut = Uint8Array.from([...text.subarray(0, at), 13, 10, 32, ...text.subarray(at)]);
  expect(only(readWhole('k.ics', cut).events).title).toBe('Grüße');
});

test('lines without a field are kept, those of an alarm with it, and a huge attachment is left out', () => {
  const lines = [
    'X-FARBE:rot',
    'BEGIN:VALARM',
    'TRIGGER:-PT15M',
    'DESCRIPTION:Los',
    'END:VALARM',
    'ORGANIZER;CN=A:mailto:a@x.de',
  ];
  const { events, said } = calendar(
    ...event('DTSTART:20270301T190000Z', ...lines, `ATTACH;ENCODING=BASE64;VALUE=BINARY:${'A'.repeat(9000)}`),
  );
  expect([only(events).extra, only(events).description, said]).toEqual([lines, undefined, ['3 attachment-left-out']]);
});

test('markup becomes words, and what only looks like markup stays', () => {
  expect(
    plainTextOf(
      '<html><body><p>Hallo&nbsp;<b>Welt</b></p>\n<ul><li>eins</li><li>zwei</li></ul>a<br/>b &lt;3 &#8364;</body></html>',
    ),
  ).toBe('Hallo Welt\n- eins\n- zwei\na\nb <3 €');
  expect(plainTextOf('a < b und c > d, <mailto:a@x.de>')).toBe('a < b und c > d, <mailto:a@x.de>');
});

test('whatever lines stand in an event, reading ends and every event is a candidate or a refusal', () => {
  const line = fc.constantFrom(
    'DTSTART:20270301T190000Z',
    'DTSTART;VALUE=DATE:20270301',
    'DTSTART;TZID=Nirgends:20270301T250000',
    'DTEND:x',
    'RRULE:FREQ=DAILY',
    'RRULE:;;=',
    'EXDATE:,,',
    'RECURRENCE-ID:20270301T190000Z',
    'BEGIN:VALARM',
    'END:VALARM',
    'UID:1',
    'X',
    ':',
    'SUMMARY',
    ' gefaltet',
    'DURATION:P',
    'SEQUENCE:-1',
    'ATTENDEE;CN="offen:x',
  );
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (all) => {
      const { events, problems } = calendar(...all.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']));
      const refused = problems.filter(({ severity }) => severity === 'refused').length;
      const merged = problems.filter(
        ({ reason, severity }) => reason === 'older-copy-left-out' && severity === 'warning',
      ).length;
      const changed = events.flatMap(({ exceptions }) => exceptions.filter(({ state }) => state === 'changed')).length;
      expect(events.length + refused + merged + changed).toBe(all.length);
    }),
  );
});

test('an address in angle brackets and a comparison are no markup', async () => {
  const { plainTextOf } = await import('../../shared/import/plainText.ts');
  const said = 'Kinder <6 frei, ab 6 > 5 Euro; a<b und c>d. Mail: <info@example.org> Link <https://example.org/x>';
  expect(plainTextOf(said)).toBe(said);
  expect(plainTextOf('<p>Kommt <b class="x">alle</b> zu <info@example.org></p>')).toBe(
    'Kommt alle zu <info@example.org>',
  );
});
