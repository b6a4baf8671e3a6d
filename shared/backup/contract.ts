/** What callers may ask about backups: when they are made, where they lie, one more right now, one of them back. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { LONGEST_PASSPHRASE } from '../protection/model.ts';
import { BACKUP_EVERY, backupStateSchema, parseBackupName } from './model.ts';

const madeSchema = z.looseObject({ file: z.string(), size: z.number() });
const path = z.string().min(1).max(4096);
const secret = z.string().max(LONGEST_PASSPHRASE);

export const backupContract = {
  state: procedure().input(z.strictObject({})).output(backupStateSchema),
  configure: procedure()
    .input(z.strictObject({ every: z.enum(BACKUP_EVERY).optional(), folder: path.optional() }))
    .output(backupStateSchema),
  /** One into the folder of the automatic ones, now. */
  now: procedure().input(z.strictObject({})).output(madeSchema),
  /** Encrypts what a protected workspace left plain before it was protected; it is done by itself too. */
  seal: procedure().input(z.strictObject({})).output(backupStateSchema),
  /** One to a place of choice: encrypted under a passphrase of its own, or, if that is really wanted, readable by anybody. */
  make: procedure()
    .input(
      z.strictObject({ out: z.string().max(4096), passphrase: secret.optional(), unencrypted: z.boolean().optional() }),
    )
    .output(madeSchema),
  /**
   * Makes a workspace of a backup, one of the folder by its `name` or any `file`, in a new folder: the one given, or one
   * beside the open workspace, which stays as it is.
   */
  restore: procedure()
    .input(
      z
        .strictObject({
          name: z
            .string()
            .refine((name) => parseBackupName(name) !== undefined)
            .optional(),
          file: path.optional(),
          folder: path.optional(),
          /** The passphrase or the recovery words, whichever it is. */
          secret: secret.optional(),
        })
        .refine(({ name, file }) => (name === undefined) !== (file === undefined), 'either a name or a file'),
    )
    .output(z.looseObject({ folder: z.string(), made: z.string() })),
};
