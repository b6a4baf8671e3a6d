/**
 * Wraps the workspace's key for each way to open it, and unwraps it again.
 *
 * Alone because it is the only code that turns a secret into a key. Invariants: a wrong secret is noticed by the
 * wrapping itself (AES-256-GCM), so nothing has to be tried on the file; a slot says how it was made, so that stronger
 * settings later still open older slots.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { normalPassphrase, normalWords, type Slot } from '../../../shared/protection/model.ts';
import type { FileKey } from './driver.ts';

/** About half a second and 128 MB on a laptop of 2020: slow for a thief, bearable once a morning. */
const SCRYPT = { n: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SHEET_BYTES = 16;

export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'sheet'; readonly text: string }
  | { readonly kind: 'keychain'; readonly secret: Uint8Array };

/** What a person can type or a script can hold. */
export type FirstSecret = Exclude<Secret, { kind: 'keychain' }>;

export const newKey = (): FileKey => randomBytes(KEY_BYTES);
export const newWords = (): string => entropyToMnemonic(randomBytes(SHEET_BYTES), wordlist);
export const areWords = (text: string): boolean => validateMnemonic(normalWords(text), wordlist);

export async function passphraseSlot(key: FileKey, text: string): Promise<Slot> {
  const salt = randomBytes(16);
  const made = { kind: 'passphrase' as const, salt: salt.toString('base64'), ...SCRYPT };
  return { ...made, ...wrap(key, 'passphrase', await stretched(text, salt, SCRYPT)) };
}

/** @param words twelve words of `newWords`, however typed */
export function sheetSlot(key: FileKey, words: string): Slot {
  const salt = randomBytes(16);
  return { kind: 'sheet', salt: salt.toString('base64'), ...wrap(key, 'sheet', fromWords(words, salt)) };
}

export function keychainSlot(key: FileKey, name: string, secret: Uint8Array): Slot {
  const salt = randomBytes(16);
  return {
    kind: 'keychain',
    name,
    salt: salt.toString('base64'),
    ...wrap(key, 'keychain', derived(secret, salt, 'keychain')),
  };
}

export type OpenedSlot = { readonly slot: Slot; readonly key: FileKey };

/** Those that the secret opens. More than one only where slots were read out of damaged files. */
export async function* openedSlots(slots: readonly Slot[], secret: Secret): AsyncGenerator<OpenedSlot> {
  for (const slot of slots) {
    if (slot.kind !== secret.kind) continue;
    const wrapping = await wrappingKeyOf(slot, secret);
    const key = wrapping === undefined ? undefined : unwrap(slot, wrapping);
    if (key !== undefined) yield { slot, key };
  }
}

/** Undefined: it opens none of these slots. */
export async function unwrapped(slots: readonly Slot[], secret: Secret): Promise<FileKey | undefined> {
  for await (const { key } of openedSlots(slots, secret)) return key;
  return undefined;
}

async function wrappingKeyOf(slot: Slot, secret: Secret): Promise<Buffer | undefined> {
  const salt = Buffer.from(slot.salt, 'base64');
  if (slot.kind === 'passphrase' && secret.kind === 'passphrase') return stretched(secret.text, salt, slot);
  if (slot.kind === 'sheet' && secret.kind === 'sheet')
    return areWords(secret.text) ? fromWords(secret.text, salt) : undefined;
  if (slot.kind === 'keychain' && secret.kind === 'keychain') return derived(secret.secret, salt, 'keychain');
  return undefined;
}

function stretched(text: string, salt: Uint8Array, { n, r, p }: { n: number; r: number; p: number }): Promise<Buffer> {
  const bytes = Buffer.from(normalPassphrase(text), 'utf8');
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(bytes, salt, KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (cause, key) =>
    cause === null ? resolve(key) : reject(cause),
  );
  return promise;
}

const fromWords = (words: string, salt: Uint8Array): Buffer =>
  derived(mnemonicToEntropy(normalWords(words), wordlist), salt, 'sheet');

const derived = (secret: Uint8Array, salt: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `stammtisch ${use}`, KEY_BYTES));

function wrap(key: FileKey, kind: Slot['kind'], wrapping: Uint8Array) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(Buffer.from(kind));
  const body = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return {
    id: randomBytes(8).toString('hex'),
    nonce: nonce.toString('base64'),
    wrapped: body.toString('base64'),
  };
}

function unwrap(slot: Slot, wrapping: Uint8Array): FileKey | undefined {
  const body = Buffer.from(slot.wrapped, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(slot.nonce, 'base64'));
    decipher.setAAD(Buffer.from(slot.kind)).setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined; // the tag says that it is another secret, or that the slot was changed
  }
}
