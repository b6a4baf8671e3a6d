/**
 * A table's rows to candidates: columns to fields, the order of day and month, and what only the file's name tells.
 *
 * Alone because a sheet of a workbook and a text with commas are one thing from here on. Invariant: reading twice gives
 * the same; how a person answered once (columns, order of dates) holds for the whole file.
 */
import { isOwnTable } from '../export/ownTable.ts';
import { cleanCell, type Cleaning, ownCell, plainCell } from './cellText.ts';
import { type Chunks, inChunks, readRows } from './chunks.ts';
import type { CsvTable, TableRow } from './csvTable.ts';
import { type DateOrder, dateOrderOf } from './dateText.ts';
import type { EventCandidate } from './eventCandidate.ts';
import { EVENT_FIELDS, type EventField, readEventRow } from './eventRow.ts';
import { leftColumns } from './leftColumns.ts';
import type { MemberCandidate, MemberRowReading } from './memberCandidate.ts';
import { type ColumnChoices, type ColumnMapping, mapColumns } from './memberColumns.ts';
import { readMemberRow, type RowOptions } from './memberRow.ts';
import { POST_FIELDS, type PostCandidate, type PostField, readPostRow } from './postRow.ts';
import type { TableKind } from './recognise.ts';
import { type RegistrationList, registrationListOf } from './registrationLists.ts';
import { mapTable, type TableColumn } from './tableColumns.ts';

export type TableChoices = {
  /** For times that name no zone: the workspace's. */
  readonly zone: string;
  /** Fields by column, when the person knows better. */
  readonly map?: Readonly<Record<number, string>>;
  /** What a person answered where `03/04/2026` may be two days. */
  readonly dates?: DateOrder;
};

type Shown = {
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly delimiter: string;
  /** The first rows as they stand, to show beside the mapping. */
  readonly firstRows: ReadonlyArray<readonly string[]>;
};

export type TableReading = Shown &
  (
    | {
        readonly kind: 'members-csv';
        readonly columns: readonly ColumnMapping[];
        /** What only the file's name tells (Mailchimp): consent is not read from it, a refusal becomes a tag of each person. */
        readonly mailing?: (typeof MAILINGS)[number];
        /** That the rows are places at events, and whose list it is. */
        readonly list?: RegistrationList;
        readonly chunks: Chunks<MemberCandidate>;
      }
    | {
        readonly kind: 'events-csv';
        readonly columns: readonly TableColumn<EventField>[];
        readonly chunks: Chunks<EventCandidate>;
      }
    | {
        readonly kind: 'posts-csv';
        readonly columns: readonly TableColumn<PostField>[];
        readonly chunks: Chunks<PostCandidate>;
      }
  );

const MAILINGS = ['subscribed', 'unsubscribed', 'cleaned', 'nonsubscribed'] as const;
const SAMPLED_ROWS = 1000;

/** What the heads of a table make of its columns, whatever stands below them. */
export type TableHeads = { readonly isGerman: boolean } & (
  | {
      readonly kind: 'members-csv';
      readonly columns: readonly ColumnMapping[];
      readonly used: readonly ColumnMapping[];
      readonly list: RegistrationList | undefined;
    }
  | { readonly kind: 'events-csv'; readonly columns: readonly TableColumn<EventField>[] }
  | { readonly kind: 'posts-csv'; readonly columns: readonly TableColumn<PostField>[] }
);

export function readHeads(kind: TableKind, headers: readonly string[], map: TableChoices['map'] = {}): TableHeads {
  const isGerman = headers.some((header) => GERMAN.test(header));
  if (kind === 'events-csv') return { kind, isGerman, columns: mapTable(headers, EVENT_FIELDS, map) };
  if (kind === 'posts-csv') return { kind, isGerman, columns: mapTable(headers, POST_FIELDS, map) };
  const columns = mapColumns(headers, map as ColumnChoices);
  const used = columns.filter(({ field }) => field !== 'ignored');
  return { kind, isGerman, columns, used, list: registrationListOf(headers) };
}

/** @param heads of this table, for whoever reads many that have the same */
export function readTable(
  name: string,
  kind: TableKind,
  table: CsvTable,
  choices: TableChoices,
  heads = readHeads(kind, table.headers, choices.map),
): TableReading {
  if (heads.kind === 'members-csv') return readMembers(name, table, choices, heads);
  return heads.kind === 'events-csv' ? readEvents(table, choices, heads) : readPosts(table, choices, heads);
}

type HeadsOf<K extends TableKind> = Extract<TableHeads, { kind: K }>;

type Mapped = { readonly column: number; readonly header: string; readonly field: string };

/** Columns that a person made the same single field: only one of them can come in. @param many fields that take several */
export function givenTwice(
  columns: readonly Mapped[],
  chosen: Readonly<Record<number, string>>,
  many: ReadonlySet<string>,
): readonly string[] {
  const single = columns.filter(({ field }) => field !== 'ignored' && !many.has(field));
  const groups = [...Map.groupBy(single, ({ field }) => field).values()];
  return groups
    .filter((same) => same.length > 1 && same.some(({ column }) => chosen[column] !== undefined))
    .flatMap((same) => same.map(({ header, column }) => header || String(column + 1)));
}

