/**
 * What a backup is, and what its file is called: its instant stands in its name, so that a folder of them sorts and rotates by itself.
 *
 * Invariant: a name that isn't exactly ours is never ours, so that nothing else in the folder is ever deleted.
 */
import { z } from 'zod';

export const BACKUP_EVERY = ['never', 'hourly', 'daily', 'weekly'] as const;
export type BackupEvery = (typeof BACKUP_EVERY)[number];

export const backupStateSchema = z.looseObject({
  every: z.enum(BACKUP_EVERY),
  folder: z.string(),
  /** Newest first. */
  kept: z.array(z.looseObject({ name: z.string(), at: z.string(), size: z.number() })),
  /** How the last one that was due went; `reason` as failures name theirs. */
  last: z.looseObject({ at: z.string(), ok: z.boolean(), reason: z.string().optional() }).optional(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

export type BackupKind = 'sealed' | 'plain';
const ENDINGS: Readonly<Record<BackupKind, string>> = { sealed: '.stammtisch', plain: '.tar.gz' };
const NAME = /^stammtisch-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})Z(\.stammtisch|\.tar\.gz)$/;

/** @param at an instant; no colon is left in it, which Windows allows in no name */
export function backupName(at: string, kind: BackupKind): string {
  return `stammtisch-${at.slice(0, 19).replaceAll(':', '-')}Z${ENDINGS[kind]}`;
}

/** The instant of a backup by its name; undefined: not one of ours. */
export function instantOfBackup(name: string): string | undefined {
  const found = NAME.exec(name);
  return found === null ? undefined : `${found[1]}:${found[2]}:${found[3]}.000Z`;
}
