/**
 * What shall become of one row of a file.
 *
 * Invariant: every row of a file is in exactly one plan: `create`, `update`, `same` or `refused`; only the first two write.
 */
import type { AnyDocument } from '../document/document.ts';
import { fieldsThatDiffer } from '../document/undo.ts';
import type { Event } from '../events/model.ts';
import type { Post } from '../social/model.ts';
import { isDate } from '../time/wall.ts';
import type { ImportProblem } from './importProblem.ts';

export type Outcome = 'create' | 'update' | 'same' | 'refused';
export type FieldChange = { readonly field: string; readonly was: string; readonly now: string };
export type RowPlan = {
  readonly row: number;
  readonly outcome: Outcome;
  readonly title: string;
  readonly detail: string;
  /** Whose wall clock `detail` is; absent where it is no time of day. */
  readonly zone?: string | undefined;
  readonly changes: readonly FieldChange[];
  readonly problems: readonly ImportProblem[];
  readonly previous: AnyDocument | undefined;
  readonly next: AnyDocument | undefined;
};

export type TimeTold = Pick<RowPlan, 'detail' | 'zone'>;

/** The time by which a row is told apart. A whole day is in no zone, and without a time there is nothing to tell. */
export function timeTold(wall: string | undefined, zone: string | undefined): TimeTold {
  if (wall === undefined) return { detail: '' };
  return { detail: wall.replace('T', ' '), ...(isDate(wall) || zone === undefined ? {} : { zone }) };
}

/** The same of what is here or in an export of ours; undefined: it is no thing that has a time. */
export function timeOf(document: AnyDocument): TimeTold | undefined {
  if (document.kind === 'event') {
    const [first] = (document as unknown as Event).parts;
    return timeTold(first?.start, first?.zone);
  }
  if (document.kind !== 'post') return undefined;
  const { plannedAt, zone } = document as unknown as Post;
  return timeTold(plannedAt, zone);
}

/** A row of which nothing comes in. */
export const refusedPlan = (row: number, problems: readonly ImportProblem[], title = ''): RowPlan => ({
  row,
  outcome: 'refused',
  title,
  detail: '',
  changes: [],
  problems,
  previous: undefined,
  next: undefined,
});

/** Fields of bookkeeping between the file and the document: no change a person would call one. */
const QUIET = new Set(['external', 'extra', 'moves', 'confirmedAt']);

export function changesBetween(previous: AnyDocument, next: AnyDocument): readonly FieldChange[] {
  return fieldsThatDiffer(previous, next)
    .filter((field) => !QUIET.has(field))
    .map((field) => ({ field, was: shown(previous[field]), now: shown(next[field]) }));
}

/** A value in one line, as a person would read it. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value === 'string') return value.slice(0, 300);
  if (typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).filter(([key]) => key !== 'label' && key !== 'from');
  return parts
    .map(([, inner]) => shown(inner))
    .filter((text) => text !== '')
    .join(' ');
}
