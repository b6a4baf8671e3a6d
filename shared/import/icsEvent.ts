/**
 * One VEVENT, read by itself: its times, its words, its place in a series.
 *
 * Alone because a master and the exceptions of its series are written alike and must be read alike.
 * Invariant: `end` is not before `start`; an all-day event has dates whatever the writer used for them.
 */
import { type ContentProperty, splitText, unescapeText } from './contentProperty.ts';
import { type ImportProblem, type ImportProblemReason, refused, warning } from './importProblem.ts';
import { type IcsEvent, propertyOf } from './icsComponents.ts';
import { dayAfter, dayOf, type IcsTime, parseDuration, stampOf, timesOf, wallAfter, wallIn } from './icsTime.ts';
import type { IcsZones } from './icsZones.ts';
import { plainTextOf } from './plainText.ts';

export type IcsDraft = {
  readonly line: number;
  readonly uid?: string;
  readonly sequence: number;
  readonly modified?: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly allDay: boolean;
  readonly floating: boolean;
  readonly shownZone?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly title: string;
  readonly place?: string;
  readonly description?: string;
  readonly url?: string;
  readonly tags: readonly string[];
  readonly recurrence?: { readonly time: IcsTime; readonly following: boolean };
  readonly rules: readonly ContentProperty[];
  readonly excluded: readonly IcsTime[];
  readonly added: readonly IcsTime[];
  readonly extra: readonly string[];
};

export type DraftReading = { readonly draft?: IcsDraft; readonly problems: readonly ImportProblem[] };

type Context = { readonly zones: IcsZones; readonly zone: string };

const LONGEST_EXTRA = 8192;
const READ: ReadonlySet<string> = new Set([
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'DURATION',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'URL',
  'RRULE',
  'EXDATE',
  'RDATE',
  'RECURRENCE-ID',
  'SEQUENCE',
  'LAST-MODIFIED',
  'STATUS',
  'CATEGORIES',
]);

export function readEvent(event: IcsEvent, context: Context): DraftReading {
  const { line, properties } = event.component;
  const problems: ImportProblem[] = [];
  const report = (reason: ImportProblemReason, facts: ImportProblem['facts'] = {}) =>
    problems.push(warning(line, reason, facts));
  const begin = first(properties, 'DTSTART');
  const startTime = begin && timesOf(begin)[0];
  if (startTime === undefined) {
    const facts = { title: textOf(properties, 'SUMMARY') ?? '', value: begin?.value.slice(0, 80) ?? '' };
    return { problems: [refused(line, begin === undefined ? 'no-start' : 'bad-date', facts)] };
  }
  const calendarZone = context.zones.calendar(propertyOf(event.calendar, 'X-WR-TIMEZONE')?.value);
  const zone = zoneOfEvent(startTime, calendarZone ?? context.zone, context.zones);
  if (startTime.kind === 'zoned' && context.zones.of(startTime.tzid).certainty === 'guessed') {
    report('unknown-zone', { tzid: startTime.tzid, zone });
  }
  const times = spanOf(properties, startTime, zone, context.zones);
  if (times.turned) report('end-before-start', { start: times.start });
  const title = textOf(properties, 'SUMMARY') ?? '';
  if (title === '') report('no-title', { start: times.start });
  const draft = {
    line,
    title,
    zone,
    start: times.start,
    end: times.end,
    allDay: times.allDay,
    floating: startTime.kind === 'floating',
    status: statusOf(textOf(properties, 'STATUS'), textOf(event.calendar, 'METHOD')),
    tags: tagsOf(properties),
    extra: extraOf(event, report),
    ...seriesOf(properties),
    ...wordsOf(properties),
    ...stampsOf(properties, zone),
    ...(calendarZone !== undefined && calendarZone !== zone && { shownZone: calendarZone }),
  };
  return { draft, problems };
}

const all = (properties: readonly ContentProperty[], name: string) =>
  properties.filter((property) => property.name === name);
const first = (properties: readonly ContentProperty[], name: string) => propertyOf(properties, name);

function textOf(properties: readonly ContentProperty[], name: string): string | undefined {
  const text = unescapeText(first(properties, name)?.value ?? '').trim();
  return text === '' ? undefined : text;
}

function zoneOfEvent(start: IcsTime, calendarZone: string, zones: IcsZones): string {
  if (start.kind === 'utc') return 'UTC';
  if (start.kind === 'zoned') return zones.of(start.tzid).zone;
  if (start.kind === 'floating' || start.tzid === undefined) return calendarZone;
  return zones.of(start.tzid).zone;
}

type Span = { readonly start: string; readonly end: string; readonly allDay: boolean; readonly turned: boolean };

