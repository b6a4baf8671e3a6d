/** What callers may ask of the workspace as a whole: what it is, its settings on this device, its changes. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { changedSchema, procedure } from '../contract/procedure.ts';
import { LONGEST_SEARCH } from '../text/matches.ts';
import { EXPORT_FORMATS, EXPORT_KINDS } from '../export/formats.ts';
import { MOST_KEYS } from '../keys/bound.ts';
import { COMMAND_IDS } from '../keys/commands.ts';
import { QUEUE_LOOKS } from '../social/model.ts';

export const LOCALES = ['en', 'de'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
/** How German words address whoever reads them: du or Sie. */
export const ADDRESSES = ['informal', 'formal'] as const;
export type Address = (typeof ADDRESSES)[number];
export const settingsSchema = z.looseObject({
  locale: z.enum(LOCALES).optional(),
  address: z.enum(ADDRESSES).optional(),
  theme: z.enum(THEMES),
  /** Single letters as commands, while no field has the focus (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** Of each command whose keys were changed: all that it has now. */
  keys: z.record(z.string(), z.array(z.string())).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = { theme: 'system', letterKeys: true };

export const workspaceInfoSchema = z.looseObject({
  version: z.string(),
  /** Whether anything was ever set up or imported: a fresh workspace shows the first-run screen. */
  fresh: z.boolean(),
  organisation: z.looseObject({ name: z.string(), zone: z.string(), sample: z.boolean() }).optional(),
  zone: z.string(),
  counts: z.record(z.string(), z.number()),
  device: z.string(),
  file: z.string(),
  now: z.string(),
});
export type WorkspaceView = z.infer<typeof workspaceInfoSchema>;

const wall = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/, 'takes a day such as 2026-12-01, or a time such as 2026-12-01T19:00');
const exportInput = z.strictObject({
  out: z.string().max(4096),
  /** Without one: `json`. */
  format: z.enum(EXPORT_FORMATS).optional(),
  /** Of a table: whose. Without it: members. */
  what: z.enum(EXPORT_KINDS).optional(),
  /** Of one document only. */
  id: z.string().min(1).max(80).optional(),
  /** Events with a date in the range, posts planned in it. */
  from: wall.optional(),
  to: wall.optional(),
  /** As the lists search. */
  query: z.string().max(LONGEST_SEARCH).optional(),
  /** Members with this tag. */
  tag: z.string().max(100).optional(),
  /** Posts that stand in this list of theirs. */
  look: z.enum(QUEUE_LOOKS).optional(),
  /** Of the heads of a workbook; without it English. */
  locale: z.enum(LOCALES).optional(),
});

export const workspaceContract = {
  info: procedure(['manager', 'staff', 'viewer']).input(z.strictObject({})).output(workspaceInfoSchema),
  setUp: procedure()
    .input(z.strictObject({ name: z.string().trim().min(1).max(200), zone: z.string().max(80) }))
    .output(changedSchema),
  rename: procedure()
    .input(z.strictObject({ name: z.string().trim().min(1).max(200).optional(), zone: z.string().max(80).optional() }))
    .output(changedSchema),
  /** Fills a fresh workspace with the sample of a museum friends' society. */
  sample: procedure()
    .input(
      z.strictObject({ members: z.number().int().min(1).max(1_000_000).optional(), seed: z.number().int().optional() }),
    )
    .output(z.looseObject({ counts: z.record(z.string(), z.number()), undo: z.string() })),
  /** Everything as JSON, or as another format says; `out` may name a folder for `all`. */
  export: procedure()
    .input(exportInput)
    .output(
      z.looseObject({
        file: z.string().optional(),
        download: z.string().optional(),
        /** What the file is called where it is fetched. */
        name: z.string(),
        counts: z.record(z.string(), z.number()),
        /** Of a format that holds one kind of thing: how many are in it. */
        written: z.number().optional(),
        /** Of `all`: files that documents name and that aren't on this device. */
        missing: z.number(),
      }),
    ),
};

/** Of the commands given; null: as at first. The others keep their keys. */
const keyChangesSchema = z.partialRecord(z.enum(COMMAND_IDS), z.array(z.string().max(40)).max(MOST_KEYS).nullable());

export const settingsContract = {
  get: procedure(['manager', 'staff', 'viewer']).input(z.strictObject({})).output(settingsSchema),
  save: procedure(['manager', 'staff', 'viewer'])
    .input(settingsSchema.partial().extend({ keys: keyChangesSchema.optional() }).strict())
    .output(settingsSchema),
};

export const changesContract = {
  /** One stream of what changed, that wakes live views; it ends when the caller stops listening. A window names itself. */
  watch: procedure(['manager', 'staff', 'viewer'])
    .input(z.strictObject({ window: z.string().min(1).max(40).optional() }))
    .output(eventIterator(z.looseObject({ generation: z.number(), collections: z.array(z.string()) }))),
};
export type Change = { generation: number; collections: string[] };
