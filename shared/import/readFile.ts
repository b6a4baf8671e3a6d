/**
 * A file that somebody dropped to candidates and problems: the one way into this folder.
 *
 * Alone because the order is a rule: refuse what is no text, mend folds, decode, recognise, map, read; nothing is stored.
 * Invariant: reading is lazy and in chunks, so that the caller can let others work between two; reading twice gives the
 * same; every row of the file is in exactly one candidate or one `refused` problem.
 */
import { done, failed, type Result } from '../result.ts';
import { mendCutFolds } from './cutFolds.ts';
import { type CsvTable, openCsvTable, type TableRow } from './csvTable.ts';
import { type DateOrder, dateOrderOf } from './dateText.ts';
import { decodeText, type Encoding } from './decode.ts';
import type { EventCandidate } from './eventCandidate.ts';
import { EVENT_FIELDS, type EventField, readEventRow } from './eventRow.ts';
import { readIcs } from './ics.ts';
import { type ImportProblem, warning } from './importProblem.ts';
import { leftColumns, type LeftColumns } from './leftColumns.ts';
import type { MemberCandidate, MemberRowReading } from './memberCandidate.ts';
import { type ColumnChoices, type ColumnMapping, mapColumns } from './memberColumns.ts';
import { readMemberRow, type RowOptions } from './memberRow.ts';
import { POST_FIELDS, type PostCandidate, type PostField, readPostRow } from './postRow.ts';
import { type ImportKind, recognise, type RecogniseFailure, recogniseBytes } from './recognise.ts';
import { mapTable, type TableColumn } from './tableColumns.ts';
import { readCards } from './vcard.ts';

export type ImportOptions = {
  /** For times that name no zone: the workspace's. */
  readonly zone: string;
  /** The kind, when the person knows better. */
  readonly as?: ImportKind;
  /** Fields by column, when the person knows better. */
  readonly map?: Readonly<Record<number, string>>;
};

export type ImportChunk<Candidate> = {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly ImportProblem[];
};
type Chunks<Candidate> = () => Generator<ImportChunk<Candidate>, void, undefined>;

type Table = {
  readonly headerLine: number;
  readonly delimiter: string;
  /** The first rows as they stand, to show beside the mapping. */
  readonly firstRows: ReadonlyArray<readonly string[]>;
};

export type ImportReading = {
  readonly encoding: Encoding;
  /** Of the file as a whole; those of its rows are in the chunks. */
  readonly problems: readonly ImportProblem[];
} & (
  | ({
      readonly kind: 'members-csv';
      readonly columns: readonly ColumnMapping[];
      /** What only the file's name tells (Mailchimp): consent is not read from it, a refusal becomes a tag of each person. */
      readonly mailing?: (typeof MAILINGS)[number];
      readonly chunks: Chunks<MemberCandidate>;
    } & Table)
  | ({
      readonly kind: 'events-csv';
      readonly columns: readonly TableColumn<EventField>[];
      readonly chunks: Chunks<EventCandidate>;
    } & Table)
  | ({
      readonly kind: 'posts-csv';
      readonly columns: readonly TableColumn<PostField>[];
      readonly chunks: Chunks<PostCandidate>;
    } & Table)
  | { readonly kind: 'vcard'; readonly chunks: Chunks<MemberCandidate> }
  | { readonly kind: 'ics'; readonly chunks: Chunks<EventCandidate> }
);

const MAILINGS = ['subscribed', 'unsubscribed', 'cleaned', 'nonsubscribed'] as const;
const CHUNK = 500;
const SAMPLED_ROWS = 1000;

export function readImport(
  name: string,
  bytes: Uint8Array,
  options: ImportOptions,
): Result<ImportReading, RecogniseFailure> {
  const refusal = recogniseBytes(name, bytes);
  if (refusal !== undefined) return failed(refusal);
  const { text, encoding, broken } = decodeText(isFolded(bytes) ? mendCutFolds(bytes) : bytes);
  const recognised = recognise(name, text);
  if (!recognised.ok && (options.as === undefined || recognised.failure.kind !== 'unknown-kind')) return recognised;
  const kind = options.as ?? (recognised.ok ? recognised.value.kind : 'members-csv');
  const problems = broken > 0 ? [warning(0, 'broken-characters', { count: broken })] : [];
  const file = { encoding, problems };
  if (kind === 'vcard') return done({ ...file, kind, chunks: () => inChunks(readCards(text)) });
  if (kind === 'ics') return done({ ...file, kind, chunks: () => inChunks(readIcs(text, options.zone)) });
  const table = openCsvTable(text);
  if (table === undefined) return failed({ kind: 'empty-file', name });
  const read = readTable(name, kind, table, options);
  const refusing = 'mailing' in read && read.mailing !== 'subscribed';
  return done({ ...file, ...read, problems: [...problems, ...(refusing ? [warning(0, 'mailing-refused')] : [])] });
}

type OfTable = Extract<ImportReading, Table>;
type WithoutFile<T> = T extends unknown ? Omit<T, 'encoding' | 'problems'> : never;

function readTable(name: string, kind: OfTable['kind'], table: CsvTable, options: ImportOptions): WithoutFile<OfTable> {
  if (kind === 'members-csv') return readMembers(name, table, options);
  return kind === 'events-csv' ? readEvents(table, options) : readPosts(table, options);
}

const shownOf = ({ headerLine, delimiter, rows }: CsvTable): Table => ({
  headerLine,
  delimiter,
  firstRows: [...take(rows(), 5)].map(({ cells }) => cells),
});

