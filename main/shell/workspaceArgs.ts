/**
 * Which workspace the program was started for, and which instance of the program that workspace belongs to.
 *
 * Alone because the second start of the same workspace must find the first one, and that of another must not.
 */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { type Brought, wordsHeard } from '../../shared/shell/startWords.ts';
import { defaultWorkspace } from '../cli/workspaces.ts';

const option = '--workspace';

/** `--workspace DIR` or `--workspace=DIR`; all other arguments are Chromium's or the system's. */
export function workspaceFrom(all: readonly string[]): string {
  const argv = wordsHeard(all);
  const joined = argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
  const at = argv.indexOf(option);
  const given = joined ?? (at < 0 ? undefined : argv[at + 1]);
  return given === undefined || given === '' ? defaultWorkspace() : resolve(given);
}

/**
 * Answers whether this is the first instance for its workspace; each workspace has its own page storage and window. A later
 * one hands the first what was brought to it, parsed, since Chromium may add to its words.
 */
export function claimInstance(workspace: string, brought: Brought): boolean {
  const name = createHash('sha256').update(workspace).digest('hex').slice(0, 16);
  app.setPath('userData', join(app.getPath('userData'), 'windows', name));
  return app.requestSingleInstanceLock({ ...brought });
}
