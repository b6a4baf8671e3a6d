/**
 * What lies in `keys.json`: the workspace's key, wrapped once for each way to open it, and never itself.
 *
 * Alone because the store reads it before anything else and the screens show what ways there are.
 * Invariant: nothing here helps without a secret; each slot wraps the same 256-bit key with AES-256-GCM.
 * Sources: scrypt RFC 7914; HKDF RFC 5869; GCM NIST SP 800-38D.
 */
import { z } from 'zod';

/** So many bytes in base64. */
const bytes = (count: number) => z.base64().length(4 * Math.ceil(count / 3));
const SALT_BYTES = 16;
const wrapped = {
  id: z.string(),
  nonce: bytes(12),
  wrapped: bytes(48),
  /** Read out of a damaged file: nobody knows whether it still opens anything until it does. */
  from: z.literal('damaged-file').optional(),
};

/** Half a gigabyte: more than any strengthening of ours will ask for, and what every computer can give. */
const MOST_SCRYPT_BYTES = 2 ** 29;

/** A passphrase, stretched; `n`, `r` and `p` as RFC 7914 names them, within what scrypt takes and a computer can bear. */
const passphraseSlot = z
  .looseObject({
    kind: z.literal('passphrase'),
    ...wrapped,
    salt: bytes(SALT_BYTES),
    n: z
      .number()
      .min(2 ** 14)
      .max(2 ** 20)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(4),
  })
  .refine(({ n, r }) => 128 * n * r <= MOST_SCRYPT_BYTES);
/** The recovery sheet: 128 random bits as twelve words, so it needs no stretching. */
const sheetSlot = z.looseObject({ kind: z.literal('sheet'), ...wrapped, salt: bytes(SALT_BYTES) });
/** A secret that this computer's keychain keeps under `name`. */
const keychainSlot = z.looseObject({
  kind: z.literal('keychain'),
  ...wrapped,
  name: z.string(),
  salt: bytes(SALT_BYTES),
});

export const slotSchema = z.discriminatedUnion('kind', [passphraseSlot, sheetSlot, keychainSlot]);
export type Slot = z.infer<typeof slotSchema>;

/** Each costs half a second to try. */
const slotsSchema = z.array(slotSchema).min(1).max(16);

export const keysSchema = z.looseObject({
  version: z.literal(1),
  slots: slotsSchema,
  /** While the file is being encrypted anew: the slots of the key to come. */
  next: slotsSchema.optional(),
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
/** What may be typed as a secret at all, in UTF-16 units: more than any that was ever chosen, so that it is wrong and not unfit. */
export const LONGEST_TYPED = 16_384;

/** As typed on any keyboard: composed and without spaces at the ends. Source: RFC 8265 (OpaqueString), NFC. */
export const normalPassphrase = (text: string): string => text.normalize('NFC').trim();

/** Why a passphrase can't be chosen; the page says it before anything else is done, the core before it does anything. */
export function newPassphraseProblem(text: string): 'passphrase-too-short' | 'passphrase-too-long' | undefined {
  const { length } = Array.from(normalPassphrase(text));
  if (length < SHORTEST_PASSPHRASE) return 'passphrase-too-short';
  return length > LONGEST_PASSPHRASE ? 'passphrase-too-long' : undefined;
}

/** The words of a sheet however they were typed: in capitals, over several lines, with numbers before them. */
export const normalWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .join(' ');
