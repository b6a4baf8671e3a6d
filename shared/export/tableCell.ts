/**
 * What a cell of an exported table is, and how it is written in each kind of table.
 *
 * Alone because one list of columns makes the plain table, the German one and the workbook.
 * Invariant: a date is a whole day; what has no year or is none stays the text that it is.
 */
import { isDate, isWall } from '../time/wall.ts';
import { guardCell } from './cellGuard.ts';

export type TableLanguage = 'en' | 'de';
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'number'; readonly number: number };
export type Column<T> = {
  readonly header: Readonly<Record<TableLanguage, string>>;
  readonly cell: (row: T, language: TableLanguage) => Cell;
};

/** Other programs may have written anything into a field. */
export const text = (value: unknown): Cell => ({ kind: 'text', text: typeof value === 'string' ? value : '' });
export const number = (value: unknown): Cell =>
  typeof value === 'number' && Number.isFinite(value) ? { kind: 'number', number: value } : text('');
export const date = (value: unknown): Cell =>
  typeof value === 'string' && isDate(value) && isWall(value) ? { kind: 'date', date: value } : text(value);

/** Another program's word stays as it is. */
export const inWords =
  (words: Readonly<Record<string, Readonly<Record<TableLanguage, string>>>>) =>
  (value: string, language: TableLanguage): Cell =>
    text(Object.hasOwn(words, value) ? words[value]?.[language] : value);

export type TableStyle = {
  readonly language: TableLanguage;
  readonly delimiter: ',' | ';';
  readonly mark: '' | '\ufeff';
  readonly date: (date: string) => string;
  readonly number: (number: number) => string;
};

/** RFC 4180 as most programs read it. */
const PLAIN: TableStyle = { language: 'en', delimiter: ',', mark: '', date: (day) => day, number: String };
/** As a German Excel reads it by a double click. */
const GERMAN: TableStyle = {
  language: 'de',
  delimiter: ';',
  mark: '\ufeff',
  date: (day) => day.split('-').toReversed().join('.'),
  number: (value) => String(value).replace('.', ','),
};
export const TABLE_STYLES = { csv: PLAIN, 'csv-german': GERMAN } as const;

const textOf = (cell: Cell, style: TableStyle): string =>
  cell.kind === 'text'
    ? guardCell(cell.text)
    : cell.kind === 'date'
      ? style.date(cell.date)
      : style.number(cell.number);

/** Quoted where a reader would cut it, or would take blanks at its ends for nothing. */
const quoted = (content: string, delimiter: string): string =>
  content.includes(delimiter) || /["\r\n]|^\s|\s$/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;

/** One row with its end. */
export const csvLine = <T>(columns: readonly Column<T>[], row: T, style: TableStyle): string =>
  lineOf(
    columns.map(({ cell }) => textOf(cell(row, style.language), style)),
    style,
  );

const lineOf = (cells: readonly string[], { delimiter }: TableStyle): string =>
  `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;

export function* csvPieces<T>(columns: readonly Column<T>[], rows: Iterable<T>, style: TableStyle): Generator<string> {
  const heads = columns.map(({ header }) => header[style.language]);
  yield style.mark + lineOf(heads, style);
  for (const row of rows) yield csvLine(columns, row, style);
}
