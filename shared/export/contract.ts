/** What callers may ask of the folder in which calendars are kept up to date for other programs. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';

export const feedStateSchema = z.looseObject({
  /** Without one nothing is written. */
  folder: z.string().optional(),
  /** When it was last as it should be. */
  at: z.string().optional(),
  files: z.number(),
  /** Why the last try didn't succeed. */
  trouble: z.looseObject({ reason: z.string(), path: z.string().optional(), at: z.string() }).optional(),
});
export type FeedState = z.infer<typeof feedStateSchema>;

export const calendarFeedContract = {
  state: procedure().input(z.strictObject({})).output(feedStateSchema),
  /** Another folder; without one it is off, and what was written is taken away. `left`: the folder where it couldn't be. */
  configure: procedure()
    .input(z.strictObject({ folder: z.string().min(1).max(4096).optional() }))
    .output(feedStateSchema.extend({ left: z.string().optional() })),
  /** Now, whatever has changed. */
  write: procedure().input(z.strictObject({})).output(feedStateSchema),
};
