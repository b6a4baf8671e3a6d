/**
 * Rows and cells of a table in text, one row at a time.
 *
 * Alone because it is a grammar with its own exceptions, and because it must be lazy: a caller that reads 64 MB takes
 * a few hundred rows, lets others work, and takes the next. Written here and not taken from a package because no package
 * gives all three: line numbers of the file, lone CR beside CRLF, and a way on after a quote that nobody closed.
 * Grammar: RFC 4180; also blanks around quotes, and quotes that were not doubled inside a quoted cell (OpenJVerein).
 * Invariant: time grows with the length of the text, whatever stands in it.
 */
export type CsvRow = {
  /** Of the row's first character, counted from 1; where rows are counted, its number. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A cell of this row begins with a quote that never ends; it was read as plain text up to the next delimiter. */
  readonly unclosed: boolean;
};

export type CsvStart = {
  readonly from: number;
  readonly line: number;
  /** A text made of a sheet counts rows, as the sheet's own numbers do. */
  readonly counts: 'lines' | 'rows';
};
const BEGINNING: CsvStart = { from: 0, line: 1, counts: 'lines' };

type Reader = {
  readonly text: string;
  readonly delimiter: string;
  readonly counts: CsvStart['counts'];
  at: number;
  line: number;
  unclosed: boolean;
  /** Up to here no quote closes a cell that was opened before: a cell opened before it has to close on its own line. */
  searchedTo: number;
};

/** The longest quoted cell: longer ones are a quote that nobody closed. */
const LONGEST_CELL = 1_048_576;
const LINE_BREAK = /\r\n|\n|\r/g;

export function* csvRows(text: string, delimiter: string, start = BEGINNING): Generator<CsvRow, void, undefined> {
  const { from, line, counts } = start;
  const reader: Reader = { text, delimiter, counts, at: from, line, unclosed: false, searchedTo: 0 };
  while (reader.at < text.length) yield readRow(reader);
}

function readRow(reader: Reader): CsvRow {
  const { line, text } = reader;
  const cells: string[] = [];
  reader.unclosed = false;
  for (;;) {
    cells.push(readCell(reader));
    if (text[reader.at] !== reader.delimiter) break;
    reader.at += 1;
  }
  if (reader.at < text.length) {
    reader.at += text[reader.at] === '\r' && text[reader.at + 1] === '\n' ? 2 : 1;
    reader.line += 1;
  }
  return { line, cells, unclosed: reader.unclosed };
}

function readCell(reader: Reader): string {
  const { text } = reader;
  let open = reader.at;
  while (text[open] === ' ') open += 1;
  if (text[open] === '"') {
    const quoted = readQuoted(reader, open);
    if (quoted !== undefined) return quoted;
    reader.unclosed = true;
  }
  const from = reader.at;
  reader.at = endOfPlain(text, from, reader.delimiter.charCodeAt(0));
  return text.slice(from, reader.at);
}

function endOfPlain(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === 10 || code === 13) break;
  }
  return at;
}

/** The cell's text, with the reader behind the closing quote; undefined when there is none, with the reader where it was. */
function readQuoted(reader: Reader, open: number): string | undefined {
  const { text, delimiter } = reader;
  const bound = open < reader.searchedTo ? endOfLine(text, open) : Math.min(text.length, open + LONGEST_CELL);
  let value = '';
  let bare = false;
  let crossed = false;
  for (let from = open + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote >= bound) {
      reader.searchedTo = Math.max(reader.searchedTo, quote < 0 ? text.length : bound);
      return undefined;
    }
    const part = text.slice(from, quote);
    crossed ||= part.includes('\n') || part.includes('\r');
    value += part;
    const doubled = text[quote + 1] === '"';
    const after = doubled ? quote + 2 : quote + 1;
    if (doubled ? bare && endsCell(text, after, delimiter) : endsCell(text, after, delimiter)) {
      if (crossed && reader.counts === 'lines') reader.line += countOf(text.slice(open, after));
      reader.at = skipBlanks(text, after);
      return doubled ? `${value}"` : value;
    }
    // A bare quote that opens a cell on a later line: the cell before it was left open.
    const before = text[quote - 1];
    if (!doubled && crossed && (before === delimiter || before === '\n' || before === '\r')) return undefined;
    bare ||= !doubled;
    value += '"';
    from = after;
  }
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  const carriage = text.slice(from, Math.min(end, from + LONGEST_CELL)).indexOf('\r');
  return carriage < 0 ? end : from + carriage;
}

const countOf = (text: string) => text.match(LINE_BREAK)?.length ?? 0;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function endsCell(text: string, from: number, delimiter: string): boolean {
  const next = text[skipBlanks(text, from)];
  return next === undefined || next === delimiter || next === '\n' || next === '\r';
}
