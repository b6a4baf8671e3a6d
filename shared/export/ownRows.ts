/**
 * A row, card or calendar entry of our own that comes in again: which document it is, and whether it says anything new.
 *
 * Alone because tables, cards and calendars say less than a document does, and what they leave out must not be taken for
 * taken away. Invariant: what we would write of the document today, read again, says nothing new.
 */
import type { Documents } from '../collections.ts';
import type { EventCandidate } from '../import/eventCandidate.ts';
import { openCsvTable } from '../import/csvTable.ts';
import { fingerprint } from '../import/fingerprint.ts';
import { readIcs } from '../import/ics.ts';
import type { MemberCandidate } from '../import/memberCandidate.ts';
import type { PostCandidate } from '../import/postRow.ts';
import { readTable } from '../import/tableReading.ts';
import { readCards } from '../import/vcard.ts';
import { calendarPieces } from './calendar.ts';
import { cardText } from './card.ts';
import { EVENT_COLUMNS } from './eventTable.ts';
import type { ExportKind } from './formats.ts';
import { memberColumns, memberWidths } from './memberTable.ts';
import { postColumns } from './postTable.ts';
import { MOST_OF_CELL } from './sheetXml.ts';
import { type Column, csvPieces, TABLE_STYLES } from './tableCell.ts';

export type OwnCandidate = MemberCandidate | EventCandidate | PostCandidate;

const ID_LINE = /^X-STAMMTISCH-ID:((?:mem|evt)_[\w-]{1,60})$/i;
const ID = /^(?:mem|evt|pst)_[\w-]{1,60}$/;
/** Of a later part of a series that was split, as `calendarEntry.ts` makes it. */
const OF_PART = /^(.+)\/\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** The id that it says itself to be of. Only a document that is here under it is meant. */
export function ownIdOf(candidate: OwnCandidate): string | undefined {
  const lines = 'extra' in candidate ? (candidate.extra ?? []) : [];
  const said = lines.map((line) => ID_LINE.exec(line)?.[1]).find((id) => id !== undefined);
  if (said !== undefined) return said;
  const key = candidate.key?.key ?? '';
  return [key, OF_PART.exec(key)?.[1] ?? ''].find((each) => ID.test(each));
}

export type OwnContext = {
  /** The workspace's. */
  readonly zone: string;
  readonly channelName: (id: string) => string | undefined;
};

/** Whether the row is one that our own export of this document has, in any of its formats. */
export function saysNothingNew<K extends ExportKind>(
  kind: K,
  document: Documents[K],
  candidate: OwnCandidate,
  context: OwnContext,
): boolean {
  const mark = markOf(candidate);
  for (const own of ownCandidates(kind, document, candidate, context)) if (markOf(own) === mark) return true;
  return false;
}

/** Where it stands, and when it was changed, say nothing of what it says. */
function markOf(candidate: OwnCandidate): string {
  const { line: _line, ...content } = candidate;
  const { modified: _modified, sequence: _sequence, extra: _extra, ...rest } = content as Partial<EventCandidate>;
  return fingerprint(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of the format that the candidate came in: who imports a hundred thousand rows waits for each of these. */
function* ownCandidates<K extends ExportKind>(
  kind: K,
  document: Documents[K],
  candidate: OwnCandidate,
  context: OwnContext,
): Generator<OwnCandidate> {
  const source = candidate.key?.source;
  if (kind === 'members' && source === 'vcard') {
    for (const version of ['3.0', '4.0'] as const)
      for (const read of readCards(cardText(document as Documents['members'], version)))
        if (read.candidate !== undefined) yield read.candidate;
  } else if (kind === 'events' && source === 'ics') {
    const options = { name: '', zone: context.zone, endless: 0 };
    const text = [...calendarPieces(() => [document as Documents['events']], options)].join('');
    for (const read of readIcs(text, context.zone)) if (read.candidate !== undefined) yield read.candidate;
  } else yield* tableCandidates(kind, document, context);
}

/** The plain table and the German one say the same; a workbook says less where a text is longer than a cell. */
export function* tableCandidates<K extends ExportKind>(
  kind: K,
  document: Documents[K],
  { zone, channelName }: OwnContext,
): Generator<OwnCandidate> {
  const whole = tableText(kind, document, channelName, 'whole');
  const isLong = whole.length > MOST_OF_CELL;
  for (const content of isLong ? [whole, tableText(kind, document, channelName, 'cut')] : [whole]) {
    const table = openCsvTable(content);
    if (table === undefined) continue;
    for (const { candidates } of readTable('', `${kind}-csv`, table, { zone }).chunks()) yield* candidates;
  }
}

function tableText<K extends ExportKind>(
  kind: K,
  document: Documents[K],
  channelName: OwnContext['channelName'],
  form: 'whole' | 'cut',
): string {
  const write = <T>(columns: readonly Column<T>[], row: T) =>
    [...csvPieces(form === 'cut' ? columns.map(cut) : columns, [row], TABLE_STYLES.csv)].join('');
  if (kind === 'members') {
    const member = document as Documents['members'];
    return write(memberColumns(memberWidths([member])), member);
  }
  if (kind === 'events') return write(EVENT_COLUMNS, document as Documents['events']);
  return write(postColumns(channelName), document as Documents['posts']);
}

/** As a workbook holds it. */
const cut = <T>(column: Column<T>): Column<T> => ({
  ...column,
  cell: (row, language) => {
    const cell = column.cell(row, language);
    return cell.kind === 'text' ? { ...cell, text: cell.text.slice(0, MOST_OF_CELL) } : cell;
  },
});
