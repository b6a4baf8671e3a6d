/**
 * Backups of the open workspace: by themselves into a folder, and one more whenever somebody asks.
 *
 * Invariants: what lies in the folder opens as the workspace does; what goes elsewhere is encrypted under a passphrase
 * of its own unless somebody says otherwise; a backup that failed is told until one has gone well.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { backupContract } from '../../../shared/backup/contract.ts';
import { isBackupDue } from '../../../shared/backup/due.ts';
import {
  BACKUP_EVERY,
  type BackupEvery,
  backupName,
  type BackupState,
  instantOfBackup,
} from '../../../shared/backup/model.ts';
import { decideRotation } from '../../../shared/backup/rotation.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { refused } from '../../../shared/contract/failure.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import type { Scene } from '../scene.ts';
import type { BackupMade, BackupOrder } from '../store/backup/backupJob.ts';
import type { Seal } from '../store/backup/sealedFile.ts';
import { isPlainBackup, type SealOrder } from '../store/backup/sealOld.ts';
import { attempt } from '../store/failures.ts';
import { makeFolder } from '../store/files.ts';
import { newKey, passphraseSlot } from '../store/slots.ts';
import { passphraseProblem } from '../store/vault.ts';

export type BackupParts = {
  readonly scene: Scene;
  /** In a thread of its own, beside the writer. */
  readonly pack: (order: BackupOrder, signal: AbortSignal) => Promise<Made>;
  readonly sealOld: (order: SealOrder, signal: AbortSignal) => Promise<unknown>;
  readonly program: string;
  readonly workspace: string;
  /** Of a protected workspace. */
  readonly keys: () => Keys | undefined;
  readonly tell: (collection: string) => void;
};
type Made = Result<BackupMade, Failure>;
type Last = { readonly at: string; readonly ok: boolean; readonly reason?: string };

const SETTINGS = 'backup';
const LAST = 'backupLast';

export function backupProcedures(parts: BackupParts): Procedures<typeof backupContract> {
  return {
    state: () => done(stateOf(parts)),
    configure: ({ every, folder }, { caller }) => {
      if (folder !== undefined && (caller.paths !== 'any' || !isAbsolute(folder)))
        return failed(refused('path-not-allowed'));
      // Whoever's backup disk is gone must still be able to switch backups off.
      const made = folder === undefined ? done(undefined) : attempt(() => makeFolder(folder));
      if (!made.ok) return made;
      const next = { ...settingsOf(parts), ...(every && { every }), ...(folder && { folder }) };
      parts.scene.store.device.write(SETTINGS, next);
      parts.tell('backup');
      return done(stateOf(parts));
    },
    now: async (_input, { signal }) => {
      await sealOld(parts, signal);
      return automatic(parts, signal);
    },
    make: async ({ out, passphrase, unencrypted }, { caller, signal }) => {
      if (caller.paths !== 'any' || !isAbsolute(out)) return failed(refused('path-not-allowed'));
      const seal = await sealFor(parts, passphrase, unencrypted === true);
      return seal.ok ? make(parts, out, seal.value, signal) : seal;
    },
  };
}

/** Makes one if one is due and encrypts what should be; whoever has the workspace open asks every minute. */
export async function backUpIfDue(parts: BackupParts, signal: AbortSignal): Promise<void> {
  const { every, kept, last } = stateOf(parts);
  await sealOld(parts, signal);
  // One that failed is tried again after an hour, not every minute.
  const tried = last?.ok === false && !isBackupDue('hourly', last.at, parts.scene.clock());
  if (!tried && isBackupDue(every, kept[0]?.at, parts.scene.clock())) await automatic(parts, signal);
}

