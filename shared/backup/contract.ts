/** What callers may ask about backups: when they are made, where they lie, one more right now. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { LONGEST_PASSPHRASE } from '../protection/model.ts';
import { BACKUP_EVERY, backupStateSchema } from './model.ts';

const madeSchema = z.looseObject({ file: z.string(), size: z.number() });

export const backupContract = {
  state: procedure().input(z.strictObject({})).output(backupStateSchema),
  configure: procedure()
    .input(z.strictObject({ every: z.enum(BACKUP_EVERY).optional(), folder: z.string().max(4096).optional() }))
    .output(backupStateSchema),
  /** One into the folder of the automatic ones, now. */
  now: procedure().input(z.strictObject({})).output(madeSchema),
  /** One to a place of choice: encrypted under a passphrase of its own, or, if that is really wanted, readable by anybody. */
  make: procedure()
    .input(
      z.strictObject({
        out: z.string().max(4096),
        passphrase: z.string().max(LONGEST_PASSPHRASE).optional(),
        unencrypted: z.boolean().optional(),
      }),
    )
    .output(madeSchema),
};
