/**
 * Reads how many documents a large change would delete or overwrite, out of what the link says when it stops for it.
 *
 * Alone because the core writes it as words of its own and the page shows it in a person's. Invariant: what isn't of that
 * form is nothing, never a guess.
 */
import { DIRECTIONS } from './model.ts';

export type AnnouncedMass = {
  /** `in`: here, by what comes from the server; `out`: there, by what is sent. */
  readonly direction: (typeof DIRECTIONS)[number];
  readonly deleted: number;
  readonly overwritten: number;
};

/** @param said such as `in 12 deleted 3 overwritten` */
export function announcedMassOf(said: string | undefined): AnnouncedMass | undefined {
  const match = /^(in|out) (\d+) deleted (\d+) overwritten$/.exec(said ?? '');
  const direction = DIRECTIONS.find((known) => known === match?.[1]);
  if (match === null || direction === undefined) return undefined;
  return { direction, deleted: Number(match[2]), overwritten: Number(match[3]) };
}
