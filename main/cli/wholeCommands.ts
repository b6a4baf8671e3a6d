/** `export` and `sample`: a workspace, or what of it is wanted, out, and a whole one in. */
import { existsSync } from 'node:fs';
import type { Outputs } from '../../shared/contract.ts';
import { done } from '../../shared/result.ts';
import type { ExportFormat } from '../../shared/export/formats.ts';
import type { Options } from './options.ts';
import { type Exit, type Print, report, usage } from './printing.ts';
import type { Reached } from './reach.ts';

export async function exportCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const { out } = options;
  if (out === undefined) return usage(print, 'export needs --out FILE.');
  const replaced = replacedWords(out);
  const { what, from, to, id, query, tag } = options;
  const format = options.format ?? formatOf(out);
  const wanted = Object.entries({ format, what, from, to, id, query, tag }).filter(([, value]) => value !== undefined);
  const exported = await reached.call('workspace.export', { out, ...Object.fromEntries(wanted) });
  if (!exported.ok) return report(exported, options, print, '');
  const { download, missing, counts, ...more } = exported.value as Outputs['workspace']['export'];
  const collected = download === undefined ? exported : await reached.collect(download, out);
  const left = missing === 0 ? '' : `, without ${missing} media that aren’t on this device`;
  const isAll = format === undefined || format === 'json' || format === 'all';
  const told = done(options.json ? exported.value : { ...more, ...(isAll ? { counts } : {}) });
  return report(collected.ok ? told : collected, options, print, `Exported to ${out}${replaced}${left}`);
}

/** What a name says of its format; an archive is everything. */
function formatOf(out: string): ExportFormat | undefined {
  const ending = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined;
}
const BY_ENDING: Readonly<Record<string, ExportFormat>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  vcf: 'vcard3',
  ics: 'ics',
  zip: 'all',
};

/** Scripts write the same file every night; a person is told. Asked before it is written. */
export const replacedWords = (out: string): string => (existsSync(out) ? ' (replaced what was there)' : '');

export async function sampleCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const size = {
    ...(options.members === undefined ? {} : { members: options.members }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
  return report(await reached.call('workspace.sample', size), options, print, 'The sample is in the workspace');
}
