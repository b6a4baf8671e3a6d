/**
 * Where automatic backups lie, and what lies there: the folder in use and those before it.
 *
 * Alone because making, encrypting and showing them all begin here. Invariants: looking makes no folder; a folder that
 * was left is remembered until nothing plain of a protected workspace can be in it any more.
 */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import {
  BACKUP_EVERY,
  type BackupEvery,
  backupOwner,
  type KeptBackup,
  parseBackupName,
} from '../../../shared/backup/model.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { Device } from '../store/device.ts';
import { makeFolder } from '../store/files.ts';
import { attemptAt, type PlaceFailure } from '../store/places.ts';
import type { StorageFailure } from '../store/failures.ts';

export type BackupSettings = {
  readonly every: BackupEvery;
  readonly folder: string;
  /** Used before, the latest last. */
  readonly former: readonly string[];
};

const SETTINGS = 'backup';
const MOST_FORMER = 20;

export const ownFolder = (workspace: string): string => join(workspace, 'backups');

export function settingsOf(device: Device, workspace: string): BackupSettings {
  const kept = (device.read(SETTINGS) ?? {}) as { every?: unknown; folder?: unknown; former?: unknown };
  return {
    every: BACKUP_EVERY.find((every) => every === kept.every) ?? 'daily',
    folder: typeof kept.folder === 'string' ? kept.folder : ownFolder(workspace),
    former: Array.isArray(kept.former) ? kept.former.filter((one) => typeof one === 'string') : [],
  };
}

/** Takes another rhythm or folder; the one before is remembered. */
export function changeSettings(
  device: Device,
  workspace: string,
  change: { readonly every?: BackupEvery | undefined; readonly folder?: string | undefined },
): void {
  const before = settingsOf(device, workspace);
  const folder = change.folder ?? before.folder;
  const former = [...before.former, before.folder].filter(
    (one, at, all) => one !== folder && all.lastIndexOf(one) === at,
  );
  device.write(SETTINGS, { every: change.every ?? before.every, folder, former: former.slice(-MOST_FORMER) });
}

export function forgetFormer(device: Device, workspace: string, gone: readonly string[]): void {
  if (gone.length === 0) return;
  const before = settingsOf(device, workspace);
  device.write(SETTINGS, { ...before, former: before.former.filter((one) => !gone.includes(one)) });
}

/** Makes the folder itself if it isn't there, never those above: a missing one is a disk that isn't connected. */
export function takeFolder(folder: string): Result<undefined, Failure> {
  const above = dirname(folder);
  return attemptAt(folder, () => {
    if (!existsSync(folder)) {
      if (!existsSync(above)) throw Object.assign(new Error(`no ${above}`), { code: 'ENOENT', path: above });
      mkdirSync(folder, { mode: 0o700 });
    }
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
    return undefined;
  });
}

/** Only our own folder is made on the way: where a chosen one is gone, its disk is, and the backup would fill another. */
export function makeOwnFolder(workspace: string): Result<undefined, Failure> {
  const own = ownFolder(workspace);
  return attemptAt(own, () => {
    makeFolder(own);
    return undefined;
  });
}

/** This workspace's own, newest first. */
export function backupsIn(
  folder: string,
  device: Device,
): Result<readonly KeptBackup[], PlaceFailure | StorageFailure> {
  return attemptAt(folder, () =>
    readdirSync(folder)
      .flatMap((name) => {
        const parsed = parseBackupName(name);
        if (parsed?.of !== backupOwner(device.id)) return [];
        const found = statSync(join(folder, name), { throwIfNoEntry: false });
        return found === undefined ? [] : [{ name, size: found.size, at: parsed.at, kind: parsed.kind }];
      })
      .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  );
}

/** What lies in the folder in use; our own that isn't made yet is merely empty. */
export function lookInto(folder: string, workspace: string, device: Device) {
  const found = backupsIn(folder, device);
  if (found.ok) return { folderIs: 'there' as const, kept: [...found.value] };
  if (folder === ownFolder(workspace) && !existsSync(folder)) return { folderIs: 'there' as const, kept: [] };
  const isClosed = found.failure.code === 'place' && found.failure.reason === 'no-right';
  return { folderIs: isClosed ? ('closed' as const) : ('missing' as const), kept: [] };
}

/** A folder beside the workspace that isn't there yet. */
export function freeFolderBeside(workspace: string, at: string): string {
  const first = join(dirname(workspace), `${basename(workspace)}-restored-${at.slice(0, 10)}`);
  let folder = first;
  for (let n = 2; existsSync(folder); n += 1) folder = `${first}-${n}`;
  return folder;
}

export const isWholePath = (path: string): boolean => isAbsolute(path) && !path.includes('\0');
