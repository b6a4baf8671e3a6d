/**
 * A sheet of a workbook as a text that the reader of tables reads.
 *
 * Alone because what a cell is (a number, a day, a formula's result) has to become what a person would have typed, and
 * because one reader then knows all tables. The text begins with `sep=` and a sign that nobody types; its rows are the
 * sheet's, empty ones too, so that a row has the number which the sheet shows beside it.
 * Invariant: no cell is calculated; a number that has lost digits comes as one that says so (`1.82E+15`).
 */
import { SHEET_DELIMITER } from './csvTable.ts';

/** A day or time as the sheet shows it, written as an instant in UTC to the second. */
export type SheetMoment = { readonly moment: string };
export type SheetCell = string | number | boolean | SheetMoment | null;
export type SheetRow = { readonly index: number; readonly values: readonly SheetCell[] };

/** Excel keeps fifteen digits of a number (support.microsoft.com, "Excel specifications and limits"). */
const EXACT = 1e15;

export function cellTextOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return momentOf(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string' || Math.abs(cell) < EXACT) return String(cell);
  return cell.toExponential().replace('e', 'E');
}

/** `2026-05-01`, `2026-05-01 19:00`; a time of day without a day is kept by sheets as one of 1899 or 1904. */
function momentOf({ moment }: SheetMoment): string {
  const [day = '', clock = ''] = moment.slice(0, 19).split('T');
  const shown = clock.endsWith(':00') ? clock.slice(0, 5) : clock;
  if (/^(1899-12-3[01]|1904-01-01)$/.test(day) && shown !== '00:00') return shown;
  return shown === '00:00' ? day : `${day} ${shown}`;
}

/** Row by row, the empty ones that a workbook leaves out filled in. */
export function sheetWriter(): { readonly add: (row: SheetRow) => string } {
  let next = 0;
  return {
    add: ({ index, values }) => {
      const blank = '\n'.repeat(Math.max(0, index - next));
      next = Math.max(next, index) + 1;
      return `${blank}${values.map((cell) => quoted(cellTextOf(cell))).join(SHEET_DELIMITER)}\n`;
    },
  };
}

export const SHEET_HEAD = `sep=${SHEET_DELIMITER}\n`;

function quoted(text: string): string {
  const plain = text.replaceAll(SHEET_DELIMITER, ' ');
  return /^ *"|[\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
