/**
 * What is wrong with a row before anybody looks at its meaning.
 *
 * Alone because rows of people, events and posts break in the same ways and are told of in the same words.
 * Invariant: only warnings: a row of any shape is kept, and what stands beyond the header is named, not lost silently.
 */
import type { TableRow } from './csvTable.ts';
import { type ImportProblem, warning } from './importProblem.ts';

export function shapeProblemsOf(row: TableRow, headers: number): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const counts = { cells: row.cells.length, headers };
  if (row.width === 'short') problems.push(warning(row.line, 'too-few-cells', counts));
  if (row.width === 'long') {
    const beyond = row.cells.slice(headers).filter((cell) => cell.trim() !== '');
    problems.push(warning(row.line, 'too-many-cells', { ...counts, beyond: beyond.join(' | ').slice(0, 200) }));
  }
  if (row.unclosed) problems.push(warning(row.line, 'unclosed-quote'));
  return problems;
}