async function automatic(parts: BackupParts, signal: AbortSignal): Promise<Made> {
  const { folder } = settingsOf(parts);
  // Only our own folder is made: where a chosen one is gone, its disk is, and the backup would fill another.
  const own = attempt(() => makeFolder(ownFolder(parts.workspace)));
  const [keys, seal] = [parts.keys(), ownSeal(parts)];
  const at = parts.scene.clock();
  const out = join(folder, backupName(at, seal === undefined ? 'plain' : 'sealed'));
  const made: Made = own.ok ? await make(parts, out, { seal, keys }, signal) : own;
  if (!made.ok && made.failure.code === 'cancelled') return made;
  if (made.ok) rotate(folder);
  const last: Last = made.ok ? { at, ok: true } : { at, ok: false, reason: reasonOf(made.failure) };
  parts.scene.store.device.write(LAST, last);
  parts.tell('backup');
  return made;
}

/** What an unprotected workspace left readable is encrypted as soon as it is protected. */
async function sealOld(parts: BackupParts, signal: AbortSignal): Promise<void> {
  const { folder, kept } = stateOf(parts);
  const seal = ownSeal(parts);
  const names = kept.map(({ name }) => name).filter(isPlainBackup);
  if (seal !== undefined && names.length > 0) await parts.sealOld({ folder, names, seal }, signal);
}

/** Opens as the workspace does. */
function ownSeal({ scene, keys }: BackupParts): Seal | undefined {
  const [own, { key }] = [keys(), scene.store.access];
  return own === undefined || key === undefined ? undefined : { slots: own.slots, key };
}

const reasonOf = (failure: Failure): string =>
  'reason' in failure && typeof failure.reason === 'string' ? failure.reason : failure.code;

type Sealing = { readonly seal: Seal | undefined; readonly keys: Keys | undefined };

async function sealFor(
  parts: BackupParts,
  passphrase: string | undefined,
  unencrypted: boolean,
): Promise<Result<Sealing, Failure>> {
  const keys = parts.keys();
  if (passphrase === undefined)
    return unencrypted ? done({ seal: undefined, keys }) : failed(refused('passphrase-missing'));
  const problem = passphraseProblem(passphrase);
  if (problem !== undefined) return failed(problem);
  const key = newKey();
  const seal = { slots: [await passphraseSlot(key, passphrase)], key };
  const own = parts.scene.store.access.key;
  if (keys === undefined || own === undefined) return done({ seal, keys: undefined });
  // Whoever has only this backup's passphrase shall open what she restores with it.
  return done({ seal, keys: { ...keys, slots: [...keys.slots, await passphraseSlot(own, passphrase)] } });
}

async function make(parts: BackupParts, out: string, sealing: Sealing, signal: AbortSignal): Promise<Made> {
  const { workspace, program } = parts;
  const order: BackupOrder = { workspace, out, made: parts.scene.clock(), program, ...sealing };
  return parts.pack(order, signal);
}

const ownFolder = (workspace: string): string => join(workspace, 'backups');

function settingsOf({ scene, workspace }: BackupParts): { every: BackupEvery; folder: string } {
  const kept = (scene.store.device.read(SETTINGS) ?? {}) as { every?: unknown; folder?: unknown };
  return {
    every: BACKUP_EVERY.find((every) => every === kept.every) ?? 'daily',
    folder: typeof kept.folder === 'string' ? kept.folder : ownFolder(workspace),
  };
}

export function stateOf(parts: BackupParts): BackupState {
  const { every, folder } = settingsOf(parts);
  const last = parts.scene.store.device.read(LAST) as Last | undefined;
  const found = attempt(() => backupsIn(folder));
  return { every, folder, kept: found.ok ? found.value : [], ...(last === undefined ? {} : { last }) };
}

function backupsIn(folder: string): BackupState['kept'] {
  return readdirSync(folder)
    .flatMap((name) => {
      const at = instantOfBackup(name);
      return at === undefined ? [] : [{ name, at, size: statSync(join(folder, name)).size }];
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function rotate(folder: string): void {
  attempt(() => {
    const going = new Set(decideRotation(backupsIn(folder).map(({ at }) => at)));
    for (const { name, at } of backupsIn(folder)) if (going.has(at)) rmSync(join(folder, name), { force: true });
  });
}
