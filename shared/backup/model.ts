/**
 * What a backup is, and what its file is called: its instant stands in its name, so that a folder of them sorts and
 * rotates by itself, and whose it is, so that several workspaces and laptops may share a folder.
 *
 * Invariant: a name that isn't exactly ours is never ours, so that nothing else in the folder is ever deleted.
 */
import { z } from 'zod';

export const BACKUP_EVERY = ['never', 'hourly', 'daily', 'weekly'] as const;
export type BackupEvery = (typeof BACKUP_EVERY)[number];

/** `sealed`: encrypted; `plain`: whoever has it can read it. */
export const BACKUP_KINDS = ['sealed', 'plain'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** Why automatic backups need somebody: the folder can't be reached, the last one failed, or none was made for too long. */
export const BACKUP_TROUBLES = ['no-folder', 'failed', 'overdue'] as const;
export type BackupTrouble = (typeof BACKUP_TROUBLES)[number];

export const keptSchema = z.looseObject({
  name: z.string(),
  at: z.string(),
  size: z.number(),
  kind: z.enum(BACKUP_KINDS),
});
export type KeptBackup = z.infer<typeof keptSchema>;

/** How the last one that was due went; `reason` as failures name theirs, with the place they are about. */
export const lastSchema = z.looseObject({
  at: z.string(),
  ok: z.boolean(),
  reason: z.string().optional(),
  path: z.string().optional(),
});
export type LastBackup = z.infer<typeof lastSchema>;

export const backupStateSchema = z.looseObject({
  every: z.enum(BACKUP_EVERY),
  folder: z.string(),
  /** `closed`: there, but the system doesn't let us look. */
  folderIs: z.enum(['there', 'missing', 'closed']),
  /** Newest first. */
  kept: z.array(keptSchema),
  last: lastSchema.optional(),
  /** When the last good automatic one was made, also after others have failed. */
  good: z.string().optional(),
  trouble: z.enum(BACKUP_TROUBLES).optional(),
  /** How many plain ones of this protected workspace are left, here and in its earlier folders. */
  readable: z.number(),
  /** Earlier folders that can't be looked at now, where plain ones may lie. */
  unseen: z.array(z.string()),
  /** A new folder beside the workspace, where one could be restored to. */
  restoreTo: z.string(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

const ENDINGS: Readonly<Record<BackupKind, string>> = { sealed: '.stammtisch', plain: '.tar.gz' };
const NAME = /^stammtisch-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})Z-([0-9a-f]{8})(\.stammtisch|\.tar\.gz)$/;

/** `of`: whose it is, the last eight digits of the id that the workspace has on this device. */
export type BackupName = { readonly at: string; readonly of: string; readonly kind: BackupKind };

export const backupOwner = (device: string): string => device.slice(-8);

/** Of `at`, an instant, no colon is left, which Windows allows in no name. */
export function backupName({ at, of, kind }: BackupName): string {
  return `stammtisch-${at.slice(0, 19).replaceAll(':', '-')}Z-${of}${ENDINGS[kind]}`;
}

/** What the name of a backup says; undefined: not one of ours. */
export function parseBackupName(name: string): BackupName | undefined {
  const [, hour, minute, second, of, ending] = NAME.exec(name) ?? [];
  if (hour === undefined || of === undefined) return undefined;
  return { at: `${hour}:${minute}:${second}.000Z`, of, kind: ending === ENDINGS.plain ? 'plain' : 'sealed' };
}
