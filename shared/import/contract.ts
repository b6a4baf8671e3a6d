/** What callers may ask of an import: a preview that changes nothing, then one commit of what they accepted. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { RULES } from './rules.ts';

export const IMPORT_KINDS = ['members', 'events', 'posts'] as const;
export const importProblemSchema = z.looseObject({
  row: z.number(),
  reason: z.string(),
  severity: z.enum(['refused', 'warning']),
  /** What stood in the file: a cell, a name, a number. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const importColumnSchema = z.looseObject({
  index: z.number(),
  header: z.string(),
  field: z.string(),
  sample: z.string(),
  /** What its rule is named by in `rules`; absent: it decides nothing by itself. */
  target: z.string().optional(),
});
export const importRowSchema = z.looseObject({
  /** Line in the file, from 1. */
  row: z.number(),
  outcome: z.enum(['create', 'update', 'same', 'refused']),
  title: z.string(),
  detail: z.string(),
  /** Whose wall clock `detail` is; absent where it is no time of day. */
  zone: z.string().optional(),
  /** Fields that would change, with both values in words. */
  changes: z.array(z.looseObject({ field: z.string(), was: z.string(), now: z.string() })),
  problems: z.array(
    z.looseObject({
      reason: z.string(),
      severity: z.enum(['refused', 'warning']),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importPreviewSchema = z.looseObject({
  preview: z.string(),
  file: z.string(),
  /** `workspace`: an export of ours, with all it holds. */
  kind: z.enum([...IMPORT_KINDS, 'workspace']),
  format: z.string(),
  encoding: z.string(),
  /** In which the file's times are read that name none: the workspace's. Absent where rows have no times. */
  zone: z.string().optional(),
  rows: z.number(),
  create: z.number(),
  update: z.number(),
  same: z.number(),
  refused: z.number(),
  columns: z.array(importColumnSchema).optional(),
  /** Sheets of the workbook, and which of them this is. */
  sheets: z.array(z.string()).optional(),
  sheet: z.string().optional(),
  /** What the file may change of what is here already, by field. */
  rules: z.record(z.string(), z.enum(RULES)),
  /** Dates that may be two days each: which comes first is asked once for the file. */
  question: z.looseObject({ samples: z.array(z.string()), count: z.number() }).optional(),
  /** That a table like this was read before, by which file, and which of the columns chosen then are gone. */
  remembered: z.looseObject({ name: z.string(), at: z.string(), gone: z.array(z.string()) }).optional(),
  /** The first 1,000; `problemCount` tells how many there are. */
  problems: z.array(importProblemSchema),
  problemCount: z.number(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importContract = {
  preview: procedure()
    .input(
      z.strictObject({
        file: z.string().max(4096),
        name: z.string().max(255).optional(),
        as: z.enum(IMPORT_KINDS).optional(),
        map: z.record(z.string(), z.string()).optional(),
        /** Of a workbook; without it the one that looks like what can be imported. */
        sheet: z.string().max(255).optional(),
        rules: z.record(z.string(), z.enum(RULES)).optional(),
        /** In dates such as 03/04/2026. */
        dates: z.enum(['day-first', 'month-first']).optional(),
        /** Reads it as if no table like it had been seen; the next commit then remembers this one instead. */
        forget: z.boolean().optional(),
      }),
    )
    .output(importPreviewSchema),
  rows: procedure()
    .input(
      z.strictObject({
        preview: z.string(),
        outcome: z.enum(['create', 'update', 'same', 'refused']).optional(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.looseObject({ items: z.array(importRowSchema), total: z.number() })),
  commit: procedure()
    .input(
      z.strictObject({
        preview: z.string(),
        accept: z.union([z.literal('all'), z.array(z.enum(['create', 'update']))]).optional(),
      }),
    )
    .output(
      z.looseObject({ created: z.number(), updated: z.number(), skipped: z.number(), undo: z.string().optional() }),
    ),
  /** Forgets a preview; nothing was written. */
  discard: procedure()
    .input(z.strictObject({ preview: z.string() }))
    .output(z.looseObject({})),
};
