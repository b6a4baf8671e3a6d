/**
 * Columns of a table that nobody asked to leave out and that come in nowhere.
 *
 * Alone because members, events and posts lose them alike, and whether anything is lost is known only after the last row.
 * Invariant: one warning for a file, and none for columns without content or those that a person or a rule (bank,
 * consent, a second one) left out.
 */
import { type ImportProblem, warning } from './importProblem.ts';

type Column = { readonly column: number; readonly header: string; readonly why?: string };

export type LeftColumns = {
  readonly see: (cells: readonly string[]) => void;
  /** After the last row. */
  readonly problems: () => readonly ImportProblem[];
};

/** @param nullWord a word that the writer puts where nothing is */
export function leftColumns(columns: readonly Column[], nullWord = ''): LeftColumns {
  let empty = columns.filter(({ why }) => why === 'unknown');
  const filled: Column[] = [];
  const hasContent = (cell = '') => !['', nullWord].includes(cell.trim());
  return {
    see: (cells) => {
      const found = empty.filter(({ column }) => hasContent(cells[column]));
      if (found.length === 0) return;
      for (const one of found) filled.push(one);
      empty = empty.filter(({ column }) => !hasContent(cells[column]));
    },
    problems: () => (filled.length === 0 ? [] : [warning(0, 'columns-left-out', factsOf(filled))]),
  };
}

/** Columns that a sentence can name, and letters of each. */
const NAMED = 5;
const LONGEST_NAME = 40;

/** A column without a name is called by its number. `first` and `more` are for a sentence that names a few of many. */
function factsOf(filled: readonly Column[]) {
  const names = filled
    .toSorted((a, b) => a.column - b.column)
    .map(({ header, column }) => (header === '' ? String(column + 1) : header));
  return {
    columns: names.join(', ').slice(0, 200),
    count: names.length,
    first: names.slice(0, NAMED).map(shortened).join(', '),
    more: Math.max(0, names.length - NAMED),
  };
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('').trimEnd()}…` : name;
}
