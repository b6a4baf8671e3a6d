/** What somebody has begun to write and not handed over, as this device keeps it. */
import { z } from 'zod';

/** Of one draft, as JSON: a long text a hundred times over. */
export const MOST_BYTES = 256 * 1024;
/** Of all drafts of a workspace; beyond it the oldest that was laid aside goes. */
export const MOST_DRAFTS = 200;

/** Where the window stood that was used last: at most one, and no draft of anything. */
export const PLACE_KEY = 'window';

/** `<window>/<form>/<own>`: the window that it is open in, empty once it was laid aside there. */
const KEY = /^(?:window|[\w-]{0,40}\/[\w-]{1,40}\/[\w-]{1,60})$/;

export const draftKeySchema = z.string().regex(KEY);

export const draftSchema = z.looseObject({
  key: z.string(),
  /** The document that it is about. */
  subject: z.string().optional(),
  at: z.string(),
  /** Whether the window that it is open in is there. */
  open: z.boolean(),
  value: z.unknown(),
});
export type KeptDraft = z.infer<typeof draftSchema>;

export const draftKey = (window: string, form: string, own: string): string => `${window}/${form}/${own}`;

export function partsOfKey(key: string): { readonly window: string; readonly form: string; readonly own: string } {
  const [window = '', form = '', own = ''] = key.split('/');
  return { window, form, own };
}
