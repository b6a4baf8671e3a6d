/** What backups stand on, and the one way in which each is made. */
import type { Failure } from '../../../shared/contract/failure.ts';
import type { Keys } from '../../../shared/protection/model.ts';
import type { Result } from '../../../shared/result.ts';
import type { Scene } from '../scene.ts';
import type { BackupMade, BackupOrder } from '../store/backup/backupJob.ts';
import type { Restored, Restoring } from '../store/backup/restore.ts';
import type { Seal } from '../store/backup/sealedFile.ts';
import type { SealOrder } from '../store/backup/sealOld.ts';

export type BackupParts = {
  readonly scene: Scene;
  /** These three in a thread of their own, beside the writer. */
  readonly pack: (order: BackupOrder, signal: AbortSignal) => Promise<Made>;
  readonly sealOld: (order: SealOrder, signal: AbortSignal) => Promise<Result<number, Failure>>;
  readonly restore: (order: Restoring, signal: AbortSignal) => Promise<Result<Restored, Failure>>;
  readonly program: string;
  readonly workspace: string;
  /** Since when the workspace is open. */
  readonly opened: string;
  /** Of a protected workspace. */
  readonly keys: () => Keys | undefined;
  readonly tell: (collection: string) => void;
};
export type Made = Result<BackupMade, Failure>;
export type Sealing = { readonly seal: Seal | undefined; readonly keys: Keys | undefined };

export function make(parts: BackupParts, out: string, sealing: Sealing, signal: AbortSignal): Promise<Made> {
  const { workspace, program, scene } = parts;
  return parts.pack({ workspace, out, made: scene.clock(), program, ...sealing }, signal);
}

/** Opens as the workspace does; undefined: it isn't protected. */
export function ownSeal({ scene, keys }: BackupParts): Seal | undefined {
  const [own, { key }] = [keys(), scene.store.access];
  return own === undefined || key === undefined ? undefined : { slots: own.slots, key };
}