const shownOf = ({ headers, headerLine, delimiter, rows }: CsvTable): Shown => ({
  headers,
  headerLine,
  delimiter,
  firstRows: [...take(rows(), 5)].map(({ cells }) => cells),
});

function cleaningOf(table: CsvTable): Cleaning {
  const [first] = take(table.rows(), 1);
  if (!isOwnTable(table.headers, first?.cells ?? [])) return cleanCell;
  return table.isSheet ? plainCell : ownCell;
}

function readMembers(
  name: string,
  table: CsvTable,
  { dates }: TableChoices,
  { isGerman, columns, used, list }: HeadsOf<'members-csv'>,
): TableReading {
  const row = {
    ...rowOptionsOf({ table, isGerman, told: dates }, used),
    plusLost: list?.program === 'Indico',
    clean: cleaningOf(table),
  };
  const [, status] = /^(subscribed|unsubscribed|cleaned|non-?subscribed)_/i.exec(name) ?? [];
  const mailing = MAILINGS.find((each) => each === status?.toLowerCase().replace('-', ''));
  const refusing = mailing === 'subscribed' ? undefined : mailing;
  const read = (each: TableRow) => tagged(readMemberRow(each, used, row), refusing);
  const chunks = () => inChunks(readRows(table, leftColumns(columns, row.nullWord), read));
  const told = { ...(mailing !== undefined && { mailing }), ...(list !== undefined && { list }) };
  return { ...shownOf(table), kind: 'members-csv', columns, chunks, ...told };
}

/** Whom somebody's mailing must not reach: a tag says so as long as consent has no place here. */
function tagged(reading: MemberRowReading, tag: string | undefined): MemberRowReading {
  const { candidate, problems } = reading;
  if (candidate === undefined || tag === undefined) return reading;
  return { candidate: { ...candidate, tags: [...new Set([...candidate.tags, tag])] }, problems };
}

function readEvents(
  table: CsvTable,
  { zone, dates }: TableChoices,
  { isGerman, columns }: HeadsOf<'events-csv'>,
): TableReading {
  const row = {
    zone,
    clean: cleaningOf(table),
    ...orderIn({ table, isGerman, told: dates }, columns, ['start', 'end']),
  };
  const chunks = () => inChunks(readRows(table, leftColumns(columns), (each) => readEventRow(each, columns, row)));
  return { ...shownOf(table), kind: 'events-csv', columns, chunks };
}

function readPosts(
  table: CsvTable,
  { zone, dates }: TableChoices,
  { isGerman, columns }: HeadsOf<'posts-csv'>,
): TableReading {
  const row = { zone, clean: cleaningOf(table), ...orderIn({ table, isGerman, told: dates }, columns, ['planned']) };
  const chunks = () => inChunks(readRows(table, leftColumns(columns), (each) => readPostRow(each, columns, row)));
  return { ...shownOf(table), kind: 'posts-csv', columns, chunks };
}

type Column = { readonly column: number; readonly header: string; readonly field: string };
type Dated = { readonly table: CsvTable; readonly isGerman: boolean; readonly told: DateOrder | undefined };

/** German tables that use slashes put the day first, as Germans do. */
const GERMAN = /vorname|nachname|geburt|straße|strasse|beginn|datum|uhrzeit/i;

function orderIn(
  { table, isGerman, told }: Dated,
  columns: readonly Column[],
  fields: readonly string[],
): { readonly order?: DateOrder } {
  const wanted = columns.filter(({ field }) => fields.includes(field)).map(({ column }) => column);
  const cells = [...take(table.rows(), SAMPLED_ROWS)].flatMap((row) => wanted.map((column) => row.cells[column] ?? ''));
  const proven = dateOrderOf(cells);
  const usual = proven === undefined && isGerman ? 'day-first' : undefined;
  const order = (proven === 'mixed' ? undefined : proven) ?? told ?? usual;
  return order === undefined ? {} : { order };
}

function rowOptionsOf(dated: Dated, columns: readonly ColumnMapping[]): Omit<RowOptions, 'clean'> {
  const { headers } = dated.table;
  const dateOrders = new Map<number, DateOrder>();
  for (const column of columns) {
    if (column.field !== 'born' && column.field !== 'since' && column.field !== 'until') continue;
    const { order } = orderIn(dated, [column], [column.field]);
    if (order !== undefined) dateOrders.set(column.column, order);
  }
  // OpenJVerein's address book writes the word where nothing is; elsewhere somebody may be called so.
  const says = ['Anzeigename', 'TelefonMobil'].every((header) => headers.includes(header));
  return { headers: headers.length, dateOrders, ...(says && { nullWord: 'null' }) };
}

function* take<T>(values: Iterable<T>, most: number): Generator<T, void, undefined> {
  let count = 0;
  for (const value of values) {
    yield value;
    count += 1;
    if (count === most) return;
  }
}
