/** `export` and `sample`: all of a workspace out, and a whole one in. */
import { existsSync } from 'node:fs';
import type { Options } from './options.ts';
import { type Exit, type Print, report, usage } from './printing.ts';
import type { Reached } from './reach.ts';

export async function exportCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const { out } = options;
  if (out === undefined) return usage(print, 'export needs --out FILE.');
  const replaced = replacedWords(out);
  const exported = await reached.call('workspace.export', { out });
  const { download } = (exported.ok ? exported.value : {}) as { download?: string };
  const collected = download === undefined ? exported : await reached.collect(download, out);
  return report(collected.ok ? exported : collected, options, print, `Exported to ${out}${replaced}`);
}

/** Scripts write the same file every night; a person is told. Asked before it is written. */
export const replacedWords = (out: string): string => (existsSync(out) ? ' (replaced what was there)' : '');

export async function sampleCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const size = {
    ...(options.members === undefined ? {} : { members: options.members }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
  return report(await reached.call('workspace.sample', size), options, print, 'The sample is in the workspace');
}
