/**
 * What an unprotected workspace left readable is encrypted as soon as it is protected, wherever its backups lay.
 *
 * Invariant: a folder is forgotten only after it was looked through and nothing plain was left in it.
 */
import { backupOwner } from '../../../shared/backup/model.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { Device } from '../store/device.ts';
import { backupsIn, forgetFormer, settingsOf } from './folders.ts';
import { type BackupParts, ownSeal } from './parts.ts';

/** Goes on after a folder that can't be sealed; answers the first failure. */
export async function sealPlain(parts: BackupParts, signal: AbortSignal): Promise<Result<undefined, Failure>> {
  const seal = ownSeal(parts);
  if (seal === undefined || signal.aborted) return done(undefined);
  const { device } = parts.scene.store;
  const { folder, former } = settingsOf(device, parts.workspace);
  const forgotten: string[] = [];
  let answer: Result<undefined, Failure> = done(undefined);
  let wasSealed = false;
  for (const one of new Set([folder, ...former])) {
    const plain = plainIn(one, device);
    const left =
      plain === undefined || plain === 0
        ? done(plain)
        : await parts.sealOld({ folder: one, of: backupOwner(device.id), seal }, signal);
    // The workspace may be shut by now.
    if (signal.aborted) return answer;
    if (!left.ok && answer.ok) answer = left;
    if (left.ok && left.value === 0 && one !== folder) forgotten.push(one);
    wasSealed ||= plain !== undefined && plain > 0;
  }
  forgetFormer(device, parts.workspace, forgotten);
  if (wasSealed || forgotten.length > 0) parts.tell('backup');
  return answer;
}

/** How many plain ones lie there; undefined: it can't be looked at. */
export function plainIn(folder: string, device: Device): number | undefined {
  const found = backupsIn(folder, device);
  return found.ok ? found.value.filter(({ kind }) => kind === 'plain').length : undefined;
}
