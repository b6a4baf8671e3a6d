/**
 * Whether a part of a workspace that is written in place is a link to somewhere else.
 *
 * Alone because such a folder may come from anybody: opening it would write over whatever its links lead to, and two
 * folders whose files are one would each believe to hold it alone. A folder that is itself reached by a link is another
 * matter: it is one folder under two names, and its lock is one too.
 */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { done, failed, type Result } from '../../../shared/result.ts';
import { attempt, type StorageFailure } from './failures.ts';

export type PartIsLink = { readonly code: 'refused'; readonly reason: 'part-is-link'; readonly path: string };

const WRITTEN_IN_PLACE = [
  'stammtisch.db',
  'stammtisch.db-wal',
  'stammtisch.db-shm',
  'stammtisch.db-journal',
  'stammtisch.mark',
];

export function refuseLinkedParts(folder: string): Result<undefined, StorageFailure | PartIsLink> {
  const linked = attempt(() => WRITTEN_IN_PLACE.map((name) => join(folder, name)).find(isLink));
  if (!linked.ok) return linked;
  return linked.value === undefined
    ? done(undefined)
    : failed({ code: 'refused', reason: 'part-is-link', path: linked.value });
}

/** Also where it leads to nothing. */
export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
