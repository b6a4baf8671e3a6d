/** What an examination of the workspace can find. */
import { z } from 'zod';

export const FINDINGS = [
  'file-damaged',
  'columns-wrong',
  'keys-wrong',
  'search-wrong',
  'reference-missing',
  'media-damaged',
  'keys-copy-differs',
  'unprotected',
  'secrets-in-a-file',
  'no-backup',
  'backup-failed',
  'backup-on-the-same-disk',
  'slow-query',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

export const findingSchema = z.looseObject({
  kind: z.enum(FINDINGS),
  /** `damage`: something is not as it was written. `risk`: something may be lost one day. `note`: good to know. */
  severity: z.enum(['damage', 'risk', 'note']),
  /** How many documents, files or queries it concerns. */
  count: z.number(),
  /** Where: a collection, or SQLite's own words for it. */
  where: z.string().optional(),
  /** Whether `doctor.repair` mends it without losing anything. */
  isRepairable: z.boolean(),
});
export type Finding = z.infer<typeof findingSchema>;

export const examinedSchema = z.looseObject({ documents: z.number(), findings: z.array(findingSchema) });
export type Examined = z.infer<typeof examinedSchema>;
