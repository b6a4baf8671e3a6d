/**
 * What lies in `keys.json`: the workspace's key, wrapped once for each way to open it, and never itself.
 *
 * Alone because the store reads it before anything else and the screens show what ways there are.
 * Invariant: nothing here helps without a secret; each slot wraps the same 256-bit key with AES-256-GCM.
 * Sources: scrypt RFC 7914; HKDF RFC 5869; GCM NIST SP 800-38D.
 */
import { z } from 'zod';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const wrapped = { id: z.string(), nonce: base64, wrapped: base64 };

/** A passphrase, stretched; `n`, `r` and `p` as RFC 7914 names them. */
const passphraseSlot = z.looseObject({
  kind: z.literal('passphrase'),
  ...wrapped,
  salt: base64,
  n: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 22),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
});
/** The recovery sheet: 128 random bits as twelve words, so it needs no stretching. */
const sheetSlot = z.looseObject({ kind: z.literal('sheet'), ...wrapped, salt: base64 });
/** A secret that this computer's keychain keeps under `name`. */
const keychainSlot = z.looseObject({ kind: z.literal('keychain'), ...wrapped, name: z.string(), salt: base64 });

export const slotSchema = z.discriminatedUnion('kind', [passphraseSlot, sheetSlot, keychainSlot]);
export type Slot = z.infer<typeof slotSchema>;

export const keysSchema = z.looseObject({
  version: z.literal(1),
  slots: z.array(slotSchema).min(1),
  /** While the file is being encrypted anew: the slots of the key to come. */
  next: z.array(slotSchema).min(1).optional(),
  /** What the lock screen needs to know before anybody has unlocked it. */
  shown: z.looseObject({ locale: z.string().optional(), theme: z.string().optional() }).optional(),
});
export type Keys = z.infer<typeof keysSchema>;

/**
 * The least that a passphrase may be, in characters: it must stand against a thief with the file and time.
 * Source: NIST SP 800-63B-4 asks for 15 where nothing else protects; here scrypt slows each guess to half a second.
 */
export const SHORTEST_PASSPHRASE = 12;
export const LONGEST_PASSPHRASE = 1024;

/** As typed on any keyboard: composed and without spaces at the ends. Source: RFC 8265 (OpaqueString), NFC. */
export const normalPassphrase = (text: string): string => text.normalize('NFC').trim();

/** The words of a sheet however they were typed: in capitals, over several lines, with numbers before them. */
export const normalWords = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ');
