/** Zones are read back by a reader of its own: what the lines say at each hour is compared with the zone itself. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { zoneLines } from '../../shared/export/vtimezone.ts';

type Onset = { readonly at: number; readonly offset: number };

const minutesOf = (text: string): number =>
  (text.startsWith('-') ? -1 : 1) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5)));

/** By RFC 5545: an onset is a wall clock on the offset before it. */
function onsetsOf(lines: readonly string[], until: number): readonly Onset[] {
  const onsets: Onset[] = [];
  let block: string[] = [];
  for (const line of lines) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)$/.test(line)) block = [];
    block.push(line);
    if (!/^END:(STANDARD|DAYLIGHT)$/.test(line)) continue;
    const value = (name: string) => block.find((each) => each.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
    const [from, to] = [minutesOf(value('TZOFFSETFROM')), minutesOf(value('TZOFFSETTO'))];
    const utcOf = (wall: string) =>
      Temporal.PlainDateTime.from(wall).toZonedDateTime('UTC').epochMilliseconds - from * 60_000;
    const dates = block.filter((each) => each.startsWith('RDATE:')).map((each) => each.slice(6));
    const rule = value('RRULE');
    const start = Temporal.PlainDateTime.from(value('DTSTART')).toZonedDateTime('UTC');
    const ruled =
      rule === ''
        ? []
        : new RRuleTemporal({ rruleString: `RRULE:${rule};UNTIL=${until}1231T000000Z`, dtstart: start })
            .all()
            .map((at) => at.epochMilliseconds - from * 60_000);
    onsets.push(...[utcOf(value('DTSTART')), ...dates.map(utcOf), ...ruled].map((at) => ({ at, offset: to })));
  }
  return onsets.toSorted((a, b) => a.at - b.at);
}

const YEARS = { from: 2014, to: 2030 };

test.each([
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Europe/Istanbul',
  'America/St_Johns',
  'Antarctica/Troll',
])('%s is described as it is on every day of 17 years', (zone) => {
  const onsets = onsetsOf(zoneLines(zone, YEARS), YEARS.to + 1);
  const wrong: string[] = [];
  let place = 0;
  const end = Temporal.Instant.from(`${YEARS.to}-12-31T00:00Z`);
  for (
    let at = Temporal.Instant.from(`${YEARS.from}-01-01T12:00Z`);
    Temporal.Instant.compare(at, end) < 0;
    at = at.add({ hours: 18 })
  ) {
    while ((onsets[place + 1]?.at ?? Infinity) <= at.epochMilliseconds) place += 1;
    const there = at.toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;
    if (onsets[place]?.offset !== there) wrong.push(`${at.toString()}: ${onsets[place]?.offset}, not ${there}`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
});

test('a zone that goes on changing is described without an end, by two rules', () => {
  const lines = zoneLines('Europe/Berlin', { from: 2026, to: 2026 });
  expect(lines.filter((line) => line.startsWith('RRULE'))).toEqual([
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  ]);
});

test('a zone that stopped changing has no rule that goes on', () => {
  const lines = zoneLines('Europe/Istanbul', { from: 2014, to: 2030 });
  expect(lines.some((line) => line.startsWith('RRULE'))).toBe(false);
});

test('a zone is described once for all events that last as long', () => {
  const span = { from: 2026, to: 2031 };
  expect(zoneLines('Europe/Vienna', { ...span })).toBe(zoneLines('Europe/Vienna', { ...span }));
  expect(zoneLines('Europe/Vienna', { ...span, to: 2032 })).not.toBe(zoneLines('Europe/Vienna', span));
  expect(zoneLines('Europe/Rome', span)).not.toBe(zoneLines('Europe/Vienna', span));
});
