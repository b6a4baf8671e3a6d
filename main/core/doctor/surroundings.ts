/**
 * What is to be said of the workspace besides its file: protection, backups, where secrets lie, what lies beside it.
 *
 * Alone because these are judgements of facts that other features hold, and none of them is read from the file.
 */
import type { BackupState } from '../../../shared/backup/model.ts';
import type { Finding, FindingKind, Remedy } from '../../../shared/doctor/model.ts';

export type Surroundings = {
  readonly isProtected: boolean;
  readonly secrets: 'keychain' | 'file' | 'none';
  readonly isKeptHere: boolean;
  readonly isKeysCopyEqual: boolean;
  /** Ways to open it that were read out of damaged keys and have opened nothing since. */
  readonly doubtfulSlots: number;
  /** Keys that lay beside an unencrypted file. */
  readonly keysAside: number;
  readonly backup: BackupState;
  readonly isBackupBeside: boolean;
  /** Damaged files that a rescue kept, and how many of them anybody can read. */
  readonly damagedFiles: number;
  readonly plainDamagedFiles: number;
  /** Queries that no index answered. */
  readonly slowQueries: readonly string[];
};

export function findingsAround(around: Surroundings): Finding[] {
  const { backup, isProtected } = around;
  return [
    ...told('unprotected', 'note', isProtected ? 0 : 1),
    ...told('secrets-in-a-file', 'risk', around.isKeptHere && around.secrets === 'file' ? 1 : 0),
    ...told('keys-copy-differs', 'risk', around.isKeysCopyEqual ? 0 : 1, 'repair'),
    ...told('keys-doubtful', 'risk', around.doubtfulSlots),
    ...told('keys-aside', 'risk', around.keysAside),
    ...told('no-backup', 'risk', backup.kept.length === 0 ? 1 : 0),
    ...told('backup-failed', 'risk', backup.last?.ok === false ? 1 : 0),
    ...told('backup-readable', 'risk', backup.readable),
    ...told('backup-on-the-same-disk', 'risk', around.isBackupBeside && backup.kept.length > 0 ? 1 : 0),
    ...told('damaged-file-readable', 'risk', isProtected ? around.plainDamagedFiles : 0),
    ...told(
      'damaged-file-kept',
      'note',
      isProtected ? around.damagedFiles - around.plainDamagedFiles : around.damagedFiles,
    ),
    ...told('slow-query', 'note', around.slowQueries.length),
  ];
}

function told(kind: FindingKind, severity: Finding['severity'], count: number, remedy: Remedy = 'none'): Finding[] {
  return count === 0 ? [] : [{ kind, severity, count, remedy }];
}
