/**
 * What is written to and removed from a folder in which calendars are kept up to date for other programs.
 *
 * Alone because the folder is somebody's, and other things may lie in it. Invariants: a name that somebody else's file has
 * is never written to; a file that we wrote and that is no longer as we wrote it is not removed; what is as it should be is
 * left alone, so that programs which watch the folder see changes only.
 */
import { fingerprint } from '../import/fingerprint.ts';

/** By file name, what is in it. */
export type Marks = ReadonlyMap<string, string>;
export type FeedFacts = {
  readonly wanted: Marks;
  /** What we wrote, as we wrote it. */
  readonly ours: Marks;
  /** What lies there now under any of these names. */
  readonly found: Marks;
};
export type FeedPlan = {
  readonly write: readonly string[];
  readonly remove: readonly string[];
  /** Names that somebody else's file has. */
  readonly taken: readonly string[];
  /** What is ours once all of it is done. */
  readonly ours: Marks;
};

export function decideFeed({ wanted, ours, found }: FeedFacts): FeedPlan {
  const isForeign = (name: string) => found.has(name) && !ours.has(name) && found.get(name) !== wanted.get(name);
  const names = [...wanted.keys()];
  const taken = names.filter(isForeign);
  const kept = names.filter((name) => !isForeign(name));
  return {
    write: kept.filter((name) => found.get(name) !== wanted.get(name)),
    remove: [...ours].flatMap(([name, mark]) => (!wanted.has(name) && found.get(name) === mark ? [name] : [])),
    taken,
    ours: new Map(kept.map((name) => [name, wanted.get(name) as string])),
  };
}

export const ALL_EVENTS = 'calendar.ics';
export const EVENT_FOLDER = 'events';

/** On a disk that doesn't tell `A` from `a`, and whatever a script called an event. */
export const feedName = (id: string): string =>
  `${EVENT_FOLDER}/${/^[a-z0-9_-]{1,80}$/.test(id) ? id : `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-${fingerprint(id)}`}.ics`;
