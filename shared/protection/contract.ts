/** What callers may ask about a workspace's protection at rest: whether it is locked, and how to open, change and end it. */
import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { LONGEST_TYPED } from './model.ts';

const secret = z.string().max(LONGEST_TYPED);

export const protectionSchema = z.looseObject({
  state: z.enum(['unprotected', 'locked', 'open']),
  /** The ways to open it. */
  slots: z.array(z.enum(['passphrase', 'sheet', 'keychain'])),
  /** Where a secret kept by this computer would lie: in its keychain, in a file of the person's own, or nowhere. */
  keychain: z.enum(['keychain', 'file', 'none']),
  /** Minutes without a touch after which it locks itself; 0 never. */
  lockAfter: z.number(),
});
export type Protection = z.infer<typeof protectionSchema>;

export const LOCK_AFTER = [0, 5, 15, 30, 60] as const;

/** The ways a person can prove that the workspace is hers. */
const proof = { passphrase: secret.optional(), words: secret.optional() };

export const protectionContract = {
  state: procedure(['manager', 'staff', 'viewer']).input(z.strictObject({})).output(protectionSchema),
  /** Twelve new words for a recovery sheet; nothing is kept of them until `protect` or `newSheet` gets them back. */
  drawWords: procedure()
    .input(z.strictObject({}))
    .output(z.looseObject({ words: z.string() })),
  /** Encrypts the whole workspace. */
  protect: procedure()
    .input(z.strictObject({ passphrase: secret, words: secret, keychain: z.boolean().optional() }))
    .output(protectionSchema),
  /** Without a secret: by this computer's keychain. */
  unlock: procedure().input(z.strictObject(proof)).output(protectionSchema),
  /** Says whether a secret opens it, before a person is led through what needs it; changes nothing. */
  prove: procedure().input(z.strictObject(proof)).output(protectionSchema),
  lock: procedure().input(z.strictObject({})).output(protectionSchema),
  /** Somebody is there: puts off the lock that idleness brings. */
  touch: procedure(['manager', 'staff', 'viewer']).input(z.strictObject({})).output(z.looseObject({})),
  /** Minutes from `LOCK_AFTER`. */
  lockAfter: procedure()
    .input(z.strictObject({ minutes: z.literal(LOCK_AFTER) }))
    .output(protectionSchema),
  changePassphrase: procedure()
    .input(z.strictObject({ ...proof, next: secret }))
    .output(protectionSchema),
  /** A new sheet; the old one opens nothing any more. */
  newSheet: procedure()
    .input(z.strictObject({ passphrase: secret, next: secret }))
    .output(protectionSchema),
  keepInKeychain: procedure()
    .input(z.strictObject({ passphrase: secret, keep: z.boolean() }))
    .output(protectionSchema),
  /** Encrypts everything anew under a new key, for when a passphrase or a sheet fell into other hands. */
  rekey: procedure()
    .input(z.strictObject({ ...proof, next: secret, nextWords: secret }))
    .output(protectionSchema),
  unprotect: procedure().input(z.strictObject(proof)).output(protectionSchema),
};
