/**
 * Looks at a place before anything is written there, whatever way its path is put.
 *
 * Alone because exports, backups and recovery sheets take their places from people. Invariant: looked at are the real
 * folders behind a path, so that no link and no `..` leads into a workspace unseen.
 */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Failure, refused } from '../../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../../shared/result.ts';
import { decideTarget, type TargetFacts } from '../../../shared/workspace/decideTarget.ts';
import { isPath } from './files.ts';
import { attemptAt } from './places.ts';

/**
 * Answers the path to write to.
 * @param workspace the folder of the open one; undefined: it lies on another computer
 */
export function targetAt(out: string, workspace: string | undefined): Result<string, Failure> {
  if (!isPath(out)) return failed({ code: 'storage', reason: 'no-such-place' });
  const path = resolve(out);
  const facts = attemptAt(path, () => factsOf(path, workspace));
  if (!facts.ok) return facts;
  const refusal = decideTarget(facts.value);
  return refusal === undefined ? done(path) : failed(refused(refusal, { path }));
}

function factsOf(path: string, workspace: string | undefined): TargetFacts {
  const folder = realFolder(dirname(path));
  return {
    found: foundAt(path),
    isBesideWorkspace: existsSync(join(folder, 'stammtisch.db')),
    wayFromWorkspace: workspace === undefined ? undefined : wayBetween(realFolder(workspace), folder),
  };
}

function foundAt(path: string): TargetFacts['found'] {
  const found = statOf(path);
  if (found === undefined) return 'nothing';
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'device';
}

/** Below a file there is nothing; the writing says so. */
function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOTDIR') throw thrown;
    return undefined;
  }
}

/** What isn't there can't be a link, so only what is has a real path. */
function realFolder(folder: string): string {
  const above = dirname(folder);
  if (existsSync(folder) || above === folder) return realpathSync.native(folder);
  return join(realFolder(above), relative(above, folder));
}

function wayBetween(from: string, to: string): readonly string[] | undefined {
  const way = relative(from, to);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
  return way === '' ? [] : way.split(sep);
}
