/**
 * Rows and components in portions, so that the caller can let others work between two.
 *
 * Alone because tables, cards and calendars are handed on alike. Invariant: what was read comes out once and in order; a
 * reading with nothing in it is a place to pause.
 */
import type { ImportProblem } from './importProblem.ts';
import type { LeftColumns } from './leftColumns.ts';
import type { CsvTable, TableRow } from './csvTable.ts';

export type ImportChunk<Candidate> = {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly ImportProblem[];
};
export type Chunks<Candidate> = () => Generator<ImportChunk<Candidate>, void, undefined>;
export type Reading<Candidate> = { readonly candidate?: Candidate; readonly problems: readonly ImportProblem[] };

const CHUNK = 500;

/** Each row, and at the end what the columns lost. */
export function* readRows<Candidate>(
  table: CsvTable,
  left: LeftColumns,
  read: (row: TableRow) => Reading<Candidate>,
): Generator<Reading<Candidate>, void, undefined> {
  for (const row of table.rows()) {
    if (!row.total) left.see(row.cells);
    yield read(row);
  }
  const problems = left.problems();
  if (problems.length > 0) yield { problems };
}

const inRow = (problem: ImportProblem, row: number): ImportProblem =>
  problem.line === row || problem.line === 0 ? problem : { ...problem, row };

export function* inChunks<Candidate extends { readonly line: number }>(
  readings: Iterable<Reading<Candidate>>,
): Generator<ImportChunk<Candidate>, void, undefined> {
  let candidates: Candidate[] = [];
  let problems: ImportProblem[] = [];
  let count = 0;
  for (const { candidate, problems: more } of readings) {
    if (candidate !== undefined) candidates.push(candidate);
    for (const each of more) problems.push(candidate === undefined ? each : inRow(each, candidate.line));
    count += 1;
    const pauses = candidate === undefined && more.length === 0;
    if (!pauses && count % CHUNK !== 0) continue;
    yield { candidates, problems };
    candidates = [];
    problems = [];
  }
  if (candidates.length > 0 || problems.length > 0) yield { candidates, problems };
}
