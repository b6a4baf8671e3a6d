/**
 * Protects a workspace, opens it and changes how it opens: the keys and the file together.
 *
 * Alone because the order of its writes is what keeps a workspace openable. Invariants: keys are on the disk before a
 * file that needs them, and go only after no file needs them; whoever changes a lock has proved that it is hers.
 */
import { randomBytes } from 'node:crypto';
import { type Keys, normalPassphrase, SHORTEST_PASSPHRASE, type Slot } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { convertFile, type KeyChange } from './conversion.ts';
import { type FileKey, openSqlFile } from './driver.ts';
import type { StorageFailure } from './failures.ts';
import { databasePath, forgetKeys, writeKeys } from './keyFile.ts';
import { areWords, keychainSlot, newKey, passphraseSlot, type Secret, sheetSlot, unwrapped } from './slots.ts';

type Refused<R extends string> = { readonly code: 'refused'; readonly reason: R };
export type VaultFailure = StorageFailure | Refused<'wrong-secret' | 'passphrase-too-short' | 'words-wrong'>;

export const newKeychainSecret = (): Uint8Array => randomBytes(32);

export function passphraseProblem(text: string): VaultFailure | undefined {
  const long = Array.from(normalPassphrase(text)).length >= SHORTEST_PASSPHRASE;
  return long ? undefined : { code: 'refused', reason: 'passphrase-too-short' };
}

export type Unlocked = { readonly key: FileKey; readonly keys: Keys };

/** The key, if the secret opens the workspace; ends what a rekeying left half done. */
export async function unlock(folder: string, keys: Keys, secret: Secret): Promise<Result<Unlocked, VaultFailure>> {
  for (const slots of [keys.slots, keys.next ?? []]) {
    const key = await unwrapped(slots, secret);
    if (key === undefined || !(await opens(folder, key))) continue;
    const { next, ...rest } = keys;
    const settled: Keys = { ...rest, slots };
    const kept = next === undefined ? done(undefined) : writeKeys(folder, settled);
    return kept.ok ? done({ key, keys: settled }) : kept;
  }
  return failed({ code: 'refused', reason: 'wrong-secret' });
}

/** Only while a rekeying is half done can a right secret give the key of the other file. */
async function opens(folder: string, key: FileKey): Promise<boolean> {
  try {
    const file = await openSqlFile(databasePath(folder), 'read', key);
    file.close();
    return true;
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code !== 'SQLITE_NOTADB') throw thrown;
    return false;
  }
}

export type NewLock = {
  readonly passphrase: string;
  readonly words: string;
  /** Kept by this computer's keychain under this name, if the person wants that. */
  readonly keychain?: { readonly name: string; readonly secret: Uint8Array } | undefined;
};

async function slotsOf(key: FileKey, lock: NewLock): Promise<Result<Slot[], VaultFailure>> {
  const problem = passphraseProblem(lock.passphrase);
  if (problem !== undefined) return failed(problem);
  if (!areWords(lock.words)) return failed({ code: 'refused', reason: 'words-wrong' });
  const slots = [await passphraseSlot(key, lock.passphrase), sheetSlot(key, lock.words)];
  if (lock.keychain !== undefined) slots.push(keychainSlot(key, lock.keychain.name, lock.keychain.secret));
  return done(slots);
}

/** Encrypts an unprotected workspace that nobody has open. */
export async function protect(
  folder: string,
  lock: NewLock,
  shown: Keys['shown'],
): Promise<Result<Unlocked, VaultFailure>> {
  const key = newKey();
  const slots = await slotsOf(key, lock);
  if (!slots.ok) return slots;
  const keys: Keys = { version: 1, slots: slots.value, ...(shown === undefined ? {} : { shown }) };
  const converted = await convertFile(folder, { from: undefined, to: key }, () => writeKeys(folder, keys));
  return converted.ok ? done({ key, keys }) : converted;
}

/** Encrypts a protected workspace anew, so that no older passphrase, sheet or copy of its keys opens it any more. */
export async function rekey(
  folder: string,
  keys: Keys,
  from: FileKey,
  lock: NewLock,
): Promise<Result<Unlocked, VaultFailure>> {
  const key = newKey();
  const slots = await slotsOf(key, lock);
  if (!slots.ok) return slots;
  const change: KeyChange = { from, to: key };
  const converted = await convertFile(folder, change, () => writeKeys(folder, { ...keys, next: slots.value }));
  if (!converted.ok) {
    const kept = writeKeys(folder, keys);
    return kept.ok ? converted : kept;
  }
  const settled: Keys = { ...keys, slots: slots.value };
  const kept = writeKeys(folder, settled);
  return kept.ok ? done({ key, keys: settled }) : kept;
}

export async function unprotect(folder: string, from: FileKey): Promise<Result<undefined, VaultFailure>> {
  const converted = await convertFile(folder, { from, to: undefined }, () => done(undefined));
  if (converted.ok) forgetKeys(folder);
  return converted;
}

/** Puts one way to open it in the place of those of its kind; the file stays as it is. */
export function withSlot(keys: Keys, slot: Slot): Keys {
  return { ...keys, slots: [...keys.slots.filter(({ kind }) => kind !== slot.kind), slot] };
}
export const withoutKeychain = (keys: Keys): Keys => ({
  ...keys,
  slots: keys.slots.filter(({ kind }) => kind !== 'keychain'),
});
