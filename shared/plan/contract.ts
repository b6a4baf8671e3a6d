/** What callers may ask of channels. */
import { z } from 'zod';
import { changedSchema, idInput, procedure } from '../contract/procedure.ts';
import { CHANNEL_KINDS } from './model.ts';

export const channelInput = z.strictObject({
  id: z.string().min(1).max(80).optional(),
  name: z.string().trim().min(1).max(100),
  kind: z.enum(CHANNEL_KINDS),
  handle: z.string().max(200).optional(),
});
export const channelRowSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  handle: z.string().optional(),
  posts: z.number(),
});

export const channelsContract = {
  /** Makes it, or changes the one with this id. */
  save: procedure().input(channelInput).output(changedSchema),
  list: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ items: z.array(channelRowSchema) })),
  delete: procedure().input(idInput).output(changedSchema),
};
