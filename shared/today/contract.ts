/** What callers may ask of the start page: what is next, and what needs a person. */
import { z } from 'zod';
import { calendarEntrySchema } from '../calendar/contract.ts';
import { procedure } from '../contract/procedure.ts';

export const attentionSchema = z.looseObject({
  reason: z.enum(['moved-event-posts', 'post-overdue', 'event-without-place', 'draft-soon']),
  /** Every reason names documents; `event` the one it is about. */
  event: z
    .looseObject({ id: z.string(), title: z.string(), from: z.string().optional(), to: z.string().optional() })
    .optional(),
  posts: z.array(z.looseObject({ id: z.string(), title: z.string(), plannedAt: z.string().optional() })),
});
export type Attention = z.infer<typeof attentionSchema>;

export const todayViewSchema = z.looseObject({
  /** Wall clock now in the workspace's zone. */
  now: z.string(),
  zone: z.string(),
  today: z.array(calendarEntrySchema),
  next: z.array(calendarEntrySchema),
  attention: z.array(attentionSchema),
});
export type TodayView = z.infer<typeof todayViewSchema>;

export const todayContract = {
  view: procedure().input(z.strictObject({})).output(todayViewSchema),
};