function spanOf(properties: readonly ContentProperty[], startTime: IcsTime, zone: string, zones: IcsZones): Span {
  const zoneOf = (tzid: string) => zones.of(tzid).zone;
  const finish = first(properties, 'DTEND');
  const endTime = finish && timesOf(finish)[0];
  const duration = parseDuration(first(properties, 'DURATION')?.value ?? '');
  const asDays = startTime.kind === 'date' ? zone : midnightZone(properties, startTime, endTime, zone, zones);
  if (asDays !== undefined) {
    const start = dayOf(startTime, asDays);
    const told = endTime && dayOf(endTime, asDays);
    const end = told !== undefined && told > start ? told : dayAfter(start, Math.max(1, duration?.days ?? 1));
    return { start, end, allDay: true, turned: told !== undefined && told < start };
  }
  const start = wallIn(startTime, zone, zoneOf);
  const told = endTime === undefined ? duration && wallAfter(start, zone, duration) : wallIn(endTime, zone, zoneOf);
  const turned = told !== undefined && told < start;
  return { start, end: told === undefined || turned ? start : told, allDay: false, turned };
}

/** Exchange marks all-day events and gives them midnights: in the event's zone, or in UTC for the calendar's zone. */
function midnightZone(
  properties: readonly ContentProperty[],
  start: IcsTime,
  end: IcsTime | undefined,
  zone: string,
  zones: IcsZones,
): string | undefined {
  if (textOf(properties, 'X-MICROSOFT-CDO-ALLDAYEVENT')?.toUpperCase() !== 'TRUE') return undefined;
  const zoneOf = (tzid: string) => zones.of(tzid).zone;
  const isMidnight = (time: IcsTime, there: string) => wallIn(time, there, zoneOf).endsWith('T00:00');
  return [zone, zones.ofDays].find(
    (there) => isMidnight(start, there) && (end === undefined || isMidnight(end, there)),
  );
}

function wordsOf(properties: readonly ContentProperty[]): {
  readonly place?: string;
  readonly description?: string;
  readonly url?: string;
} {
  const structured = first(properties, 'X-APPLE-STRUCTURED-LOCATION')?.params.get('X-TITLE')?.[0]?.trim();
  const place = textOf(properties, 'LOCATION') ?? (structured ? unescapeText(structured) : undefined);
  const description = plainTextOf(textOf(properties, 'DESCRIPTION') ?? textOf(properties, 'X-ALT-DESC') ?? '');
  const url = textOf(properties, 'URL');
  return {
    ...(place !== undefined && { place }),
    ...(description !== '' && { description }),
    ...(url !== undefined && { url }),
  };
}

const tagsOf = (properties: readonly ContentProperty[]) =>
  all(properties, 'CATEGORIES')
    .flatMap(({ value }) => splitText(value, ','))
    .filter((tag) => tag !== '');

function statusOf(status = '', method = ''): IcsDraft['status'] {
  if (/^cancel/i.test(status) || /^cancel$/i.test(method)) return 'cancelled';
  return /^tentative$/i.test(status) ? 'tentative' : 'confirmed';
}

function stampsOf(
  properties: readonly ContentProperty[],
  zone: string,
): Pick<IcsDraft, 'uid' | 'modified' | 'sequence'> {
  const uid = textOf(properties, 'UID');
  const stamp = first(properties, 'LAST-MODIFIED') ?? first(properties, 'DTSTAMP');
  const modified = stamp && stampOf(stamp.value, zone);
  const sequence = /^\d{1,12}$/.exec(textOf(properties, 'SEQUENCE') ?? '')?.[0] ?? '0';
  return { sequence: Number(sequence), ...(uid !== undefined && { uid }), ...(modified !== undefined && { modified }) };
}

function seriesOf(
  properties: readonly ContentProperty[],
): Pick<IcsDraft, 'recurrence' | 'rules' | 'excluded' | 'added'> {
  const origin = first(properties, 'RECURRENCE-ID');
  const time = origin && timesOf(origin)[0];
  const following = origin?.params.get('RANGE')?.[0]?.toUpperCase() === 'THISANDFUTURE';
  return {
    rules: all(properties, 'RRULE').filter(({ value }) => value.trim() !== ''),
    excluded: all(properties, 'EXDATE').flatMap(timesOf),
    added: all(properties, 'RDATE').flatMap(timesOf),
    ...(time !== undefined && { recurrence: { time, following } }),
  };
}

/** Lines of an alarm and the like belong to it, whatever they are called. */
function extraOf(
  { component }: IcsEvent,
  report: (reason: ImportProblemReason, facts?: ImportProblem['facts']) => void,
): readonly string[] {
  const kept: string[] = [];
  let depth = 0;
  for (const text of component.lines) {
    const name = /^[\w-]+/.exec(text)?.[0].toUpperCase() ?? '';
    if (name === 'BEGIN') depth += 1;
    if (name === 'ATTACH' && text.length > LONGEST_EXTRA) report('attachment-left-out', { characters: text.length });
    else if (depth > 0 || !READ.has(name)) kept.push(text);
    if (name === 'END') depth -= 1;
  }
  return kept;
}
