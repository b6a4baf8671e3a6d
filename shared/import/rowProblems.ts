/**
 * Which row a warning is told with when it names a line inside one.
 *
 * Alone because cards and events span many lines, and a warning about one of them must reach the person with its row.
 * Invariant: every warning ends with exactly one row, or with the file where no row stands before it.
 */
import type { ImportProblem } from './importProblem.ts';
import type { RowPlan } from './rowPlan.ts';

/** The first line of the row that a problem belongs to, as far as its reader knew. */
export const rowOfProblem = ({ row, line }: ImportProblem): number => row ?? line;

type Told = { readonly rows: RowPlan[]; readonly ofFile: readonly ImportProblem[] };

/** Each warning goes to the last row that begins at its line or before. */
export function withLeftProblems(rows: RowPlan[], left: readonly ImportProblem[]): Told {
  if (left.length === 0) return { rows, ofFile: [] };
  const order = [...rows.keys()].toSorted((a, b) => rowAt(rows, a) - rowAt(rows, b));
  const byIndex = new Map<number, ImportProblem[]>();
  const ofFile: ImportProblem[] = [];
  let before = 0;
  for (const problem of left.toSorted((a, b) => rowOfProblem(a) - rowOfProblem(b))) {
    while (before < order.length && rowAt(rows, order[before]) <= rowOfProblem(problem)) before += 1;
    const index = order[before - 1];
    const told = byIndex.get(index ?? -1);
    if (index === undefined) ofFile.push({ ...problem, line: 0 });
    else if (told === undefined) byIndex.set(index, [problem]);
    else told.push(problem);
  }
  return {
    rows: rows.map((row, index) => {
      const more = byIndex.get(index);
      return more === undefined ? row : { ...row, problems: [...row.problems, ...more] };
    }),
    ofFile,
  };
}

const rowAt = (rows: readonly RowPlan[], index = 0): number => rows[index]?.row ?? 0;
