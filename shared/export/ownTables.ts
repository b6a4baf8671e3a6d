/**
 * What a table that we write says of one document, read again.
 *
 * Alone because a file has a hundred thousand such rows under the same heads: columns, and what the importer makes of their
 * heads, are made once for each width. Invariant: the candidate is the one that a whole table of ours gives for its row.
 */
import type { Documents } from '../collections.ts';
import { tableUnder } from '../import/csvTable.ts';
import type { EventCandidate } from '../import/eventCandidate.ts';
import type { MemberCandidate } from '../import/memberCandidate.ts';
import type { PostCandidate } from '../import/postRow.ts';
import { readHeads, readTable, type TableHeads } from '../import/tableReading.ts';
import { EVENT_COLUMNS } from './eventTable.ts';
import type { ExportKind } from './formats.ts';
import { memberColumns, memberWidths } from './memberTable.ts';
import { postColumns } from './postTable.ts';
import { inCell, MOST_OF_CELL } from './sheetXml.ts';
import { type Column, csvLine, TABLE_STYLES } from './tableCell.ts';

export type OwnCandidate = MemberCandidate | EventCandidate | PostCandidate;
export type OwnContext = {
  /** The workspace's. */
  readonly zone: string;
  readonly channelName: (id: string) => string | undefined;
};

type Form = {
  readonly columns: readonly Column<unknown>[];
  readonly headers: readonly string[];
  readonly heads: TableHeads;
};
/** Widths that are remembered. People have a few addresses each; what another program wrote may have any number. */
const MOST_WIDTHS = 64;

export function ownTables(
  context: OwnContext,
): <K extends ExportKind>(kind: K, document: Documents[K]) => Generator<OwnCandidate> {
  const forms = new Map<string, Form>();
  const formOf = (name: string, kind: ExportKind, columns: () => readonly Column<never>[]): Form => {
    const known = forms.get(name);
    if (known !== undefined) return known;
    if (forms.size === MOST_WIDTHS) forms.clear();
    const made = newForm(kind, columns() as Form['columns']);
    forms.set(name, made);
    return made;
  };
  const formFor = (kind: ExportKind, document: Documents[ExportKind]): Form => {
    if (kind === 'events') return formOf(kind, kind, () => EVENT_COLUMNS);
    if (kind === 'posts') return formOf(kind, kind, () => postColumns(context.channelName));
    const widths = memberWidths([document as Documents['members']]);
    return formOf(`${widths.emails} ${widths.phones} ${widths.addresses}`, kind, () => memberColumns(widths));
  };
  return (kind, document) => rowsOf(formFor(kind, document), document, context);
}

function newForm(kind: ExportKind, columns: Form['columns']): Form {
  const headers = columns.map(({ header }) => header.en);
  return { columns, headers, heads: readHeads(`${kind}-csv`, headers) };
}

/** The plain table and the German one say the same; a workbook says less where a text is longer than a cell. */
function* rowsOf({ columns, headers, heads }: Form, document: unknown, { zone }: OwnContext): Generator<OwnCandidate> {
  const whole = csvLine(columns, document, TABLE_STYLES.csv);
  const isLong = whole.length > MOST_OF_CELL;
  for (const line of isLong ? [whole, csvLine(columns.map(cut), document, TABLE_STYLES.csv)] : [whole])
    for (const { candidates } of readTable('', heads.kind, tableUnder(headers, line), { zone }, heads).chunks())
      yield* candidates;
}

/** As a workbook holds it. */
const cut = <T>(column: Column<T>): Column<T> => ({
  ...column,
  cell: (row, language) => {
    const cell = column.cell(row, language);
    return cell.kind === 'text' ? { ...cell, text: inCell(cell.text) } : cell;
  },
});
