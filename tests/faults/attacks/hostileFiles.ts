/**
 * Files to import that want something else than to be imported, by what reads them.
 *
 * Alone because the list is the point: a workbook's attacks get a list of their own beside these.
 */
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  calendar('BEGIN:VEVENT', 'UID:1@x', 'SUMMARY:Fest', 'DTSTART:20260701T190000', ...lines, 'END:VEVENT');
const card = (...lines: string[]): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', 'N:Weiß;Anna;;;', 'FN:Anna Weiß', ...lines, 'END:VCARD', ''].join('\r\n');
const zone = (...lines: string[]): string =>
  calendar('BEGIN:VTIMEZONE', 'TZID:X', 'BEGIN:STANDARD', 'DTSTART:16010101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', ...lines, 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:1@x', 'SUMMARY:Fest', 'DTSTART;TZID=X:20260701T190000', 'END:VEVENT'); // prettier-ignore
const table = (head: string, ...rows: string[]): string => [head, ...rows, ''].join('\r\n');

export const benign = {
  calendar: event(),
  card: card(),
  table: table('Vorname;Nachname;E-Mail', 'Anna;Weiß;anna@museum.example'),
} as const;

const times = (n: number, text: string): string => text.repeat(n);

export const hostileCalendars: readonly (readonly [name: string, content: string])[] = [
  ['a date in each second', event('RRULE:FREQ=SECONDLY')],
  ['a date in each minute, by every rule there is', event('RRULE:FREQ=MINUTELY;BYSECOND=0,1,2;BYMONTH=1;BYSETPOS=-1')],
  ['a thousand million dates', event('RRULE:FREQ=DAILY;COUNT=1000000000')],
  ['dates a million years apart', event('RRULE:FREQ=YEARLY;INTERVAL=1000000')],
  ['a date that never comes', event('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
  ['a rule that goes nowhere', event('RRULE:FREQ=DAILY;INTERVAL=0')],
  ['a rule with ten thousand days', event(`RRULE:FREQ=YEARLY;BYYEARDAY=${times(10_000, '1,')}1`)],
  [
    'a hundred thousand exceptions',
    event(`EXDATE:${Array.from({ length: 100_000 }, () => '20260708T190000').join(',')}`),
  ],
  [
    'a hundred thousand further dates',
    event(`RDATE:${Array.from({ length: 100_000 }, () => '20260708T190000').join(',')}`),
  ],
  ['a duration of ages', event('DURATION:P99999999999999W')],
  ['an end before its beginning', event('DTEND:19700101T000000')],
  ['a year that there is not', event('DTSTART:99999999T999999')],
  ['a zone named like a property', event('DTSTART;TZID=__proto__:20260701T190000')],
  ['a zone that is the constructor', event('DTSTART;TZID=constructor:20260701T190000')],
  ['a zone that is a path', event('DTSTART;TZID=../../../../etc/passwd:20260701T190000')],
  ['a zone whose clock is changed each second', zone('RRULE:FREQ=SECONDLY')],
  ['a zone whose clock is changed ten thousand times', zone(...Array.from({ length: 10_000 }, (_, n) => `RDATE:${1000 + (n % 8000)}0101T000000`))], // prettier-ignore
  ['ten thousand events in each other', calendar(times(10_000, 'BEGIN:VEVENT\r\n') + times(10_000, 'END:VEVENT\r\n'))],
  ['a component named like a property', calendar('BEGIN:__proto__', 'polluted:1', 'END:__proto__')],
  [
    'properties named like properties',
    event('__proto__:1', 'constructor:1', 'toString:1', 'X-__PROTO__;__proto__=1:1'),
  ],
  [
    'an event known by the prototype',
    calendar('BEGIN:VEVENT', 'UID:__proto__', 'SUMMARY:Fest', 'DTSTART:20260701', 'END:VEVENT'),
  ],
  ['ends that were never begun', calendar(times(10_000, 'END:VEVENT\r\n'))],
  ['a line folded a hundred thousand times', event(`DESCRIPTION:${times(100_000, 'x\r\n ')}`)],
  ['a quote that is never closed', event(`X-A;B="${times(100_000, 'x')}`)],
  ['a hundred thousand parameters', event(`X-A${times(100_000, ';A=B')}:x`)],
  [
    'links that run',
    event(
      'URL:javascript:alert(1)',
      'ATTACH:file:///etc/passwd',
      'ATTACH;FMTTYPE=text/html;ENCODING=BASE64;VALUE=BINARY:PHNjcmlwdD4=',
    ),
  ],
  ['tags that are never closed', event(`DESCRIPTION:<br>${times(200_000, '<a ')}`)],
  [
    'comments that are never closed',
    event(`DESCRIPTION:<br>${times(200_000, '<!--')}<script>${times(200_000, '<style>')}`),
  ],
  ['blanks without end in markup', event(`DESCRIPTION:<br>${times(200_000, '&#32;')}x`)],
  [
    'an alarm that starts a program',
    event('BEGIN:VALARM', 'ACTION:PROCEDURE', 'ATTACH:file:///bin/sh', 'TRIGGER:-PT0S', 'END:VALARM'),
  ],
  ['zero bytes and half letters', event('SUMMARY:a\u0000b\u0007', 'LOCATION:\ud800')],
];

export const hostileCards: readonly (readonly [name: string, content: string])[] = [
  [
    'a photo that is a file of one’s own',
    card('PHOTO;VALUE=URI:file:///etc/passwd', 'KEY;VALUE=URI:file:///etc/shadow'),
  ],
  ['a photo on another computer', card('PHOTO;VALUE=URI:http://127.0.0.1:1/x.png', 'SOURCE:\\\\evil.example\\share')],
  ['a photo of ten megabytes', card(`PHOTO;ENCODING=b;TYPE=PNG:${times(10_000_000, 'A')}`)],
  ['cards in each other', `${times(10_000, 'BEGIN:VCARD\r\n')}FN:x\r\n${times(10_000, 'END:VCARD\r\n')}`],
  ['an agent within an agent', card(times(5000, 'AGENT:BEGIN:VCARD\\n'))],
  ['a name of a hundred thousand parts', card(`N:${times(100_000, ';')}`)],
  ['twenty thousand addresses', card(...Array.from({ length: 20_000 }, (_, n) => `EMAIL:a${n}@x.example`))],
  ['quoted-printable without end', card(`NOTE;ENCODING=QUOTED-PRINTABLE:${times(100_000, '=0D=0A=\r\n')}`)],
  ['quoted-printable that is none', card(`NOTE;ENCODING=QUOTED-PRINTABLE:${times(100_000, '=')}`)],
  [
    'a charset that there is not',
    card('NOTE;CHARSET=__proto__;ENCODING=QUOTED-PRINTABLE:=41', 'NOTE;CHARSET=UTF-7:+ADw-script+AD4-'),
  ],
  [
    'properties named like properties',
    card('__proto__:1', 'constructor:1', '__proto__.EMAIL:a@x.example', 'X-ABLabel;__proto__=1:x'),
  ],
  ['a card known by the prototype', card('UID:__proto__', 'CATEGORIES:__proto__,constructor,toString')],
  ['addresses with line ends in them', card('EMAIL:a@x.example\\nBCC: all@x.example', 'TEL:+49\\r\\n110')],
  [
    'two hundred thousand categories',
    card(`CATEGORIES:${Array.from({ length: 200_000 }, (_, n) => `t${n}`).join(',')}`),
  ],
  ['two hundred thousand photos', card(times(200_000, 'PHOTO;VALUE=URI:x\r\n'))],
  ['a birthday of ages', card(`BDAY:${times(100_000, '9')}`, 'BDAY:0000-00-00')],
  ['links that run', card('URL:javascript:alert(1)', 'URL:data:text/html,<script>alert(1)</script>', 'IMPP:x:x')],
];

export const hostileTables: readonly (readonly [name: string, content: string])[] = [
  [
    'columns named like properties',
    table('Vorname;Nachname;__proto__;constructor;toString;hasOwnProperty', 'Anna;Weiß;polluted;polluted;x;y'),
  ],
  [
    'two hundred thousand columns',
    table(`Vorname;Nachname${times(200_000, ';x')}`, `Anna;Weiß${times(200_000, ';y')}`),
  ],
  ['a quote that is never closed', table('Vorname;Nachname', `Anna;"${times(20_000, 'x\r\n')}`)],
  ['nothing but quotes', table('Vorname;Nachname', times(1_000_000, '"'))],
  ['a million empty rows', `Vorname;Nachname\r\nAnna;Weiß\r\nBo;Rot\r\n${times(1_000_000, ';\r\n')}`],
  ['a million line ends of each kind', `Vorname;Nachname\r\n${times(300_000, '\r\n\n\r')}Anna;Weiß`],
  ['separators of every kind in turn', table('Vorname;Nachname,E-Mail\tTelefon|Notiz', 'Anna;Weiß,a@x.example\t1|x')],
  [
    'formulas',
    table(
      'Vorname;Nachname;Notiz',
      '=cmd|’ /C calc’!A0;+1+1;@SUM(A1:A9)',
      '-2+3;"=HYPERLINK(""http://evil.example"";""x"")";\t=1',
    ),
  ],
  ['a cell of ten megabytes', table('Vorname;Notiz', `Anna;${times(10_000_000, 'x')}`)],
  [
    'numbers beyond numbers',
    table('Vorname;Mitgliedsnummer;Telefon', `Anna;1E+999;${times(10_000, '9')}`, 'Bo;1.8E+15;0x7fffffff'),
  ],
  [
    'dates beyond calendars',
    table('Vorname;Geburtstag', 'Anna;99.99.9999', 'Bo;31.02.2026', `Cem;${times(10_000, '1.')}`),
  ],
  [
    'times that are all blanks',
    table('Subject;Start Date;Start Time', 'Fest;01.07.2026;19:00', `Fest;01.07.2026;19:00${times(100_000, ' ')}x`),
  ],
  [
    'spans that are all blanks',
    table('Subject;Start Date;Start Time', 'Fest;01.07.2026;19:00', `Fest;01.07.2026;19:00${times(100_000, ' ')}!-`),
  ],
  ['an address that is all signs', table('Vorname;E-Mail', `Anna;"x (${times(100_000, '!@')}"`)],
  [
    'the same person ten thousand times',
    table('Vorname;Nachname;E-Mail', ...Array.from({ length: 10_000 }, () => 'Anna;Weiß;anna@x.example')),
  ],
  [
    'a cell of two hundred thousand tags',
    table('Vorname;Nachname;Tags', `Anna;Weiß;"${Array.from({ length: 200_000 }, (_, n) => `t${n}`).join(',')}"`),
  ],
  [
    'a cell of two hundred thousand addresses',
    table('Vorname;E-Mail', `Anna;"${Array.from({ length: 200_000 }, (_, n) => `a${n}@x.example`).join(', ')}"`),
  ],
  ['zero bytes and half letters', table('Vorname;Nachname', 'An\u0000na;\ud800')],
  [
    'a script in each cell',
    table(
      'Vorname;Nachname;E-Mail;Notiz',
      '<script>alert(1)</script>;"<img src=x onerror=alert(1)>";javascript:alert(1);"</textarea><svg onload=alert(1)>"',
    ),
  ],
];
