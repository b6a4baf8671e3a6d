/**
 * Whether a file may be written to a place that somebody named: an export, a backup, a recovery sheet.
 *
 * Alone because every way out of the program passes here, and one that didn't could replace the workspace by its own
 * export. Invariant: only nothing and a plain file are ever replaced, and nothing of a workspace is.
 */
import type { Refusal } from '../contract/failure.ts';

export type TargetFacts = {
  /** What lies there now; a link counts as itself, not as what it leads to. */
  readonly found: 'nothing' | 'file' | 'link' | 'folder' | 'device';
  /** Whether the folder it would lie in holds a workspace's file, whosever it is. */
  readonly isBesideWorkspace: boolean;
  /** The folders that lead from the open workspace down to it; undefined: it lies elsewhere. */
  readonly wayFromWorkspace: readonly string[] | undefined;
};

const REFUSED = {
  link: 'target-is-link',
  folder: 'target-is-folder',
  device: 'target-is-device',
} as const satisfies Partial<Record<TargetFacts['found'], Refusal>>;

/** Undefined: it may. */
export function decideTarget({ found, isBesideWorkspace, wayFromWorkspace }: TargetFacts): Refusal | undefined {
  if (found !== 'nothing' && found !== 'file') return REFUSED[found];
  if (isBesideWorkspace) return 'target-in-workspace';
  // Backups are made there; everything else below the folder is the workspace's own.
  return wayFromWorkspace === undefined || wayFromWorkspace[0] === 'backups' ? undefined : 'target-in-workspace';
}
