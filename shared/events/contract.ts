/** What callers may ask of events. Shapes are fixed by the scripting surface; fields may be added. */
import { z } from 'zod';
import { changedSchema, idInput, pageInput, patchInput, procedure } from '../contract/procedure.ts';
import { eventSchema } from './model.ts';
import { LONGEST_SEARCH } from '../text/matches.ts';

const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/);
export const eventInput = z.strictObject({
  id: z
    .string()
    .regex(/^evt_[\w-]{1,60}$/)
    .optional(),
  title: z.string().max(300),
  /** Wall clock `2026-12-01T19:00`, or a plain date for an all-day event. */
  start: wall,
  /** Exclusive; without it the event lasts two hours, an all-day event one day. */
  end: wall.optional(),
  /** IANA name; without it the workspace's. */
  zone: z.string().max(80).optional(),
  place: z.string().max(300).optional(),
  description: z.string().max(50_000).optional(),
  url: z.string().max(1000).optional(),
  capacity: z.number().int().min(0).max(1_000_000).optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
  rrule: z.string().max(500).optional(),
});
export type EventInput = z.infer<typeof eventInput>;

/** An event as callers see it: the document, and the times of its first date beside it. */
export const eventViewSchema = z.looseObject({
  ...eventSchema.shape,
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  rrule: z.string().optional(),
  allDay: z.boolean(),
});
export type EventView = z.infer<typeof eventViewSchema>;

export const eventRowSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  allDay: z.boolean(),
  place: z.string().optional(),
  state: z.string(),
  rrule: z.string().optional(),
  moved: z.looseObject({ from: z.string(), at: z.string() }).optional(),
});
export type EventRow = z.infer<typeof eventRowSchema>;

export const affectsSchema = z.looseObject({ posts: z.number(), tasks: z.number(), registrations: z.number() });

export const eventsContract = {
  create: procedure().input(eventInput).output(changedSchema),
  get: procedure().input(idInput).output(eventViewSchema),
  /** Takes the fields of `create` and those of the document; a changed start is kept as a move. */
  update: procedure().input(patchInput).output(changedSchema),
  delete: procedure().input(idInput).output(changedSchema),
  move: procedure()
    .input(z.strictObject({ id: z.string(), start: wall, end: wall.optional(), scope: z.enum(['all']).optional() }))
    .output(z.looseObject({ ...changedSchema.shape, affects: affectsSchema })),
  cancel: procedure()
    .input(z.strictObject({ id: z.string(), reason: z.string().max(2000) }))
    .output(changedSchema),
  list: procedure()
    .input(
      z.strictObject({
        query: z.string().max(LONGEST_SEARCH).optional(),
        from: wall.optional(),
        to: wall.optional(),
        sort: z.enum(['start', '-start']).optional(),
        ...pageInput,
      }),
    )
    .output(z.looseObject({ items: z.array(eventRowSchema), total: z.number(), cursor: z.string().optional() })),
};
