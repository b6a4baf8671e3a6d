/**
 * What sync knows: how the link to the server stands, how each collection stands, what was set aside and why.
 *
 * Alone because the core, the pages and the command line speak of the same states. Invariant: closed unions; whoever
 * shows a state has words for every one of them.
 */
import { z } from 'zod';

/** What can keep the link from working by itself for a while: it is tried again later. */
export const PASSING_TROUBLES = ['offline', 'busy', 'locked-out', 'not-couchdb', 'server-error', 'tls'] as const;
/** What only a person can put right. */
export const WAITING_TROUBLES = [
  'auth-required',
  'no-access',
  'server-missing',
  'empty',
  'marker-missing',
  'other-dataset',
  'restored',
  'lost-documents',
  'newer-generation',
  'many-changes',
  'homecoming',
  'struck-off',
] as const;
export const TROUBLES = [...PASSING_TROUBLES, ...WAITING_TROUBLES] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Why the server couldn't be spoken with, and what it or the network said. */
export type Hindrance = {
  readonly trouble: Trouble;
  readonly said: string;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly askedMs?: number | undefined;
  /** Where it concerns one collection only: the others go on. */
  readonly collection?: string | undefined;
};

export const isPassing = (trouble: Trouble): boolean => (PASSING_TROUBLES as readonly Trouble[]).includes(trouble);

/** `off`: no server is set up. `live`: nothing to do, listening. */
export const LINK_STATES = ['off', 'paused', 'connecting', 'syncing', 'live', ...TROUBLES] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** What a person may answer where the link stopped for safety. */
export const CHOICES = ['send-everything', 'take-theirs', 'join', 'go-on'] as const;
export type Choice = (typeof CHOICES)[number];

/** What each stop lets a person choose from; nothing: it is put right elsewhere. */
export const CHOICES_OF: Readonly<Partial<Record<Trouble, readonly Choice[]>>> = {
  empty: ['send-everything'],
  'marker-missing': ['join'],
  'other-dataset': ['join'],
  restored: ['join', 'send-everything', 'take-theirs'],
  'lost-documents': ['send-everything', 'take-theirs'],
  'many-changes': ['go-on'],
  homecoming: ['go-on'],
};

export const DIRECTIONS = ['in', 'out'] as const;
/** Why a document stays behind. */
export const ASIDE_REASONS = [
  'refused-by-server',
  'too-large',
  'bad-id',
  'unreadable',
  'struck-off',
  'not-ours',
  'conflict-loop',
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

export const setAsideSchema = z.looseObject({
  collection: z.string(),
  id: z.string(),
  /** `in`: the server's version isn't taken; `out`: ours isn't sent. */
  direction: z.enum(DIRECTIONS),
  reason: z.enum(ASIDE_REASONS),
  /** What the server or the model said, in its own words. */
  said: z.string(),
  at: z.string(),
  /** What the document is called, where that can be told. */
  title: z.string().optional(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

export const collectionStateSchema = z.looseObject({
  name: z.string(),
  toSend: z.number(),
  /** As far as the server said; undefined: not asked yet. */
  toFetch: z.number().optional(),
  setAside: z.number(),
  lastContact: z.string().optional(),
});
export type CollectionState = z.infer<typeof collectionStateSchema>;

/** A line of the history: what came of a round, or how the link changed. */
export const historyLineSchema = z.looseObject({
  at: z.string(),
  kind: z.enum([
    'round',
    'trouble',
    'linked',
    'unlinked',
    'choice',
    'aside',
    'edit-kept',
    'joined',
    'settled',
    'struck-off',
  ]),
  trouble: z.enum(TROUBLES).optional(),
  choice: z.enum(CHOICES).optional(),
  sent: z.number().optional(),
  received: z.number().optional(),
  /** Fields newly open. */
  opened: z.number().optional(),
  aside: z.number().optional(),
  collection: z.string().optional(),
  id: z.string().optional(),
  title: z.string().optional(),
  /** Of what was joined those from here, or those that the other device settled. */
  fields: z.array(z.string()).optional(),
  /** Of what was joined, those from the other device. */
  theirs: z.array(z.string()).optional(),
  device: z.string().optional(),
  said: z.string().optional(),
});
export type HistoryLine = z.infer<typeof historyLineSchema>;

export const DEFAULT_PREFIX = 'stammtisch';
/** CouchDB's rule for names of databases, shortened so that `-<collection>` fits. Source: docs.couchdb.org, PUT /{db}. */
export const prefixSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,79}$/, 'small letters, digits, _ and -, a letter first');
/** The thirteenth database: files by their content, no collection. */
export const MEDIA = 'media';
export const databaseOf = (prefix: string, collection: string): string => `${prefix}-${collection}`;

/** What is kept of a server on this device; the password lies with the host's secrets. */
export const serverSchema = z.looseObject({
  url: z.string(),
  user: z.string(),
  prefix: prefixSchema,
  datasetId: z.string().optional(),
});
export type Server = z.infer<typeof serverSchema>;

/** Read by everyone who joins: in every database, so that it travels with backups and copies between servers. */
export const MARKER_ID = 'stammtisch:dataset';
export const GENERATION = 1;
export const markerSchema = z.looseObject({
  _id: z.literal(MARKER_ID),
  datasetId: z.string().min(1),
  generation: z.number().int().min(1),
  createdAt: z.string(),
});
export type Marker = z.infer<typeof markerSchema>;
