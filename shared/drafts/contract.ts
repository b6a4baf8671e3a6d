/**
 * What a page may ask about drafts: no commands, so they are not logged and not undone.
 *
 * They lie in the workspace's file and never leave the device but with a copy of the whole of it.
 */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { draftKeySchema, draftSchema, MOST_DRAFTS } from './model.ts';

const subject = z.string().min(1).max(80);

export const draftsContract = {
  /** The newest first; with a subject only those about it. */
  list: procedure()
    .input(z.strictObject({ subject: subject.optional() }))
    .output(z.looseObject({ items: z.array(draftSchema), windows: z.array(z.string()) })),
  /** Takes the place of what was kept under the same key. */
  keep: procedure()
    .input(z.strictObject({ key: draftKeySchema, subject: subject.optional(), value: z.unknown() }))
    .output(z.looseObject({ at: z.string() })),
  forget: procedure()
    .input(z.strictObject({ keys: z.array(draftKeySchema).min(1).max(MOST_DRAFTS) }))
    .output(z.looseObject({ forgotten: z.number() })),
};
