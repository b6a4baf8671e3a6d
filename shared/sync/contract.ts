/** What callers may ask of sync: how it stands, setting it up, one round, answers to its questions, what was set aside. */
import { z } from 'zod';
import { changedSchema, procedure } from '../contract/procedure.ts';
import { LONGEST_PASSPHRASE } from '../protection/model.ts';
import { expectedSchema } from './homecoming.ts';
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

export const deviceRowSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  isHere: z.boolean(),
  /** As whom it signs in to the server. */
  user: z.string(),
  program: z.string(),
  /** The day on which it last told of itself. */
  seenOn: z.string(),
  /** Documents on it then, by collection. */
  counts: z.record(z.string(), z.number()),
  /** Whether it had all that this device has sent. */
  isUpToDate: z.boolean(),
  struckOff: z.looseObject({ at: z.string(), by: z.string() }).optional(),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;

export const receiptLineSchema = z.looseObject({
  /** The command's token, as the log has it. */
  undo: z.string(),
  at: z.string(),
  command: z.string(),
  documents: z.number(),
  subject: z.looseObject({ collection: z.string(), id: z.string(), title: z.string() }).optional(),
  /** `waits`: not all of it is on the server; `aside`: the server refused some of it. */
  server: z.enum(['there', 'waits', 'aside']),
  /** Devices that are known to have all of it. */
  devices: z.array(z.string()),
});
export type ReceiptLine = z.infer<typeof receiptLineSchema>;

const admin = z.strictObject({ user, password });
const passphrase = z.string().min(1).max(LONGEST_PASSPHRASE);
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
    .input(z.strictObject({ ...access, admin: admin.optional() }))
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
  /** What waits on the server and what it would do here. */
  preview: procedure()
    .input(z.strictObject({ limit: z.number().int().min(1).max(1000).optional() }))
    .output(z.looseObject({ lines: z.array(expectedSchema), total: z.number() })),
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
  /**
   * Of a change of ours that the server refused: takes the server's version instead. With `in`, of one of the server's that
   * isn't taken here: it is listed no more; the server's stays, and a later version comes again.
   */
  discard: procedure()
    .input(z.strictObject({ ...place, direction: z.enum(DIRECTIONS).optional() }))
    .output(syncStatusSchema),
};

export const devicesContract = {
  list: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ items: z.array(deviceRowSchema) })),
  /** What this device is called by the others. */
  rename: procedure()
    .input(z.strictObject({ name: z.string().trim().min(1).max(100) }))
    .output(changedSchema),
  /**
   * Of a laptop that is lost: what it wrote from now on is held back for review. With an administrator's sign-in its user is
   * deleted on the server as well, so that it can't sync any more.
   */
  strikeOff: procedure()
    .input(z.strictObject({ id: z.string().min(1).max(80), admin: admin.optional() }))
    .output(changedSchema.extend({ userDeleted: z.boolean() })),
  /** Which of this device's latest commands the server and the others are known to have. */
  receipt: procedure()
    .input(z.strictObject({ limit: z.number().int().min(1).max(1000).optional() }))
    .output(z.looseObject({ items: z.array(receiptLineSchema), total: z.number() })),
  /** A file or a text by which another device joins: address, sign-in and the workspace's secret, encrypted. */
  invite: procedure()
    .input(
      z.strictObject({
        passphrase,
        /** For the other device's own sign-in; without it this device's. */
        user: user.optional(),
        password: password.optional(),
        out: z.string().max(4096).optional(),
      }),
    )
    .output(z.looseObject({ code: z.string(), file: z.string().optional(), download: z.string().optional() })),
  /** Links an empty workspace by an invitation, and fetches everything. */
  join: procedure()
    .input(
      z
        .strictObject({ code: z.string().max(20_000).optional(), file: z.string().max(4096).optional(), passphrase })
        .refine(({ code, file }) => (code === undefined) !== (file === undefined), 'either a code or a file'),
    )
    .output(z.looseObject({ status: syncStatusSchema })),
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

export const settledRowSchema = z.looseObject({
  at: z.string(),
  /** `joined`: by the merge, without a question. `here`, `elsewhere`: where somebody decided. */
  how: z.enum(['joined', 'here', 'elsewhere']),
  collection: z.string(),
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  /** Paths of fields; of what was joined, those from this device. */
  fields: z.array(z.string()),
  /** Of what was joined, those from the other device. */
  theirs: z.array(z.string()).optional(),
  /** The other device; nothing: it was decided here. */
  device: z.string().optional(),
  /** Token of the command that decided it here. */
  undo: z.string().optional(),
});
export type SettledRow = z.infer<typeof settledRowSchema>;

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
  /** What was merged by itself or decided in the last thirty days, newest first, 200 at most. */
  settled: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ items: z.array(settledRowSchema) })),
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