function readMembers(name: string, table: CsvTable, { map = {} }: ImportOptions): WithoutFile<OfTable> {
  const columns = mapColumns(table.headers, map as ColumnChoices);
  const used = columns.filter(({ field }) => field !== 'ignored');
  const row = rowOptionsOf(table, used);
  const [, status] = /^(subscribed|unsubscribed|cleaned|non-?subscribed)_/i.exec(name) ?? [];
  const mailing = MAILINGS.find((each) => each === status?.toLowerCase().replace('-', ''));
  const refusing = mailing === 'subscribed' ? undefined : mailing;
  const read = (each: TableRow) => tagged(readMemberRow(each, used, row), refusing);
  const chunks = () => inChunks(readRows(table, leftColumns(columns, row.nullWord), read));
  return { ...shownOf(table), kind: 'members-csv', columns, chunks, ...(mailing !== undefined && { mailing }) };
}

/** Whom somebody's mailing must not reach: a tag says so as long as consent has no place here. */
function tagged(reading: MemberRowReading, tag: string | undefined): MemberRowReading {
  const { candidate, problems } = reading;
  if (candidate === undefined || tag === undefined) return reading;
  return { candidate: { ...candidate, tags: [...new Set([...candidate.tags, tag])] }, problems };
}

function readEvents(table: CsvTable, { zone, map = {} }: ImportOptions): WithoutFile<OfTable> {
  const columns = mapTable(table.headers, EVENT_FIELDS, map);
  const row = { zone, ...orderIn(table, columns, ['start', 'end']) };
  const chunks = () => inChunks(readRows(table, leftColumns(columns), (each) => readEventRow(each, columns, row)));
  return { ...shownOf(table), kind: 'events-csv', columns, chunks };
}

function readPosts(table: CsvTable, { zone, map = {} }: ImportOptions): WithoutFile<OfTable> {
  const columns = mapTable(table.headers, POST_FIELDS, map);
  const row = { zone, ...orderIn(table, columns, ['planned']) };
  const chunks = () => inChunks(readRows(table, leftColumns(columns), (each) => readPostRow(each, columns, row)));
  return { ...shownOf(table), kind: 'posts-csv', columns, chunks };
}

/** The two formats that fold their lines begin with these letters, after a byte order mark or a blank line at most. */
function isFolded(bytes: Uint8Array): boolean {
  return /BEGIN:\s*V(CARD|CALENDAR|EVENT)/i.test(String.fromCharCode(...bytes.subarray(0, 512)));
}

type Column = { readonly column: number; readonly header: string; readonly field: string };

/** German tables that use slashes put the day first, as Germans do. */
const isGerman = (headers: readonly string[]) =>
  headers.some((header) => /vorname|nachname|geburt|straße|strasse|beginn|datum|uhrzeit/i.test(header));

function orderIn(
  table: CsvTable,
  columns: readonly Column[],
  fields: readonly string[],
): { readonly order?: DateOrder } {
  const wanted = columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  const cells = [...take(table.rows(), SAMPLED_ROWS)].flatMap((row) => wanted.map((column) => row.cells[column] ?? ''));
  const order = dateOrderOf(cells) ?? (isGerman(table.headers) ? 'day-first' : undefined);
  return order === undefined ? {} : { order };
}

function rowOptionsOf(table: CsvTable, columns: readonly ColumnMapping[]): RowOptions {
  const dateOrders = new Map<number, DateOrder>();
  for (const column of columns) {
    if (column.field !== 'born' && column.field !== 'since' && column.field !== 'until') continue;
    const { order } = orderIn(table, [column], [column.field]);
    if (order !== undefined) dateOrders.set(column.column, order);
  }
  // OpenJVerein's address book writes the word where nothing is; elsewhere somebody may be called so.
  const says = ['Anzeigename', 'TelefonMobil'].every((header) => table.headers.includes(header));
  return { headers: table.headers.length, dateOrders, ...(says && { nullWord: 'null' }) };
}

function* take<T>(values: Iterable<T>, most: number): Generator<T, void, undefined> {
  let count = 0;
  for (const value of values) {
    yield value;
    count += 1;
    if (count === most) return;
  }
}

type Reading<Candidate> = { readonly candidate?: Candidate; readonly problems: readonly ImportProblem[] };

/** Each row, and at the end what the columns lost. */
function* readRows<Candidate>(
  table: CsvTable,
  left: LeftColumns,
  read: (row: TableRow) => Reading<Candidate>,
): Generator<Reading<Candidate>, void, undefined> {
  for (const row of table.rows()) {
    if (!row.total) left.see(row.cells);
    yield read(row);
  }
  const problems = left.problems();
  if (problems.length > 0) yield { problems };
}

const inRow = (problem: ImportProblem, row: number): ImportProblem =>
  problem.line === row || problem.line === 0 ? problem : { ...problem, row };

function* inChunks<Candidate extends { readonly line: number }>(
  readings: Iterable<Reading<Candidate>>,
): Generator<ImportChunk<Candidate>, void, undefined> {
  let candidates: Candidate[] = [];
  let problems: ImportProblem[] = [];
  let count = 0;
  for (const { candidate, problems: more } of readings) {
    if (candidate !== undefined) candidates.push(candidate);
    problems.push(...(candidate === undefined ? more : more.map((problem) => inRow(problem, candidate.line))));
    count += 1;
    const pauses = candidate === undefined && more.length === 0;
    if (!pauses && count % CHUNK !== 0) continue;
    yield { candidates, problems };
    candidates = [];
    problems = [];
  }
  if (candidates.length > 0 || problems.length > 0) yield { candidates, problems };
}
