/**
 * Examines the workspace and mends what is made from documents.
 *
 * Invariant: a repair never touches a document; what it can't mend is told with what to do, never passed over.
 */
import type { BackupState } from '../../../shared/backup/model.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { doctorContract } from '../../../shared/doctor/contract.ts';
import type { Examined, Finding, FindingKind } from '../../../shared/doctor/model.ts';
import { done, type Result } from '../../../shared/result.ts';
import type { Procedures } from '../procedures.ts';
import { attempt } from '../store/failures.ts';

export type DoctorParts = {
  /** Reads the whole file in a thread of its own. */
  readonly examineFile: (signal: AbortSignal) => Promise<Result<Examined, Failure>>;
  /** What is to be said of the workspace besides its file. */
  readonly surroundings: () => Promise<Surroundings>;
  readonly rebuild: () => void;
  readonly healKeys: () => void;
};
export type Surroundings = {
  readonly isProtected: boolean;
  readonly secrets: 'keychain' | 'file' | 'none';
  readonly isKeptHere: boolean;
  readonly isKeysCopyEqual: boolean;
  readonly backup: BackupState;
  readonly isBackupBeside: boolean;
  /** Queries that no index answered. */
  readonly slowQueries: readonly string[];
};

export function doctorProcedures(parts: DoctorParts): Procedures<typeof doctorContract> {
  const examine = async (signal: AbortSignal): Promise<Result<Examined, Failure>> => {
    const examined = await parts.examineFile(signal);
    if (!examined.ok) return examined;
    const { documents, findings } = examined.value;
    return done({ documents, findings: [...findings, ...findingsOf(await parts.surroundings())] });
  };
  return {
    examine: (_input, { signal }) => examine(signal),
    repair: async (_input, { signal }) => {
      const before = await examine(signal);
      if (!before.ok) return before;
      const repairable = before.value.findings.filter(({ isRepairable }) => isRepairable);
      const kinds = new Set(repairable.map(({ kind }) => kind));
      const mended = attempt(() => {
        if (kinds.has('keys-copy-differs')) parts.healKeys();
        if (DERIVED.some((kind) => kinds.has(kind))) parts.rebuild();
      });
      if (!mended.ok) return mended;
      const after = await examine(signal);
      if (!after.ok) return after;
      const left = new Set(after.value.findings.map(({ kind }) => kind));
      return done({ repaired: [...kinds].filter((kind) => !left.has(kind)), left: after.value.findings });
    },
  };
}

const DERIVED: readonly FindingKind[] = ['columns-wrong', 'keys-wrong', 'search-wrong'];

function findingsOf(around: Surroundings): Finding[] {
  const finding = (kind: FindingKind, severity: Finding['severity'], count = 1, isRepairable = false): Finding => ({
    kind,
    severity,
    count,
    isRepairable,
  });
  const { backup, slowQueries } = around;
  return [
    ...(around.isProtected ? [] : [finding('unprotected', 'note')]),
    ...(around.isKeptHere && around.secrets === 'file' ? [finding('secrets-in-a-file', 'risk')] : []),
    ...(around.isKeysCopyEqual ? [] : [finding('keys-copy-differs', 'risk', 1, true)]),
    ...(backup.kept.length === 0 ? [finding('no-backup', 'risk')] : []),
    ...(backup.last?.ok === false ? [finding('backup-failed', 'risk')] : []),
    ...(around.isBackupBeside && backup.kept.length > 0 ? [finding('backup-on-the-same-disk', 'risk')] : []),
    ...(slowQueries.length > 0 ? [finding('slow-query', 'note', slowQueries.length)] : []),
  ];
}
