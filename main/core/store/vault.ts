/**
 * Protects a workspace, opens it and changes how it opens: the keys and the file together.
 *
 * Alone because the order of its writes is what keeps a workspace openable. Invariants: keys are on the disk before a
 * file that needs them, and go only after no file needs them; whoever changes a lock has proved that it is hers.
 */
import { randomBytes } from 'node:crypto';
import { type Keys, newPassphraseProblem, type Slot } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { convertFile, type KeyChange } from './conversion.ts';
import { type FileKey, openSqlFile } from './driver.ts';
import { attemptLater, type StorageFailure } from './failures.ts';
import { areKeysTwice, databasePath, forgetKeys, writeKeys } from './keyFile.ts';
import { areWords, keychainSlot, newKey, openedSlots, passphraseSlot, type Secret, sheetSlot } from './slots.ts';

type Refused<R extends string> = { readonly code: 'refused'; readonly reason: R };
type NotOpened = Refused<'wrong-secret' | 'keys-damaged' | 'keys-foreign'>;
export type VaultFailure =
  | StorageFailure
  | NotOpened
  | Refused<'passphrase-too-short' | 'passphrase-too-long' | 'words-wrong'>;

export const newKeychainSecret = (): Uint8Array => randomBytes(32);

export function passphraseProblem(text: string): VaultFailure | undefined {
  const reason = newPassphraseProblem(text);
  return reason === undefined ? undefined : { code: 'refused', reason };
}

export type Unlocked = { readonly key: FileKey; readonly keys: Keys };

/** The key, if the secret opens the workspace; ends what a rekeying left half done, and mends a damaged copy of the keys. */
export async function unlock(folder: string, keys: Keys, secret: Secret): Promise<Result<Unlocked, VaultFailure>> {
  const tried = await attemptLater(() => tryIn(folder, keys, secret));
  const opened = tried.ok ? tried.value : tried;
  if (!opened.ok) return opened;
  // A full disk keeps nobody out: the keys stay as they are until it can be written to.
  if (opened.value.keys !== keys || !areKeysTwice(folder)) writeKeys(folder, opened.value.keys);
  return opened;
}

async function tryIn(folder: string, keys: Keys, secret: Secret): Promise<Result<Unlocked, NotOpened>> {
  let isUnwrapped = false;
  for (const slots of [keys.slots, keys.next ?? []])
    for await (const { slot, key } of openedSlots(slots, secret)) {
      if (await opens(folder, key)) return done({ key, keys: settled(keys, slots, slot) });
      isUnwrapped = true;
    }
  return failed({ code: 'refused', reason: reasonOf(keys, isUnwrapped) });
}

function reasonOf({ slots, next }: Keys, isUnwrapped: boolean): NotOpened['reason'] {
  if (slots.some(({ from }) => from !== undefined)) return 'keys-damaged';
  // While a rekeying is half done, one of the two keys opens nothing, and its passphrase is simply not the one that holds.
  return isUnwrapped && next === undefined ? 'keys-foreign' : 'wrong-secret';
}

/** Without the key that the file doesn't have; what has just opened it is in doubt no more. */
function settled(keys: Keys, slots: readonly Slot[], opened: Slot): Keys {
  if (keys.next === undefined && opened.from === undefined) return keys;
  const { next: _next, ...rest } = keys;
  const { from, ...proven } = opened;
  if (from === undefined) return { ...rest, slots: [...slots] };
  const others = slots.filter((slot) => slot.kind !== opened.kind || slot.from === undefined);
  return { ...rest, slots: [proven, ...others] };
}

/** Not where the key is another file's. */
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
