/**
 * One of the backups, or any other file, made into a workspace of its own while this one stays open.
 *
 * Invariants: who may name no paths gets one of the folder's backups into the folder that we propose; what was typed is
 * tried as what it may be, the words of a sheet before a passphrase, since trying words costs nothing.
 */
import { join } from 'node:path';
import type { Failure } from '../../../shared/contract/failure.ts';
import { refused } from '../../../shared/contract/failure.ts';
import { failed, type Result } from '../../../shared/result.ts';
import type { Caller } from '../scene.ts';
import type { Restored } from '../store/backup/restore.ts';
import { areWords, type FirstSecret } from '../store/slots.ts';
import { freeFolderBeside, isWholePath, settingsOf } from './folders.ts';
import type { BackupParts } from './parts.ts';

type Wanted = {
  readonly name?: string | undefined;
  readonly file?: string | undefined;
  readonly folder?: string | undefined;
  readonly secret?: string | undefined;
};

export async function restoreBeside(
  parts: BackupParts,
  { name = '', file, folder, secret }: Wanted,
  caller: Caller,
  signal: AbortSignal,
): Promise<Result<Restored, Failure>> {
  const paths = [file, folder].filter((path) => path !== undefined);
  if (paths.length > 0 && (caller.paths !== 'any' || !paths.every(isWholePath)))
    return failed(refused('path-not-allowed'));
  const { scene, workspace } = parts;
  const from = file ?? join(settingsOf(scene.store.device, workspace).folder, name);
  const to = folder ?? freeFolderBeside(workspace, scene.clock());
  const restore = (meaning: FirstSecret | undefined) =>
    parts.restore({ file: from, folder: to, secret: meaning, keepOldAs: undefined }, signal);
  if (secret === undefined || secret === '') return restore(undefined);
  const asWords = areWords(secret) ? await restore({ kind: 'sheet', text: secret }) : undefined;
  const isWrong =
    asWords?.ok === false && 'reason' in asWords.failure && asWords.failure.reason === 'backup-wrong-secret';
  return asWords === undefined || isWrong ? restore({ kind: 'passphrase', text: secret }) : asWords;
}
