/**
 * A gathering with a date, or a whole series of them, as one document.
 *
 * Invariants: `parts` holds at least one part, ordered by `from`; `end` is exclusive; an all-day event has plain dates.
 * The id never changes, also when the series is split ("this and following" adds a part). An exception is named by
 * the wall start that its part computed; once it differs or something hangs on it, it carries a stable `occ_…` key.
 */
import { z } from 'zod';
import { documentShape } from '../document/document.ts';

export const EVENT_PREFIX = 'evt';
export const OCCURRENCE_PREFIX = 'occ';

export const eventPartSchema = z.looseObject({
  /** First wall start that this part is in force for. */
  from: z.string(),
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  /** RFC 5545 recurrence rule without its `RRULE:`; without one the part is a single date. */
  rrule: z.string().optional(),
});
export type EventPart = z.infer<typeof eventPartSchema>;

export const eventExceptionSchema = z.looseObject({
  /** The wall start (or date) that the part computes for this occurrence. */
  origin: z.string(),
  key: z.string().optional(),
  state: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  title: z.string().optional(),
  place: z.string().optional(),
  description: z.string().optional(),
});
export type EventException = z.infer<typeof eventExceptionSchema>;

/** That the start was another one before, and who moved it: posts written earlier may tell the old date. */
export const eventMoveSchema = z.looseObject({ from: z.string(), to: z.string(), at: z.string(), by: z.string() });
export type EventMove = z.infer<typeof eventMoveSchema>;

export const eventSchema = z.looseObject({
  ...documentShape,
  title: z.string(),
  description: z.string().optional(),
  place: z.string().optional(),
  url: z.string().optional(),
  capacity: z.number().int().min(0).optional(),
  tags: z.array(z.string()),
  state: z.string(),
  parts: z.array(eventPartSchema).min(1),
  exceptions: z.array(eventExceptionSchema).optional(),
  moves: z.array(eventMoveSchema).optional(),
  /** Why it was cancelled. */
  reason: z.string().optional(),
  external: z
    .looseObject({
      source: z.string(),
      key: z.string(),
      sequence: z.number().optional(),
      modified: z.string().optional(),
    })
    .optional(),
  /** Lines of the calendar file that this program doesn't know, kept to be written back. */
  extra: z.array(z.string()).optional(),
});
export type Event = z.infer<typeof eventSchema>;
