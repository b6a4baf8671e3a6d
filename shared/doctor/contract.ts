/** What callers may ask about the workspace's health, and what can be mended at once. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { examinedSchema, FINDINGS, findingSchema } from './model.ts';

export const doctorContract = {
  /** Reads everything once, beside the work that goes on. */
  examine: procedure().input(z.strictObject({})).output(examinedSchema),
  /** Makes again what is made from documents, and copies keys; documents themselves are never touched. */
  repair: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ repaired: z.array(z.enum(FINDINGS)), left: z.array(findingSchema) })),
};
