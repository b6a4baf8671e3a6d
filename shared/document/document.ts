/**
 * The shape that every stored document shares.
 *
 * Invariant: models are loose (unknown keys stay at every level), so that a document written by a newer program
 * comes back untouched. Times are strings: an instant is `2026-03-28T17:00:00.000Z`, always that wide.
 */
import { z } from 'zod';

export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

export const stampSchema = z.looseObject({ at: z.string(), by: z.string(), device: z.string() });
/** Who wrote, on which device, when by that device's clock. */
export type Stamp = { at: string; by: string; device: string };

/**
 * A field, or a place inside one (`fieldPath.ts`), that two devices changed differently; both values stay until a person
 * settles it. A candidate without a value says that nothing should stand there, a base without one that nothing stood.
 */
export const openFieldSchema = z.looseObject({
  field: z.string(),
  base: z.unknown().optional(),
  candidates: z.array(
    z.looseObject({ value: z.unknown().optional(), at: z.string(), by: z.string(), device: z.string() }),
  ),
});
export type OpenField = z.infer<typeof openFieldSchema>;

/**
 * What has been settled, by field: the hash of each candidate that a person saw then, and when it was settled. A late
 * copy of such a candidate asks nobody again.
 */
export const settledSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type Settled = z.infer<typeof settledSchema>;

export const documentShape = {
  id: z.string().min(1).max(80),
  kind: z.string(),
  v: z.number().int().min(1),
  made: stampSchema,
  changed: stampSchema,
  open: z.array(openFieldSchema).optional(),
  settled: settledSchema.optional(),
};

/** What the store knows of any document; features narrow it by their own model. */
export type AnyDocument = {
  id: string;
  kind: string;
  v: number;
  made: Stamp;
  changed: Stamp;
  open?: OpenField[] | undefined;
  settled?: Settled | undefined;
  [field: string]: unknown;
};

/** Fields that tell about a document rather than of its subject: no merge, undo or comparison looks at them. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'kind', 'v', 'made', 'changed', 'open', 'settled']);

/**
 * Whether only a stub is left of it, `{id, erased: true, erasedAt, …}`: its person asked to be forgotten.
 * No merge, edit or copy brings back what such a stub stands for.
 */
export function isErased(document: { readonly [field: string]: unknown }): boolean {
  return document['erased'] === true;
}
