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

/** A column without a name is called by its number. */
function factsOf(filled: readonly Column[]): { readonly columns: string; readonly count: number } {
  const names = filled
    .toSorted((a, b) => a.column - b.column)
    .map(({ header, column }) => (header === '' ? String(column + 1) : header));
  return { columns: names.join(', ').slice(0, 200), count: filled.length };
}
