/** What callers may ask of the search over everything. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { LONGEST_SEARCH } from '../text/matches.ts';

export const SEARCH_KINDS = ['member', 'event', 'post'] as const;
export const hitSchema = z.looseObject({ kind: z.string(), id: z.string(), title: z.string(), match: z.string() });
export type Hit = z.infer<typeof hitSchema>;

export const searchContract = {
  all: procedure()
    .input(
      z.strictObject({
        query: z.string().max(LONGEST_SEARCH),
        kinds: z.array(z.enum(SEARCH_KINDS)).optional(),
        limit: z.number().int().min(1).max(100).optional(),
      }),
    )
    .output(z.looseObject({ items: z.array(hitSchema) })),
};
