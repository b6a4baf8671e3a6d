/** What callers may ask of the log: this device's commands, and taking them back. */
import { z } from 'zod';
import { REFUSALS } from '../contract/failure.ts';
import { procedure } from '../contract/procedure.ts';

export const logRowSchema = z.looseObject({
  undo: z.string(),
  at: z.string(),
  by: z.string(),
  command: z.string(),
  mode: z.enum(['do', 'undo', 'redo']),
  undone: z.boolean(),
  documents: z.number(),
  /** Of a change: the fields of the first document that it changed. */
  fields: z.array(z.string()).optional(),
  /** What the first document was called when it was written, also where it is gone; nothing once the log's images went. */
  called: z.string().optional(),
  /** The first document it wrote, as it is called now; nothing if it is gone. */
  subject: z.looseObject({ kind: z.string(), id: z.string(), title: z.string() }).optional(),
});
export type LogRow = z.infer<typeof logRowSchema>;

export const undoneSchema = z.looseObject({
  /** Token that takes this undo back. */
  undo: z.string(),
  /** The command that was undone or redone, `members.create`. */
  command: z.string(),
  documents: z.number(),
  subject: z.looseObject({ kind: z.string(), id: z.string(), title: z.string() }).optional(),
  /** Fields left as they are, since somebody changed them meanwhile; with a reason, since a rule of theirs forbids it now. */
  left: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.array(z.string()),
      reason: z.enum(REFUSALS).optional(),
      title: z.string().optional(),
      /** The latest change of it. */
      changed: z.looseObject({ at: z.string(), isHere: z.boolean() }).optional(),
    }),
  ),
});
export type Undone = z.infer<typeof undoneSchema>;
export type Left = Undone['left'][number];

export const logContract = {
  list: procedure()
    .input(
      z.strictObject({
        limit: z.number().int().min(1).max(1000).optional(),
        offset: z.number().int().min(0).optional(),
      }),
    )
    .output(z.looseObject({ items: z.array(logRowSchema), total: z.number() })),
  /** Without a token: the latest command of this device that can be undone. */
  undo: procedure()
    .input(z.strictObject({ undo: z.string().max(40).optional() }))
    .output(undoneSchema),
  redo: procedure()
    .input(z.strictObject({ undo: z.string().max(40).optional() }))
    .output(undoneSchema),
};
