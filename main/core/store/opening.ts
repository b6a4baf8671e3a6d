/**
 * The way to an open, up-to-date workspace file: looked at before anything is written, backed up before it is raised.
 *
 * Alone because a file that is damaged, foreign, newer or lacks acknowledged commands must be left as it is, to the
 * byte. Invariants: where a write-ahead log was left behind, the first look is by a connection that can't write, since
 * closing a writing one would move the log's pages into the file; whatever goes wrong, no connection stays open.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done, failed, type Result } from '../../../shared/result.ts';
import type { FileKey, openSqlFile, SqlFile } from './driver.ts';
import type { StorageFailure } from './failures.ts';
import { bringUpToDate, layoutOf, type LayoutFailure, STEPS } from './layout.ts';
import { backUpBefore } from './layoutBackup.ts';
import { type PartIsLink, refuseLinkedParts } from './linkedParts.ts';
import { markedIn } from './mark.ts';

/** Bytes of the smallest page. SQLite takes any smaller file for an empty one and would write over it. */
const SMALLEST = 512;

export type FileWay = { readonly key: FileKey | undefined; readonly openFile: typeof openSqlFile };
type Failed = StorageFailure | LayoutFailure | PartIsLink;

/** @throws what the disk does; the caller names it */
export async function openUpToDate(folder: string, way: FileWay, steps = STEPS): Promise<Result<SqlFile, Failed>> {
  const path = join(folder, 'stammtisch.db');
  const linked = refuseLinkedParts(folder);
  if (!linked.ok) return linked;
  const marked = markedIn(folder);
  const size = sizeOf(path);
  if (size === 'no-file') return failed({ code: 'storage', reason: 'no-such-place' });
  if (size === 0 && marked > 0) return failed({ code: 'storage', reason: 'no-file' });
  if (size > 0 && size < SMALLEST) return failed({ code: 'storage', reason: 'needs-repair' });
  if (wasLeftOpen(path)) {
    const file = await way.openFile(path, 'read', way.key);
    const looked = await orClose(file, () => layoutUnder(file, marked, steps));
    file.close();
    if (!looked.ok) return looked;
  }
  const closedWith = wasClosed(path) ? size : undefined;
  const file = await way.openFile(path, 'write', way.key);
  const raised = await orClose(file, () =>
    isCutOff(file, closedWith)
      ? failed({ code: 'storage', reason: 'needs-repair' })
      : raise(file, folder, way, marked, steps),
  );
  if (raised.ok) return done(file);
  file.close();
  return raised;
}

async function raise(file: SqlFile, folder: string, way: FileWay, marked: number, steps: readonly string[]) {
  const layout = layoutUnder(file, marked, steps);
  if (!layout.ok) return layout;
  if (layout.value > 0 && layout.value < steps.length) {
    const backedUp = await backUpBefore(file, folder, steps.length, (copy) => way.openFile(copy, 'read', way.key));
    if (!backedUp.ok) return backedUp;
  }
  return bringUpToDate(file, steps);
}

/** The file's layout; or why it can't be worked on. */
function layoutUnder(file: SqlFile, marked: number, steps: readonly string[]): Result<number, Failed> {
  const layout = layoutOf(file, steps);
  if (!layout.ok) return layout;
  const last = layout.value === 0 ? 0 : lastLogged(file);
  return marked > last ? failed({ code: 'storage', reason: 'lost-writes' }) : layout;
}

/** The number of the last command, also where its row has gone. */
const lastLogged = (file: SqlFile): number =>
  Number(file.statement("SELECT seq FROM sqlite_sequence WHERE name = 'log'").get()?.['seq'] ?? 0);

function sizeOf(path: string): number | 'no-file' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  return found.isFile() ? found.size : 'no-file';
}

const sizeBeside = (path: string, ending: string): number =>
  statSync(`${path}${ending}`, { throwIfNoEntry: false })?.size ?? 0;

/** A rollback journal is another matter: it is only undone by who may write, and a look by others fails. */
const wasLeftOpen = (path: string): boolean => sizeBeside(path, '-wal') > 0 && !existsSync(`${path}-journal`);
const wasClosed = (path: string): boolean => sizeBeside(path, '-wal') === 0 && sizeBeside(path, '-journal') === 0;

/** SQLite reads what is missing of the last page as zeros. Only a file that was left open may end within a page. */
function isCutOff(file: SqlFile, closedWith: number | undefined): boolean {
  const page = Number(file.statement('PRAGMA page_size').get()?.['page_size']);
  return closedWith !== undefined && closedWith % page !== 0;
}

/** Whatever goes wrong, what was opened doesn't stay open. */
export async function orClose<T>(opened: { close: () => unknown }, work: () => T | Promise<T>): Promise<T> {
  let worked = false;
  try {
    const value = await work();
    worked = true;
    return value;
  } finally {
    if (!worked) await opened.close();
  }
}
