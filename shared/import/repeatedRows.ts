/**
 * Rows of one file that carry the same key.
 *
 * Alone because a key is the writer's, and some give one number to all dates of a course: such dates are events of their
 * own, while a row that says the same again must not take turns with the first at each import.
 * Invariant: no two rows of a file leave here with the same key; a row leaves with the key that an earlier import gave it.
 */
import type { EventCandidate } from './eventCandidate.ts';
import { refused } from './importProblem.ts';
import type { CandidateKey } from './memberCandidate.ts';
import { refusedPlan, type RowPlan } from './rowPlan.ts';

const nameOf = ({ source, key }: CandidateKey): string => `${source}\u0000${key}`;

/** Whether a key stands in the file for the first time. */
export function firstRows(): (key: CandidateKey) => boolean {
  const seen = new Set<string>();
  return (key) => {
    const known = seen.has(nameOf(key));
    seen.add(nameOf(key));
    return !known;
  };
}

/** The event under a key of its own; `undefined` where an earlier row has the same key and the same start. */
export function datedKeys(
  isStored: (key: CandidateKey) => boolean,
): (candidate: EventCandidate) => EventCandidate | undefined {
  const isFirstKey = firstRows();
  const isFirstDate = firstRows();
  return (candidate) => {
    const { source, key } = candidate.key;
    const dated = { source, key: `${key}#${candidate.start}` };
    if (!isFirstDate(dated)) return undefined;
    return isStored(dated) || !isFirstKey(candidate.key) ? { ...candidate, key: dated } : candidate;
  };
}

export const repeatedRow = (row: number, title: string): RowPlan =>
  refusedPlan(row, [refused(row, 'repeats-earlier-row')], title);
