/** What callers may ask of posts. Shapes are fixed by the scripting surface; fields may be added. */
import { z } from 'zod';
import { changedSchema, idInput, pageInput, patchInput, procedure } from '../contract/procedure.ts';
import { aboutSchema, POST_STATES, postSchema } from './model.ts';
import { LONGEST_SEARCH } from '../text/matches.ts';

const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
export const postInput = z.strictObject({
  id: z
    .string()
    .regex(/^pst_[\w-]{1,60}$/)
    .optional(),
  text: z.string().max(100_000),
  title: z.string().max(300).optional(),
  channels: z.array(z.string().max(80)).max(50),
  plannedAt: wallTime.optional(),
  zone: z.string().max(80).optional(),
  about: z
    .array(z.strictObject({ event: z.string().max(80), occurrence: z.string().max(80).optional() }))
    .max(50)
    .optional(),
  variants: z
    .array(z.strictObject({ channel: z.string().max(80), text: z.string().max(100_000) }))
    .max(50)
    .optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
});
export type PostInput = z.infer<typeof postInput>;

/** What keeps a post from going out as it is; none of them keeps it from being saved. */
export const postProblemSchema = z.looseObject({
  problem: z.enum(['no-text', 'no-channel', 'no-time', 'unknown-channel', 'unknown-event', 'too-long']),
  channel: z.string().optional(),
  event: z.string().optional(),
  length: z.number().optional(),
  limit: z.number().optional(),
});
export type PostProblem = z.infer<typeof postProblemSchema>;

export const postRowSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  channels: z.array(z.string()),
  plannedAt: z.string().optional(),
  zone: z.string(),
  state: z.string(),
  about: z.array(aboutSchema),
  changedAt: z.string(),
  /** When somebody last wrote its words, or said that they still hold. */
  confirmedAt: z.string(),
});
export type PostRow = z.infer<typeof postRowSchema>;

const changedPost = z.looseObject({ ...changedSchema.shape, problems: z.array(postProblemSchema) });
const stateChanged = z.looseObject({ ...changedSchema.shape, state: z.string() });

export const postsContract = {
  create: procedure().input(postInput).output(changedPost),
  get: procedure().input(idInput).output(postSchema),
  update: procedure().input(patchInput).output(changedPost),
  delete: procedure().input(idInput).output(changedSchema),
  check: procedure()
    .input(idInput)
    .output(
      z.looseObject({
        problems: z.array(postProblemSchema),
        variants: z.array(
          z.looseObject({
            channel: z.string(),
            length: z.number(),
            limit: z.number().optional(),
            problems: z.array(postProblemSchema),
          }),
        ),
      }),
    ),
  /** A person's word that it shall go out at the planned time. */
  schedule: procedure().input(idInput).output(stateChanged),
  /** Back to draft: it shall not go out. */
  unschedule: procedure().input(idInput).output(stateChanged),
  /** It went out by hand. */
  markPosted: procedure().input(idInput).output(stateChanged),
  /** It still holds, though an event that it is about was moved. */
  confirm: procedure().input(idInput).output(stateChanged),
  list: procedure()
    .input(
      z.strictObject({
        query: z.string().max(LONGEST_SEARCH).optional(),
        state: z.enum(POST_STATES).optional(),
        channel: z.string().max(80).optional(),
        event: z.string().max(80).optional(),
        /** Only posts that have a planned time, or only those that have none. */ planned: z
          .enum(['set', 'none'])
          .optional(),
        from: z.string().max(16).optional(),
        to: z.string().max(16).optional(),
        sort: z.enum(['planned', '-planned', '-changed']).optional(),
        ...pageInput,
      }),
    )
    .output(z.looseObject({ items: z.array(postRowSchema), total: z.number(), cursor: z.string().optional() })),
};
