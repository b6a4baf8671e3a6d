/**
 * What the organisation declares, by `kind`: in this collection each kind has its own fields.
 *
 * Invariant: there is at most one `organisation` document; its id is derived, so that two devices make the same one.
 */
import { z } from 'zod';
import { documentShape } from '../document/document.ts';

export const ORGANISATION_ID = 'org_1';
export const CHANNEL_PREFIX = 'chn';

export const organisationSchema = z.looseObject({
  ...documentShape,
  kind: z.literal('organisation'),
  name: z.string(),
  zone: z.string(),
  sample: z.boolean().optional(),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Kinds of outlet; a closed list, since limits and forms hang on it. */
export const CHANNEL_KINDS = [
  'mastodon',
  'bluesky',
  'instagram',
  'facebook',
  'linkedin',
  'threads',
  'x',
  'telegram',
  'youtube',
  'newsletter',
  'website',
  'poster',
  'other',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const channelSchema = z.looseObject({
  ...documentShape,
  kind: z.literal('channel'),
  name: z.string(),
  /** One of CHANNEL_KINDS, or a kind that a newer program knows. */
  outlet: z.string(),
  handle: z.string().optional(),
});
export type Channel = z.infer<typeof channelSchema>;

export const planSchema = z.looseObject({ ...documentShape, name: z.string().optional() });
export type PlanDocument = z.infer<typeof planSchema>;
