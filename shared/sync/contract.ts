/** What callers may ask of sync: how it stands, setting it up, one round, answers to its questions, what was set aside. */
import { z } from 'zod';
import { changedSchema, procedure } from '../contract/procedure.ts';
import {
  CHOICES,
  collectionStateSchema,
  DIRECTIONS,
  historyLineSchema,
  LINK_STATES,
  prefixSchema,
  setAsideSchema,
  TROUBLES,
} from './model.ts';

const url = z.string().trim().min(1).max(2000);
const user = z.string().min(1).max(200);
const password = z.string().max(1000);
const access = { url, user, password, prefix: prefixSchema.optional() };

export const syncStatusSchema = z.looseObject({
  state: z.enum(LINK_STATES),
  /** What the server or the network said, in its own words. */
  said: z.string().optional(),
  server: z.looseObject({ url: z.string(), user: z.string(), prefix: z.string() }).optional(),
  collections: z.array(collectionStateSchema),
  /** Collections that stand still while the others go on. */
  stopped: z.array(z.looseObject({ collection: z.string(), trouble: z.enum(TROUBLES), said: z.string() })),
  /** Documents with fields that wait for a decision. */
  conflicts: z.number(),
  lastContact: z.string().optional(),
  /** When it is tried again by itself. */
  nextTry: z.string().optional(),
  choices: z.array(z.enum(CHOICES)),
});
export type SyncStatus = z.infer<typeof syncStatusSchema>;

export const CHECKS = ['address', 'reachable', 'couchdb', 'sign-in', 'clock', 'databases', 'rights'] as const;
export const checkSchema = z.looseObject({
  check: z.enum(CHECKS),
  /** `note`: it works, and there is something to know. */
  result: z.enum(['ok', 'note', 'failed']),
  /** Words of the server's, or the version, or how far the clocks are apart. */
  said: z.string().optional(),
});
export type Check = z.infer<typeof checkSchema>;
export const testedSchema = z.looseObject({
  checks: z.array(checkSchema),
  /** Databases that are there, and those that would be made. */
  found: z.array(z.string()),
  missing: z.array(z.string()),
  /** Whether this user may make them. */
  mayCreate: z.boolean(),
  /** How many documents are there already. */
  documents: z.number(),
});

export const onceSchema = z.looseObject({
  pushed: z.number(),
  pulled: z.number(),
  /** Documents with fields that wait for a decision. */
  conflicts: z.number(),
  /** Documents set aside. */
  blocked: z.number(),
  state: z.enum(LINK_STATES),
  said: z.string().optional(),
  stopped: syncStatusSchema.shape.stopped,
});

const place = { collection: z.string().max(40), id: z.string().max(200) };

export const syncContract = {
  status: procedure().input(z.strictObject({})).output(syncStatusSchema),
  /** Looks at a server and changes nothing there or here. */
  test: procedure().input(z.strictObject(access)).output(testedSchema),
  /**
   * Links the workspace to a server, and makes there what is missing. Where the user may not, an administrator's name and
   * password do it once and are not kept.
   */
  configure: procedure()
    .input(z.strictObject({ ...access, admin: z.strictObject({ user, password }).optional() }))
    .output(z.looseObject({ state: z.enum(LINK_STATES), made: z.array(z.string()), status: syncStatusSchema })),
  /** What an administrator types or sends to make the databases. */
  commands: procedure()
    .input(z.strictObject({ url: url.optional(), prefix: prefixSchema.optional(), user: user.optional() }))
    .output(z.looseObject({ script: z.string() })),
  /** A new password for the same server. */
  signIn: procedure()
    .input(z.strictObject({ password, user: user.optional() }))
    .output(syncStatusSchema),
  /** Both directions of all collections, now. `large`: also changes of which a person is otherwise asked first. */
  once: procedure()
    .input(z.strictObject({ large: z.boolean().optional() }))
    .output(onceSchema),
  pause: procedure().input(z.strictObject({})).output(syncStatusSchema),
  resume: procedure().input(z.strictObject({})).output(syncStatusSchema),
  /** Forgets the server; documents stay. */
  unlink: procedure().input(z.strictObject({})).output(syncStatusSchema),
  choose: procedure()
    .input(z.strictObject({ choice: z.enum(CHOICES) }))
    .output(syncStatusSchema),
  history: procedure()
    .input(
      z.strictObject({
        limit: z.number().int().min(1).max(1000).optional(),
        offset: z.number().int().min(0).optional(),
      }),
    )
    .output(z.looseObject({ items: z.array(historyLineSchema), total: z.number() })),
  asides: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ items: z.array(setAsideSchema.extend({ document: z.unknown().optional() })) })),
  /** Tries it again, as it is now. */
  retry: procedure().input(z.strictObject(place)).output(syncStatusSchema),
  /** Of a change of ours that the server refused: takes the server's version instead. */
  discard: procedure()
    .input(z.strictObject({ ...place, direction: z.enum(DIRECTIONS).optional() }))
    .output(syncStatusSchema),
};

export const candidateSchema = z.looseObject({
  value: z.unknown(),
  at: z.string(),
  by: z.string(),
  device: z.string(),
  /** Of this device's own. */
  isHere: z.boolean(),
});
export const conflictSchema = z.looseObject({
  collection: z.string(),
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  changed: z.looseObject({ at: z.string(), by: z.string(), device: z.string() }),
  fields: z.array(
    z.looseObject({
      field: z.string(),
      /** What both were made from; nothing: there was none, or it isn't known. */
      base: z.unknown().optional(),
      /** What shows now. */
      now: z.unknown().optional(),
      candidates: z.array(candidateSchema),
      /** Both texts in one, where they fit together. */
      joined: z.string().optional(),
    }),
  ),
});
export type Conflict = z.infer<typeof conflictSchema>;
export type ConflictField = Conflict['fields'][number];

const chosen = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ candidate: z.number().int().min(0).max(100) }),
]);

export const conflictsContract = {
  list: procedure()
    .input(
      z.strictObject({
        limit: z.number().int().min(1).max(1000).optional(),
        offset: z.number().int().min(0).optional(),
      }),
    )
    .output(z.looseObject({ items: z.array(conflictSchema), total: z.number() })),
  /** Settles a field for everybody: one of the values as listed, or another. */
  resolve: procedure()
    .input(z.strictObject({ id: z.string().min(1).max(80), field: z.string().min(1).max(200), choose: chosen }))
    .output(changedSchema),
  /** Settles several fields of one document in one step. */
  resolveAll: procedure()
    .input(
      z.strictObject({
        id: z.string().min(1).max(80),
        fields: z
          .array(z.strictObject({ field: z.string().min(1).max(200), choose: chosen }))
          .min(1)
          .max(100),
      }),
    )
    .output(changedSchema),
};
