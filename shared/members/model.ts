/**
 * A person of the community: names, ways to reach them, tags, a note.
 *
 * Invariant: a member has a name or a way to be reached; nothing else is required.
 */
import { z } from 'zod';
import { documentShape } from '../document/document.ts';

export const MEMBER_PREFIX = 'mem';

export const memberNameSchema = z.looseObject({
  given: z.string().optional(),
  family: z.string().optional(),
  display: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export const emailSchema = z.looseObject({ address: z.string(), label: z.string().optional() });
export const phoneSchema = z.looseObject({ number: z.string(), label: z.string().optional() });
export const addressSchema = z.looseObject({
  street: z.string().optional(),
  city: z.string().optional(),
  postalCode: z.string().optional(),
  region: z.string().optional(),
  country: z.string().optional(),
  label: z.string().optional(),
});

export const memberSchema = z.looseObject({
  ...documentShape,
  name: memberNameSchema,
  emails: z.array(emailSchema),
  phones: z.array(phoneSchema),
  addresses: z.array(addressSchema).optional(),
  tags: z.array(z.string()),
  note: z.string().optional(),
  organisation: z.string().optional(),
  position: z.string().optional(),
  website: z.string().optional(),
  /** `1984-03-07`, or `--03-07` where the year isn't known. */
  born: z.string().optional(),
  /** Member since, a plain date. */
  since: z.string().optional(),
  /** As the organisation gives it: a text, so that `00042` is not `42`. Two members may have the same one. */
  memberNumber: z.string().optional(),
  /** Where an import found this person: a source and its key there. */
  external: z.array(z.looseObject({ source: z.string(), key: z.string() })).optional(),
});
export type Member = z.infer<typeof memberSchema>;
export type MemberName = z.infer<typeof memberNameSchema>;
