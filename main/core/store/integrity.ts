/**
 * Whether a file is sound by SQLite's own measure: every page reachable, every index in step with its table.
 *
 * Alone because copies are believed only after it, and repairs begin with it. It reads the whole file.
 */
import { done, failed, type Result } from '../../../shared/result.ts';
import type { SqlFile } from './driver.ts';
import { attempt, type StorageFailure } from './failures.ts';

export function soundnessOf(file: SqlFile): Result<undefined, StorageFailure> {
  const found = attempt(() => file.statement('PRAGMA integrity_check(1)').all());
  if (!found.ok) return found;
  const isSound = found.value.length === 1 && found.value[0]?.['integrity_check'] === 'ok';
  return isSound ? done(undefined) : failed({ code: 'storage', reason: 'needs-repair' });
}
