import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { knownZone } from '../../shared/time/knownZone.ts';
import { WINDOWS_ZONES } from '../../shared/import/windowsZones.ts';
import { only, readWhole, sample } from './reading.ts';

const calendar = (...lines: readonly string[]) =>
  readWhole('k.ics', ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
const event = (start: string) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:x', start, 'END:VEVENT'];
const zoneOf = (tzid: string, ...before: readonly string[]) =>
  only(calendar(...before, ...event(`DTSTART;TZID=${tzid}:20270705T190000`)).events).zone;
const vtimezone = (tzid: string, ...observances: readonly (readonly [string, string, string, string, string])[]) => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  ...observances.flatMap(([kind, start, from, to, rule]) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule === '' ? [] : [`RRULE:${rule}`]),
    `END:${kind}`,
  ]),
  'END:VTIMEZONE',
];
const CET = [
  ['STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'],
  ['DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'],
] as const;

test('every Windows name means a zone that exists', () => {
  expect(Object.keys(WINDOWS_ZONES).length).toBeGreaterThan(135);
  for (const zone of Object.values(WINDOWS_ZONES))
    expect(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId).toBe(zone);
});

test('a zone is known in any spelling of its name, and an offset is none', () => {
  expect(
    ['europe/berlin', 'US/Eastern', 'Europe/Kiev', 'America/Argentina/Buenos_Aires', 'Etc/UTC', 'GMT'].map(knownZone),
  ).toEqual(['Europe/Berlin', 'US/Eastern', 'Europe/Kiev', 'America/Argentina/Buenos_Aires', 'UTC', 'UTC']);
  expect(['+01:00', 'Mars/Olympus', '', 'Berlin', '(UTC+01:00) Berlin'].map(knownZone)).toEqual(
    Array(5).fill(undefined),
  );
});

test('each kind of name in our own file of odd zones finds its zone, and only the unknown one is reported', () => {
  const { events, problems } = readWhole('odd.ics', sample('calendar-odd-zones.ics'));
  expect(Object.fromEntries(events.map(({ key, zone }) => [key.key.split('@')[0], zone]))).toEqual({
    stadt: 'Europe/Berlin',
    pfad: 'Europe/Zurich',
    eigen: 'America/Chicago',
    doppelpunkt: 'Asia/Tokyo',
    windows: 'America/New_York',
    niemand: 'Europe/Berlin',
  });
  expect(problems).toEqual([
    {
      line: 28,
      reason: 'unknown-zone',
      severity: 'warning',
      facts: { tzid: 'Mars/Olympus_Mons', zone: 'Europe/Berlin' },
    },
  ]);
});

test('an unknown zone is read in the zone that the calendar names, if it names one', () => {
  expect(zoneOf('Nirgends', 'X-WR-TIMEZONE:America/Vancouver')).toBe('America/Vancouver');
});

test('a name that contradicts its own description is only a name', () => {
  const lie = vtimezone('Eastern Standard Time', ...CET);
  expect(zoneOf('Eastern Standard Time', ...lie)).toBe('Europe/Berlin');
  const short = vtimezone(
    'EST',
    ['STANDARD', '20071104T020000', '-0400', '-0500', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
    ['DAYLIGHT', '20070311T020000', '-0500', '-0400', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'],
  );
  expect(zoneOf('EST', ...short)).toBe('America/New_York');
});

test('of zones that show the same clock the workspace’s own wins', () => {
  const lines = [
    'BEGIN:VCALENDAR',
    ...vtimezone('Benutzerdefiniert', ...CET),
    ...event('DTSTART;TZID=Benutzerdefiniert:20270705T190000'),
    'END:VCALENDAR',
  ];
  expect(only(readWhole('k.ics', lines.join('\n'), { zone: 'Europe/Vienna' }).events).zone).toBe('Europe/Vienna');
});

test('a description by single dates or by days of a month is understood', () => {
  const dated = vtimezone(
    'Alt',
    ['STANDARD', '20261025T030000', '+0200', '+0100', ''],
    ['DAYLIGHT', '20270328T020000', '+0100', '+0200', ''],
  );
  expect(zoneOf('Alt', ...dated)).toBe('Europe/Berlin');
  const byDays = vtimezone(
    'Tage',
    ['STANDARD', '20071104T020000', '-0700', '-0800', 'FREQ=YEARLY;BYMONTH=11;BYDAY=SU;BYMONTHDAY=1,2,3,4,5,6,7'],
    ['DAYLIGHT', '20070311T020000', '-0800', '-0700', 'FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14'],
  );
  expect(zoneOf('Tage', ...byDays)).toBe('America/Los_Angeles');
});

test('a description that matches no zone at the time of the event leads to the calendar’s zone and a warning', () => {
  const odd = vtimezone('Seltsam', ['STANDARD', '19700101T000000', '+0117', '+0117', '']);
  const { events, said } = calendar(...odd, ...event('DTSTART;TZID=Seltsam:20270705T190000'));
  expect([only(events).zone, said]).toEqual(['Europe/Berlin', ['10 unknown-zone']]);
});
