/**
 * Something to be said on one or more channels at a time.
 *
 * Invariants: the planned time is wall clock and zone (the workspace's zone unless said otherwise); a state beyond
 * `draft` is a person's word, never a consequence of a planned time.
 */
import { z } from 'zod';
import { documentShape, instantSchema } from '../document/document.ts';

export const POST_PREFIX = 'pst';

export const POST_STATES = ['draft', 'scheduled', 'posted'] as const;
export type PostState = (typeof POST_STATES)[number];

/** The lists of the queue's page: what has a day and is not sent, drafts without a day, what is sent. */
export const QUEUE_LOOKS = ['queue', 'ideas', 'sent'] as const;
export type QueueLook = (typeof QUEUE_LOOKS)[number];

export const aboutSchema = z.looseObject({ event: z.string(), occurrence: z.string().optional() });
export const variantSchema = z.looseObject({ channel: z.string(), text: z.string() });

export const postSchema = z.looseObject({
  ...documentShape,
  text: z.string(),
  /** What the queue calls it; without one the first line of the text. */
  title: z.string().optional(),
  channels: z.array(z.string()),
  plannedAt: z.string().optional(),
  zone: z.string().optional(),
  about: z.array(aboutSchema).optional(),
  variants: z.array(variantSchema).optional(),
  state: z.string(),
  postedAt: z.string().optional(),
  /** When somebody last stood by its words: wrote them, or said that they still hold. */
  confirmedAt: instantSchema.optional(),
  tags: z.array(z.string()).optional(),
  external: z.looseObject({ source: z.string(), key: z.string() }).optional(),
});
export type Post = z.infer<typeof postSchema>;
