/**
 * Backups made by themselves: when one is due, what is noted of it, which old ones go.
 *
 * Invariants: how the last one went is told until the next has ended, and when the last good one was made stays known
 * however many fail after it; one that failed is tried again after an hour, not every minute.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isBackupDue } from '../../../shared/backup/due.ts';
import { backupName, backupOwner, type LastBackup } from '../../../shared/backup/model.ts';
import { decideRotation } from '../../../shared/backup/rotation.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Device } from '../store/device.ts';
import { attemptAt } from '../store/places.ts';
import { backupsIn, lookInto, makeOwnFolder, settingsOf } from './folders.ts';
import { type BackupParts, type Made, make, ownSeal } from './parts.ts';
import { sealPlain } from './sealPlain.ts';

const LAST = 'backupLast';
const GOOD = 'backupGood';

export const lastOf = (device: Device): LastBackup | undefined => device.read(LAST) as LastBackup | undefined;
export const goodOf = (device: Device): string | undefined => device.read(GOOD) as string | undefined;

export async function backUpIfDue(parts: BackupParts, signal: AbortSignal): Promise<void> {
  await sealPlain(parts, signal);
  const { scene, workspace } = parts;
  if (signal.aborted) return;
  const now = scene.clock();
  const last = lastOf(scene.store.device);
  if (last?.ok === false && !isBackupDue('hourly', [last.at], now)) return;
  const { every, folder } = settingsOf(scene.store.device, workspace);
  const made = lookInto(folder, workspace, scene.store.device).kept.map(({ at }) => at);
  if (isBackupDue(every, made, now)) await makeAutomatic(parts, signal);
}

export async function makeAutomatic(parts: BackupParts, signal: AbortSignal): Promise<Made> {
  const { scene, workspace } = parts;
  const { device } = scene.store;
  const { folder } = settingsOf(device, workspace);
  const own = makeOwnFolder(workspace);
  const seal = ownSeal(parts);
  const at = scene.clock();
  const name = backupName({ at, of: backupOwner(device.id), kind: seal === undefined ? 'plain' : 'sealed' });
  const made: Made = own.ok ? await make(parts, join(folder, name), { seal, keys: parts.keys() }, signal) : own;
  if (!made.ok && made.failure.code === 'cancelled') return made;
  if (made.ok) rotate(folder, device, scene.clock());
  const last: LastBackup = made.ok ? { at, ok: true } : { at, ok: false, ...causeOf(made.failure) };
  device.write(LAST, last);
  if (made.ok) device.write(GOOD, at);
  parts.tell('backup');
  return made;
}

const causeOf = (failure: Failure): Pick<LastBackup, 'reason' | 'path'> => {
  const reason = 'reason' in failure ? failure.reason : failure.code;
  return failure.code === 'place' ? { reason, path: failure.path } : { reason };
};

function rotate(folder: string, device: Device, now: string): void {
  const found = backupsIn(folder, device);
  if (!found.ok) return;
  const going = new Set(
    decideRotation(
      found.value.map(({ at }) => at),
      now,
    ),
  );
  for (const { name, at } of found.value)
    if (going.has(at)) attemptAt(folder, () => rmSync(join(folder, name), { force: true }));
}
