/**
 * What an examination of the workspace can find, what of it can be mended, and what a rescue answers.
 *
 * Invariant: every finding names its remedy, so that screen, terminal and core agree on what comes next.
 */
import { z } from 'zod';

export const FINDINGS = [
  'file-unreadable',
  'file-damaged',
  'documents-unreadable',
  'documents-wrong',
  'documents-missing',
  'index-damaged',
  'columns-wrong',
  'keys-wrong',
  'search-wrong',
  'reference-missing',
  'media-damaged',
  'keys-copy-differs',
  'keys-doubtful',
  'keys-aside',
  'unprotected',
  'secrets-in-a-file',
  'no-backup',
  'backup-failed',
  'backup-readable',
  'backup-on-the-same-disk',
  'damaged-file-kept',
  'damaged-file-readable',
  'slow-query',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** What of the file is looked at, and where a finding lies: a collection, or one of these. */
export const PARTS = [
  'members',
  'events',
  'posts',
  'plan',
  'keys',
  'search',
  'log',
  'device',
  'file',
  'media',
] as const;
export type Part = (typeof PARTS)[number];

export const findingSchema = z.looseObject({
  kind: z.enum(FINDINGS),
  /** `damage`: something is not as it was written. `risk`: something may be lost one day. `note`: good to know. */
  severity: z.enum(['damage', 'risk', 'note']),
  /** How many documents, files or queries it concerns. */
  count: z.number(),
  /** Of how many, where that is known. */
  of: z.number().optional(),
  where: z.enum(PARTS).optional(),
  /** A few of them: ids, or SQLite's own words. */
  examples: z.array(z.string()).optional(),
  /** `repair` makes it again in place; `rescue` makes a new file of all that can be read; `none`: only a person can. */
  remedy: z.enum(['repair', 'rescue', 'none']),
});
export type Finding = z.infer<typeof findingSchema>;
export type Remedy = Finding['remedy'];

export const examinedSchema = z.looseObject({ documents: z.number(), findings: z.array(findingSchema) });
export type Examined = z.infer<typeof examinedSchema>;

export const progressSchema = z.looseObject({ part: z.enum(PARTS), done: z.number(), total: z.number() });
export type ExaminationProgress = z.infer<typeof progressSchema>;

export const rescuedSchema = z.looseObject({
  at: z.string(),
  /** The damaged file's new name beside the workspace's. */
  kept: z.string(),
  collections: z.array(
    z.looseObject({
      collection: z.enum(PARTS),
      /** Documents that were read from the damaged file. */
      read: z.number(),
      /** Documents taken as the log last saw them, since they couldn't be read themselves. */
      fromLog: z.number(),
      lost: z.number(),
      /** A few of those: what they were called, else their ids. */
      lostNames: z.array(z.string()),
    }),
  ),
  /** Commands that can't be undone any more, since the log couldn't be read there; what they did stays done. */
  lostCommands: z.number(),
  /** Whether this device's settings, its name for itself among them, could be read. */
  isDeviceKept: z.boolean(),
});
export type Rescued = z.infer<typeof rescuedSchema>;

/** What a repair would do next, from what was found: a rescue makes derived rows anew too. */
export function remedyOf(findings: readonly Finding[]): Remedy {
  const remedies = new Set(findings.map(({ remedy }) => remedy));
  return remedies.has('rescue') ? 'rescue' : remedies.has('repair') ? 'repair' : 'none';
}
