/**
 * One row of an event table to one event.
 *
 * Alone because a table says less than a calendar: no zone, often no end, and a day without a time is a whole day.
 * Invariant: every row gives a candidate or a `refused`; `end` is exclusive and not before `start`.
 */
import { type Cleaning, isExponent, tagsIn } from './cellText.ts';
import { contentKeyOf } from './contentKey.ts';
import type { TableRow } from './csvTable.ts';
import type { DateOrder } from './dateText.ts';
import type { EventCandidate, EventReading } from './eventCandidate.ts';
import { dayAfter } from './icsTime.ts';
import { type ImportProblem, refused, warning } from './importProblem.ts';
import { knownZone } from '../time/knownZone.ts';
import { type CandidateKey, optional } from './memberCandidate.ts';
import { shapeProblemsOf } from './rowShape.ts';
import { cellOf, type FieldNames, type TableColumn } from './tableColumns.ts';
import { readWall, type WallReading } from './wallText.ts';

export type EventField =
  | 'title'
  | 'start'
  | 'start-time'
  | 'end'
  | 'end-time'
  | 'all-day'
  | 'place'
  | 'description'
  | 'url'
  | 'key'
  | 'zone'
  | 'tags';

/** Google Calendar and Outlook calendar tables, English and German, and what people call their own columns. */
export const EVENT_FIELDS: FieldNames<EventField> = {
  title:
    'Title, Titel, Subject, Betreff, Event, Event Name, Event Title, Veranstaltung, Veranstaltungstitel, Name, Bezeichnung, Summary, Thema',
  start:
    'Start, Beginn, Start Date, Startdatum, Begins, Beginnt am, Datum, Date, Starts, Starts at, Event Start Date, Start Date Time, Von, Beginn am, Anfang, dtstart',
  'start-time': 'Start Time, Startzeit, Beginnt um, Uhrzeit, Time, Beginn Uhrzeit, Anfangszeit',
  end: 'End, Ende, End Date, Enddatum, Ends, Ends at, Endet am, Bis, Event End Date, End Date Time, dtend',
  'end-time': 'End Time, Endzeit, Endet um, Ende Uhrzeit',
  'all-day': 'All day event, All Day, Ganztägiges Ereignis, Ganztägig',
  place: 'Location, Ort, Place, Venue, Veranstaltungsort, Treffpunkt',
  description: 'Description, Beschreibung, Notes, Notizen, Details, Bemerkung, Bemerkungen',
  url: 'URL, Link, Website, Webseite',
  key: 'Event ID, Event-ID, UID, ID',
  zone: 'Time Zone, Timezone, Zeitzone',
  tags: 'Categories, Kategorien, Kategorie, Category, Tags, Schlagwörter',
};

export type EventRowOptions = { readonly zone: string; readonly order?: DateOrder; readonly clean: Cleaning };

type Moment = Extract<WallReading, { kind: 'wall' | 'day' }>;

type Row = {
  readonly line: number;
  readonly zone: string;
  readonly order: DateOrder | undefined;
  readonly cell: (field: EventField) => string | undefined;
  readonly problems: ImportProblem[];
};

export function readEventRow(
  tableRow: TableRow,
  columns: readonly TableColumn<EventField>[],
  options: EventRowOptions,
): EventReading {
  const { line, total } = tableRow;
  const cells = tableRow.cells.map(options.clean);
  const cell = (field: EventField) => cellOf(columns, cells, field);
  if (total) return { problems: [refused(line, 'total-row', { cell: cells.find((text) => text !== '') ?? '' })] };
  const problems = shapeProblemsOf(tableRow, columns.length);
  const row = { line, cell, problems, zone: knownZone(cell('zone') ?? '') ?? options.zone, order: options.order };
  const title = cell('title') ?? '';
  const begin = readWall(cell('start') ?? '', cell('start-time') ?? '', row.zone, row.order);
  if (begin.kind !== 'wall' && begin.kind !== 'day') {
    const reason = begin.kind === 'empty' ? 'no-start' : begin.kind;
    return { problems: [...problems, refused(line, reason, { title, cell: cell('start') ?? '' })] };
  }
  if (begin.ambiguous) problems.push(warning(line, 'ambiguous-date', { cell: cell('start') ?? '' }));
  if (title === '') problems.push(warning(line, 'no-title'));
  const span = spanOf(row, begin);
  const candidate = {
    line,
    key: keyOf(row, [title, span.start, span.end, row.zone, cell('place') ?? '']),
    sequence: 0,
    title,
    zone: row.zone,
    ...span,
    status: 'confirmed' as const,
    tags: tagsIn(cell('tags') ?? ''),
    exceptions: [],
    extra: [],
    ...optional({ place: cell('place'), description: cell('description'), url: cell('url') }),
  };
  return { candidate, problems };
}

function keyOf({ line, cell, problems }: Row, content: readonly string[]): CandidateKey {
  const told = cell('key');
  const lost = told !== undefined && isExponent(told);
  if (lost) problems.push(warning(line, 'id-in-exponent-form', { cell: told }));
  return { source: 'events-table', key: told === undefined || lost ? contentKeyOf(content) : told };
}

function spanOf(
  { line, zone, order, cell, problems }: Row,
  begin: Moment,
): Pick<EventCandidate, 'start' | 'end' | 'allDay'> {
  const time = cell('end-time') ?? '';
  const told = readWall(cell('end') ?? (time === '' ? '' : dateIn(begin)), time, zone, order);
  const finish = told.kind === 'empty' || told.kind === 'day' ? untilOf(begin, told) : told;
  const facts = { cell: cell('end') ?? time };
  if (finish.kind === 'bad-date' || finish.kind === 'bad-time') problems.push(warning(line, finish.kind, facts));
  const allDay = begin.kind === 'day' || /^(true|yes|ja|1|wahr|x)$/i.test(cell('all-day') ?? '');
  const { start, end, turned } = allDay ? wholeDays(begin, finish) : hours(begin, finish);
  if (turned) problems.push(warning(line, 'end-before-start', facts));
  return { start, end, allDay };
}

/** `19:00-21:30` in the column of the start, where that of the end has nothing or the same day. */
function untilOf(begin: Moment, told: WallReading): WallReading {
  if (begin.kind !== 'wall' || begin.until === undefined) return told;
  if (told.kind === 'day' && told.date !== dateIn(begin)) return told;
  return { kind: 'wall', wall: begin.until, ambiguous: false };
}

type Span = { readonly start: string; readonly end: string; readonly turned: boolean };

const dateIn = (moment: Moment) => (moment.kind === 'day' ? moment.date : moment.wall.slice(0, 10));

/** Tables name the last day, calendars the day after it. */
function wholeDays(begin: Moment, finish: WallReading): Span {
  const start = dateIn(begin);
  const last = finish.kind === 'wall' || finish.kind === 'day' ? dateIn(finish) : start;
  return { start, end: dayAfter(last < start ? start : last, 1), turned: last < start };
}

/** An end without a date is on the same evening, or after midnight. */
function hours(begin: Moment, finish: WallReading): Span {
  const start = begin.kind === 'wall' ? begin.wall : `${begin.date}T00:00`;
  if (finish.kind !== 'wall') return { start, end: start, turned: false };
  if (finish.wall >= start) return { start, end: finish.wall, turned: false };
  const overnight = finish.wall.slice(0, 10) === start.slice(0, 10);
  const end = overnight ? `${dayAfter(start.slice(0, 10), 1)}${finish.wall.slice(10)}` : start;
  return { start, end, turned: !overnight };
}
