/** What callers may ask of members. Shapes are fixed by the scripting surface; fields may be added. */
import { z } from 'zod';
import { changedSchema, idInput, pageInput, patchInput, procedure } from '../contract/procedure.ts';
import { memberSchema } from './model.ts';
import { LONGEST_SEARCH } from '../text/matches.ts';

const short = z.string().max(200);
const memberFields = {
  name: z.strictObject({
    given: short.optional(),
    family: short.optional(),
    display: short.optional(),
    prefix: short.optional(),
    suffix: short.optional(),
  }),
  emails: z
    .array(z.strictObject({ address: z.string().max(254), label: short.optional() }))
    .max(50)
    .optional(),
  phones: z
    .array(z.strictObject({ number: z.string().max(100), label: short.optional() }))
    .max(50)
    .optional(),
  addresses: z
    .array(
      z.strictObject({
        street: short.optional(),
        city: short.optional(),
        postalCode: short.optional(),
        region: short.optional(),
        country: short.optional(),
        label: short.optional(),
      }),
    )
    .max(20)
    .optional(),
  tags: z.array(z.string().max(100)).max(200).optional(),
  note: z.string().max(20_000).optional(),
  organisation: short.optional(),
  position: short.optional(),
  website: z.string().max(500).optional(),
  memberNumber: short.optional(),
  born: z
    .string()
    .regex(/^(?:\d{4}|-)-\d{2}-\d{2}$/)
    .optional(),
  since: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
};
export const memberInput = z.strictObject({
  id: z
    .string()
    .regex(/^mem_[\w-]{1,60}$/)
    .optional(),
  ...memberFields,
});
export type MemberInput = z.infer<typeof memberInput>;

export const memberRowSchema = z.looseObject({
  id: z.string(),
  name: memberSchema.shape.name,
  display: z.string(),
  emails: memberSchema.shape.emails,
  phones: memberSchema.shape.phones,
  tags: z.array(z.string()),
  organisation: z.string().optional(),
  changedAt: z.string(),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

export const membersContract = {
  create: procedure().input(memberInput).output(changedSchema),
  get: procedure().input(idInput).output(memberSchema),
  update: procedure().input(patchInput).output(changedSchema),
  delete: procedure().input(idInput).output(changedSchema),
  list: procedure()
    .input(
      z.strictObject({
        query: z.string().max(LONGEST_SEARCH).optional(),
        tag: z.string().max(100).optional(),
        /** Who has exactly this member number, blanks at its ends left out. */
        memberNumber: z.string().optional(),
        sort: z.enum(['name', '-name', 'changed', '-changed']).optional(),
        ...pageInput,
      }),
    )
    .output(z.looseObject({ items: z.array(memberRowSchema), total: z.number(), cursor: z.string().optional() })),
  tags: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ items: z.array(z.looseObject({ tag: z.string(), count: z.number() })) })),
};
