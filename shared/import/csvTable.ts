/**
 * Finds the table in a text: its delimiter, its header, its rows.
 *
 * Alone because all table files need it and none of them says what it is: description lines stand above the header,
 * totals below, rows are too short or too long, headers are empty or there twice.
 * Invariant: every row that is not empty comes out exactly once, with its line number and as many cells as it had.
 */
import { withoutStray } from './cellText.ts';
import { type CsvRow, csvRows, type CsvStart } from './csvCells.ts';

export type TableRow = CsvRow & { readonly width: 'fits' | 'short' | 'long'; readonly total: boolean };

export type CsvTable = {
  readonly delimiter: string;
  /** Trimmed; kept apart by position, since two may be equal and some empty. */
  readonly headers: readonly string[];
  /** Whether it is a sheet of a workbook, written down. */
  readonly isSheet: boolean;
  /** 0 when the first row is already a person. */
  readonly headerLine: number;
  /** Lazy, and from the beginning at each call. */
  readonly rows: () => Generator<TableRow, void, undefined>;
};

const DELIMITERS = [',', ';', '\t', '|'];
const LOOKED_AT = 12;
const ADDRESS = /^\s*[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+\s*$/;
const TOTAL = /^(grand totals?|totals?|totali|gesamt|gesamtsumme|summe|insgesamt)\s*:?$/i;
const FIGURE = /^[\d.,\s%€$£+-]*$/;

/** Between the cells of a sheet that was written down as a text (sheetText.ts): a sign for private use, which nobody types. */
export const SHEET_DELIMITER = '\ue000';

export function openCsvTable(text: string): CsvTable | undefined {
  const told = /^"?sep=([^\r\n])"?(\r\n|\n|\r|$)/i.exec(text);
  const isSheet = told?.[1] === SHEET_DELIMITER;
  const start: CsvStart = {
    from: told?.[0].length ?? 0,
    line: told === null || isSheet ? 1 : 2,
    counts: isSheet ? 'rows' : 'lines',
  };
  const delimiter = told?.[1] ?? sniffDelimiter(text);
  const first = firstRows(text, delimiter, start);
  const header = first[headerAt(first)];
  if (header === undefined) return undefined;
  const headless = header.cells.some((cell) => ADDRESS.test(cell));
  const headers = headless ? guessedHeaders(first.slice(first.indexOf(header))) : header.cells.map(headerOf);
  const width = headers.findLastIndex((text) => text !== '') + 1;
  return {
    delimiter,
    isSheet,
    headers,
    headerLine: headless ? 0 : header.line,
    rows: function* () {
      for (const row of csvRows(text, delimiter, start)) {
        if (headless ? row.line < header.line : row.line <= header.line) continue;
        if (row.cells.every(isBlank)) continue;
        yield { ...row, width: widthOf(row.cells, headless ? 0 : width, headers.length), total: isTotal(row.cells) };
      }
    },
  };
}

/**
 * A table of which only the rows are written down, parted by commas, since its heads are known. Read once: for few rows.
 * @param headers as they come out of a table that begins with them
 */
export function tableUnder(headers: readonly string[], text: string): CsvTable {
  const rows = Array.from(csvRows(text, ','), (row) => ({
    ...row,
    width: widthOf(row.cells, headers.length, headers.length),
    total: isTotal(row.cells),
  })).filter(({ cells }) => !cells.every(isBlank));
  const again = function* () {
    yield* rows;
  };
  return { delimiter: ',', isSheet: false, headers, headerLine: 0, rows: again };
}

const isBlank = (cell: string) => cell.trim() === '';
const headerOf = (cell: string) => withoutStray(cell).replace(/\s+/g, ' ').trim();
/** Names of people, as far as letters tell. */
const WORDS = /^\p{L}[\p{L}\p{M}'’.\- ]*$/u;

/** By the content of the first rows: addresses, and beside them one column of whole names or two of their halves. */
function guessedHeaders(rows: readonly CsvRow[]): string[] {
  const headers: string[] = (rows[0]?.cells ?? []).map((cell) => (ADDRESS.test(cell) ? 'E-Mail' : ''));
  const columnOf = (column: number) =>
    rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  const named = [...headers.keys()].filter((column) => {
    const cells = columnOf(column);
    return headers[column] === '' && cells.length > 0 && cells.every((cell) => WORDS.test(cell));
  });
  const [first, second, ...others] = named;
  if (first === undefined || others.length > 0) return headers;
  const isWhole = (column: number) =>
    columnOf(column).filter((cell) => cell.includes(' ')).length * 2 > columnOf(column).length;
  const whole = second === undefined ? first : named.find(isWhole);
  if (whole !== undefined) return headers.with(whole, 'Name');
  return second !== undefined && second === first + 1
    ? headers.with(first, 'Vorname').with(second, 'Nachname')
    : headers;
}

function firstRows(text: string, delimiter: string, start?: CsvStart): CsvRow[] {
  const rows: CsvRow[] = [];
  for (const row of csvRows(text, delimiter, start)) {
    if (!row.cells.every(isBlank)) rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  return rows;
}

/** The first row that is at least half as full as the fullest: what stands above it describes the table. */
function headerAt(rows: readonly CsvRow[]): number {
  const filled = rows.map((row) => row.cells.filter((cell) => !isBlank(cell)).length);
  const fullest = Math.max(0, ...filled);
  return filled.findIndex((count) => count * 2 >= fullest);
}

/** By the header and the two rows below it: the delimiter that cuts all three into most cells. */
function sniffDelimiter(text: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter);
    const at = headerAt(rows);
    const [header = 0, ...below] = rows.slice(at, at + 3).map(cellsOf);
    // Where nothing but empty rows follows the first line, it speaks for them.
    const score =
      at === 0 && below.length === 0 ? header * 3 : below.reduce((sum, cells) => sum + Math.min(cells, header), header);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** A delimiter that cuts through quoted texts leaves their quotes behind, and proves nothing. */
const cellsOf = ({ cells }: CsvRow): number => (cells.some((cell) => cell.includes('"')) ? 1 : cells.length);

/** Blank cells beyond the header are a writer's habit (OpenJVerein ends each row with a delimiter), not a fault. */
function widthOf(cells: readonly string[], named: number, headers: number): TableRow['width'] {
  if (cells.length < named) return 'short';
  return named > 0 && cells.slice(headers).some((cell) => !isBlank(cell)) ? 'long' : 'fits';
}

function isTotal(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return TOTAL.test((cells[first] ?? '').trim()) && cells.slice(first + 1).every((cell) => FIGURE.test(cell));
}
