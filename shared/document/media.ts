/**
 * How a document names a file: by what is in it.
 *
 * Alone because any document may name files anywhere in it, and the store and sync have to find them without knowing its
 * model. Invariant: the name is the SHA-256 of the content, so a reference never comes to mean another file.
 */
import { z } from 'zod';

const HASH = /^[0-9a-f]{64}$/;
export const mediaHashSchema = z.string().regex(HASH, 'the SHA-256 of a file: 64 small hexadecimal digits');

export const mediaReferenceSchema = z.looseObject({
  media: mediaHashSchema,
  size: z.number().int().min(0),
  type: z.string(),
  /** What the file was called. */
  name: z.string().optional(),
});
export type MediaReference = z.infer<typeof mediaReferenceSchema>;

/** Bytes. What is larger is no poster and no picture, and takes minutes on the way to each device. */
export const LARGEST_MEDIA = 20 * 1024 * 1024;

export const MEDIA_KEY = 'media:';
/** Under which a document is found that names the file. */
export const mediaKeyOf = (hash: string): string => `${MEDIA_KEY}${hash}`;

/** Of all files that a document names, wherever in it, each once. Without recursion: a peer's document may be deep. */
export function mediaIn(document: unknown): string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [document];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (mentions(value)) found.add(value.media);
    for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) waiting.push(inner);
  }
  return [...found].toSorted();
}

const mentions = (value: object): value is { media: string } =>
  'media' in value && typeof value.media === 'string' && mediaReferenceSchema.safeParse(value).success;
