/**
 * What the organisation declares, by `kind`: in this collection each kind has its own fields.
 *
 * Invariant: there is at most one `organisation` document; its id is derived, so that two devices make the same one.
 */
import { z } from 'zod';
import { documentShape } from '../document/document.ts';

export const ORGANISATION_ID = 'org_1';
export const CHANNEL_PREFIX = 'chn';
export const MAPPING_PREFIX = 'map';
/** The exact key under which all declarations of a kind are found. */
export const kindKey = (kind: string): string => `kind:${kind}`;

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

/**
 * A device that syncs this workspace, in its own words. Its id is the device's, so that it writes one document.
 *
 * `rounds` counts what it sent, each number written after all that belongs to it; `knows` says up to which round of each
 * other device it had everything. So whoever reads both can tell which of its changes arrived where, without a clock.
 */
export const deviceSchema = z.looseObject({
  ...documentShape,
  kind: z.literal('device'),
  name: z.string(),
  /** As whom it signs in to the server. */
  user: z.string(),
  program: z.string(),
  rounds: z.number(),
  knows: z.record(z.string(), z.number()),
  /** What lay on it when it last wrote this. */
  counts: z.record(z.string(), z.number()),
  seenOn: z.string(),
  struckOff: z.looseObject({ at: z.string(), by: z.string() }).optional(),
});
export type Device = z.infer<typeof deviceSchema>;

/**
 * How somebody's tables are read: what their columns are and what they may change, as a person said once.
 *
 * Its id is derived from the layout, so that two devices that meet the same table have one.
 */
export const mappingSchema = z.looseObject({
  ...documentShape,
  kind: z.literal('mapping'),
  /** What the last file was called. */
  name: z.string(),
  /** What the rows are: members, events, posts, or a kind that a newer program knows. */
  becomes: z.string(),
  /** The heads of its columns as they stood. */
  headers: z.array(z.string()),
  /** By a column's key (layout.ts of the import): only those that a person chose. */
  columns: z.record(z.string(), z.string()),
  /** By a field: only those that differ from the usual. */
  rules: z.record(z.string(), z.string()),
  /** Which comes first in dates such as 03/04/2026. */
  dates: z.string().optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

export const planSchema = z.looseObject({ ...documentShape, name: z.string().optional() });
export type PlanDocument = z.infer<typeof planSchema>;
