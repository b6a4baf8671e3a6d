/**
 * How a procedure of the contract is declared: its roles stand beside its shapes, and the transport's edge checks them.
 *
 * Invariant: inputs are strict objects (an unknown key is `invalid-input`), outputs are loose.
 */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const ROLES = ['manager', 'staff', 'viewer'] as const;
export type Role = (typeof ROLES)[number];
export type ProcedureMeta = { readonly roles: readonly Role[] };

export const procedure = (roles: readonly Role[] = ['manager']) => oc.$meta<ProcedureMeta>({ roles });

/** What every command that changes something answers. */
export const changedSchema = z.looseObject({ id: z.string(), undo: z.string() });
/** Half a character can't be written to the disk, so nothing is called by it. */
const id = z
  .string()
  .min(1)
  .max(80)
  .refine((text) => text.isWellFormed(), 'half a character');
export const idInput = z.strictObject({ id });
export const patchInput = z.strictObject({ id, patch: z.record(z.string(), z.unknown()) });

/** How lists are asked for: at most 1,000 at a time, from an offset or where a cursor left off. */
export const pageInput = {
  limit: z.number().int().min(1).max(1000).optional(),
  offset: z.number().int().min(0).optional(),
  cursor: z
    .string()
    .regex(/^o\d{1,9}$/)
    .optional(),
};
export const DEFAULT_LIMIT = 100;

/** The offset a page begins at; a cursor is an offset that callers shall not look into. */
export function offsetOf(page: { offset?: number | undefined; cursor?: string | undefined }): number {
  return page.cursor === undefined ? (page.offset ?? 0) : Number(page.cursor.slice(1));
}
export function cursorAfter(offset: number, shown: number, total: number): { cursor?: string } {
  return offset + shown < total ? { cursor: `o${offset + shown}` } : {};
}
