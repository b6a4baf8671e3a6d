/** What callers may ask about the workspace's health, and what can be mended at once. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { examinedSchema, FINDINGS, findingSchema, progressSchema, rescuedSchema } from './model.ts';

export const doctorContract = {
  /** What is underway, what was found last, and what a rescue left behind. */
  state: procedure()
    .input(z.strictObject({}))
    .output(
      z.looseObject({
        underway: progressSchema.optional(),
        last: examinedSchema.extend({ at: z.string() }).optional(),
        /** As long as the damaged file is kept. */
        rescued: rescuedSchema.optional(),
      }),
    ),
  /** Reads everything once, beside the work that goes on; whoever asks meanwhile gets the same answer. */
  examine: procedure().input(z.strictObject({})).output(examinedSchema),
  /** Ends an examination; what was found before stays. */
  stop: procedure().input(z.strictObject({})).output(z.looseObject({})),
  /** Makes again in place what is made from documents, and copies keys; documents themselves are never touched. */
  repair: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ repaired: z.array(z.enum(FINDINGS)), left: z.array(findingSchema) })),
  /** Makes a new file of all that can be read of the workspace's, and keeps the damaged one beside it. */
  rescue: procedure().input(z.strictObject({})).output(rescuedSchema),
};
