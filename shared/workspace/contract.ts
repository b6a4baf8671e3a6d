/** What callers may ask of the workspace as a whole: what it is, its settings on this device, its changes. */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { changedSchema, procedure } from '../contract/procedure.ts';

export const LOCALES = ['en', 'de'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const settingsSchema = z.looseObject({
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES),
  /** Single letters as commands, while no field has the focus (WCAG 2.1.4). */
  letterKeys: z.boolean(),
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
  export: procedure()
    .input(z.strictObject({ out: z.string().max(4096) }))
    .output(
      z.looseObject({
        file: z.string().optional(),
        download: z.string().optional(),
        counts: z.record(z.string(), z.number()),
      }),
    ),
};

export const settingsContract = {
  get: procedure(['manager', 'staff', 'viewer']).input(z.strictObject({})).output(settingsSchema),
  save: procedure(['manager', 'staff', 'viewer']).input(settingsSchema.partial().strict()).output(settingsSchema),
};

export const changesContract = {
  /** One stream of what changed, that wakes live views; it ends when the caller stops listening. */
  watch: procedure(['manager', 'staff', 'viewer'])
    .input(z.strictObject({}))
    .output(eventIterator(z.looseObject({ generation: z.number(), collections: z.array(z.string()) }))),
};
export type Change = { generation: number; collections: string[] };
