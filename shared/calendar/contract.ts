/** What callers may ask of the calendar: everything with a date in a range. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';

export const CALENDAR_KINDS = ['event', 'post'] as const;
export const calendarEntrySchema = z.looseObject({
  kind: z.enum(CALENDAR_KINDS),
  id: z.string(),
  /** Which date of a series: the wall start that the series computed for it. */
  occurrence: z.string().optional(),
  title: z.string(),
  /** Wall clock in the zone asked for; a plain date for all day. */
  start: z.string(),
  end: z.string().optional(),
  state: z.string(),
  place: z.string().optional(),
  channels: z.array(z.string()).optional(),
  /** Stood elsewhere before: shown dashed at its earlier place. */
  movedAway: z.boolean().optional(),
  /** A post about an event that moved after somebody last wrote its words, or said that they still hold. */
  doubtful: z.boolean().optional(),
});
export type CalendarEntry = z.infer<typeof calendarEntrySchema>;

export const calendarContract = {
  range: procedure()
    .input(
      z.strictObject({
        from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        to: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
        kinds: z.array(z.enum(CALENDAR_KINDS)).optional(),
        zone: z.string().max(80).optional(),
      }),
    )
    .output(z.looseObject({ items: z.array(calendarEntrySchema), truncated: z.boolean() })),
};
