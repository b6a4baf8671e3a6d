/**
 * What waits on the server, in groups a person can take in at a glance: "3 events moved", "1 will ask you".
 *
 * Alone because it decides what is told first and draws nothing. Invariants: every line is in exactly one group; what asks,
 * takes away or is kept against the others' will stands before what merely changes.
 */
import type { ExpectedLine } from './homecoming.ts';

/** Whatever it is of, what happens is what counts. */
export const WHOLE_GROUPS = ['question', 'kept', 'erased', 'merged'] as const;
const NAMED = ['members', 'events', 'posts', 'others'] as const;
type Named = (typeof NAMED)[number];
/** Only of these are the times what others wait for. */
const TIMED = ['events', 'posts'] as const;

export type GroupName =
  | (typeof WHOLE_GROUPS)[number]
  | `${'deleted' | 'changed' | 'new'}.${Named}`
  | `moved.${(typeof TIMED)[number]}`;
export type ExpectedGroup = { readonly name: GroupName; readonly lines: readonly ExpectedLine[] };

const ORDER: readonly GroupName[] = [
  'question',
  ...NAMED.map((named) => `deleted.${named}` as const),
  'erased',
  'kept',
  ...TIMED.map((timed) => `moved.${timed}` as const),
  ...NAMED.map((named) => `changed.${named}` as const),
  'merged',
  ...NAMED.map((named) => `new.${named}` as const),
];

export function expectedGroups(lines: readonly ExpectedLine[]): readonly ExpectedGroup[] {
  const groups = Map.groupBy(lines, groupOf);
  return ORDER.flatMap((name) => {
    const found = groups.get(name);
    return found === undefined ? [] : [{ name, lines: found }];
  });
}

function groupOf({ what, collection }: ExpectedLine): GroupName {
  const whole = WHOLE_GROUPS.find((known) => known === what);
  if (whole !== undefined) return whole;
  const named = NAMED.find((known) => known === collection) ?? 'others';
  if (what === 'deleted' || what === 'new') return `${what}.${named}`;
  const timed = TIMED.find((known) => known === collection);
  return what === 'moved' && timed !== undefined ? `moved.${timed}` : `changed.${named}`;
}

/** Whether it lies here to be looked at: what is new doesn't yet, and of the erased nobody is left. */
export const isHere = ({ what }: Pick<ExpectedLine, 'what'>): boolean => what !== 'new' && what !== 'erased';
