/** What callers may ask of media: to keep a file, and to hand one out. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { mediaHashSchema, mediaReferenceSchema } from '../document/media.ts';

/**
 * Why a file isn't there, beside `not-found`. `expected`: a document names it, and it is fetched once the server has it.
 * `set-aside`: the server's is not what it should be. `damaged`: it lies here, and is not what its name says. `missing`:
 * nothing brings it by itself.
 */
export const MEDIA_STATES = ['expected', 'set-aside', 'damaged', 'missing'] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

const name = z.string().trim().min(1).max(255);

export const mediaContract = {
  /** Keeps a file's content; the same content again is the same file. The answer is what a document refers to it by. */
  add: procedure()
    .input(z.strictObject({ file: z.string().max(4096), name: name.optional() }))
    .output(mediaReferenceSchema),
  get: procedure()
    .input(z.strictObject({ media: mediaHashSchema, out: z.string().max(4096).optional() }))
    .output(
      z.looseObject({
        file: z.string().optional(),
        download: z.string().optional(),
        size: z.number(),
        type: z.string(),
      }),
    ),
};
