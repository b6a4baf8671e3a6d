/**
 * An event as the entries of a calendar file: one for each part of its series, and one for each date that differs.
 *
 * Alone because the file, a single event and the folder of feeds are made of the same entries.
 * Invariants: the UID is the one that the event came with, else its id, and never changes; SEQUENCE rises with each change;
 * what an imported event carried that has no field here (alarms among it) goes out as it came. The same document gives
 * the same bytes. Source: RFC 5545; RELATED-TO for the parts of a series that was split, as Nextcloud writes it.
 */
import type { Event } from '../events/model.ts';
import { dateOf, isDate } from '../time/wall.ts';
import { sequenceOf, utcStamp } from './contentStamp.ts';
import { escaped, foldedLines, inOneLine, keptLines } from './foldLines.ts';
import type { SeriesPart } from './seriesPart.ts';

const OWN: ReadonlySet<string> = new Set(
  'UID,DTSTAMP,DTSTART,DTEND,DURATION,SUMMARY,DESCRIPTION,LOCATION,URL,RRULE,EXDATE,RDATE,RECURRENCE-ID,SEQUENCE,LAST-MODIFIED,STATUS,CATEGORIES,X-STAMMTISCH-ID'.split(
    ',',
  ),
);
/** Exchange's mark on a midnight that it means as a whole day; our whole days are dates. */
const OF_WHOLE_DAYS = 'X-MICROSOFT-CDO-ALLDAYEVENT';

export const eventUid = (event: Event): string => (event.external?.source === 'ics' ? event.external.key : event.id);

/** Of a part after the first; the importer takes it apart again (`ownRows.ts`). */
export const partUid = (uid: string, from: string): string => `${uid}/${from}`;

type Entry = { readonly event: Event; readonly series: SeriesPart; readonly uid: string };

export function entryText(event: Event, series: SeriesPart): string {
  const own = eventUid(event);
  const entry = { event, series, uid: series.isFirst ? own : partUid(own, series.part.from) };
  const lines = [...masterLines(entry), ...series.changed.flatMap((date) => changedLines(entry, date))];
  return foldedLines(lines);
}

function masterLines({ event, series, uid }: Entry): readonly string[] {
  const { part, isFirst, rrule, excluded, added } = series;
  const times = (name: string, walls: readonly string[]) => walls.map((wall) => timeLine(name, wall, part.zone));
  return [
    'BEGIN:VEVENT',
    ...headLines(event, uid),
    ...times('DTSTART', [part.start]),
    ...endLine(part.start, part.end, part.zone),
    ...(rrule === undefined ? [] : [`RRULE:${rrule}`]),
    ...times('RDATE', added),
    ...times('EXDATE', excluded),
    ...wordLines(event),
    `STATUS:${statusOf(event.state)}`,
    ...(event.tags.length === 0 ? [] : [`CATEGORIES:${event.tags.map(escaped).join(',')}`]),
    ...(isFirst ? [] : [`RELATED-TO;RELTYPE=SIBLING:${escaped(eventUid(event))}`]),
    ...(isFirst ? keptLines(event.extra, ownOf(part.start)) : []),
    'END:VEVENT',
  ];
}

const ownOf = (start: string): ReadonlySet<string> => (isDate(start) ? new Set([...OWN, OF_WHOLE_DAYS]) : OWN);

function changedLines({ event, series, uid }: Entry, date: SeriesPart['changed'][number]): readonly string[] {
  const { zone } = series.part;
  const { title = event.title, place = event.place, description = event.description } = date;
  return [
    'BEGIN:VEVENT',
    ...headLines(event, uid),
    timeLine('RECURRENCE-ID', date.origin, zone),
    timeLine('DTSTART', date.start, zone),
    ...endLine(date.start, date.end, zone),
    ...wordLines({ title, place, description, url: event.url }),
    `STATUS:${statusOf(date.state ?? event.state)}`,
    'END:VEVENT',
  ];
}

/** DTSTAMP is when the entry was last changed, so that a file without changes stays as it is. */
function headLines(event: Event, uid: string): readonly string[] {
  const stamp = utcStamp(event.changed.at);
  return [
    `UID:${escaped(uid)}`,
    `X-STAMMTISCH-ID:${escaped(event.id)}`,
    `DTSTAMP:${stamp ?? '19700101T000000Z'}`,
    ...(stamp === undefined ? [] : [`LAST-MODIFIED:${stamp}`]),
    `SEQUENCE:${sequenceOf(event, event.external?.source === 'ics' ? event.external.sequence : undefined)}`,
  ];
}

const wordLines = ({ title, place, description, url }: Pick<Event, 'title' | 'place' | 'description' | 'url'>) => [
  `SUMMARY:${escaped(title)}`,
  ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
  ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ...(url === undefined || inOneLine(url) === '' ? [] : [`URL:${inOneLine(url)}`]),
];

const STATUS: Readonly<Record<string, string>> = { cancelled: 'CANCELLED', tentative: 'TENTATIVE' };
const statusOf = (state: string): string => (Object.hasOwn(STATUS, state) ? (STATUS[state] as string) : 'CONFIRMED');

/** What has no length, or an end before its start (another program's), has no end in a calendar: it is there at its start. */
const endLine = (start: string, end: string, zone: string): readonly string[] =>
  end > start ? [timeLine('DTEND', end, zone)] : [];

function timeLine(name: string, wall: string, zone: string): string {
  const day = dateOf(wall).replaceAll('-', '');
  if (isDate(wall)) return `${name};VALUE=DATE:${day}`;
  const time = `${day}T${wall.slice(11).replace(':', '')}00`;
  return zone === 'UTC' ? `${name}:${time}Z` : `${name};TZID=${zone}:${time}`;
}
