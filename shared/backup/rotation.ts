/**
 * Which backups stay: the newest of each of the last hours, days, weeks and months in which one was made.
 *
 * Alone because what is deleted by this is gone. Invariants: the newest always stays; what stays is the same in whatever
 * order it is decided, and deciding it again over what stayed takes nothing more; one dated ahead of now stays and takes
 * no other's place.
 */
import { Temporal } from 'temporal-polyfill';

/** How many periods of each kind keep their newest backup: a day of hours, a week of days, a month of weeks, a year. */
const KEPT: readonly (readonly [periodOf: (at: string) => string, count: number])[] = [
  [(at) => at.slice(0, 'yyyy-mm-ddThh'.length), 24],
  [(at) => at.slice(0, 'yyyy-mm-dd'.length), 7],
  [weekOf, 4],
  [(at) => at.slice(0, 'yyyy-mm'.length), 12],
];

/**
 * @param made instants of fixed width, in any order
 * @returns those that may go
 */
export function decideRotation(made: readonly string[], now: string): readonly string[] {
  const newestFirst = made
    .filter((at) => at <= now)
    .toSorted()
    .toReversed();
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [periodOf, count] of KEPT) {
    const newest = new Map<string, string>();
    for (const at of newestFirst) if (!newest.has(periodOf(at))) newest.set(periodOf(at), at);
    for (const at of [...newest.values()].slice(0, count)) kept.add(at);
  }
  return newestFirst.filter((at) => !kept.has(at));
}

/** Weeks as ISO 8601 counts them. */
function weekOf(at: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(at.slice(0, 10));
  return `${yearOfWeek}-${weekOfYear}`;
}
