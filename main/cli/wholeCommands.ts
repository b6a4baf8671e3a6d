/** `export` and `sample`: a workspace, or what of it is wanted, out, and a whole one in. */
import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Outputs } from '../../shared/contract.ts';
import { done } from '../../shared/result.ts';
import { type ExportKind, formatUnder, kindOf } from '../../shared/export/formats.ts';
import type { Options } from './options.ts';
import { type Exit, failedReport, type Print, report, usage } from './printing.ts';
import type { Reached } from './reach.ts';

export async function exportCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const { out } = options;
  if (out === undefined) return usage(print, 'export needs --out FILE.');
  const chosen = formatUnder(endingIn(out, options), options.format);
  if (!chosen.ok) return failedReport(chosen.failure, options, print);
  const format = chosen.value;
  const replaced = replacedWords(out);
  const { what, from, to, id, query, tag, look } = options;
  const wanted = Object.entries({ format, what, from, to, id, query, tag, look }).filter(
    ([, value]) => value !== undefined,
  );
  const exported = await reached.call('workspace.export', { out, ...Object.fromEntries(wanted) });
  if (!exported.ok) return report(exported, options, print, '');
  const { download, missing, counts, written, ...more } = exported.value as Outputs['workspace']['export'];
  const collected = download === undefined ? exported : await reached.collect(download, out);
  const left = missing === 0 ? '' : `, without ${missing} media that aren’t on this device`;
  const isSome = Object.values(counts).some((count) => count > 0);
  const entries =
    written === undefined ? (isSome ? '' : '0 entries ') : `${entryWords(written, kindOf(format ?? 'json', what))} `;
  const told = done(options.json ? exported.value : { ...more, ...(entries === '' ? { counts } : {}) });
  return report(collected.ok ? told : collected, options, print, `Exported ${entries}to ${out}${replaced}${left}`);
}

/** A folder has none; only everything makes a new one. */
function endingIn(out: string, { format }: Options): string {
  const isFolder = existsSync(out) ? statSync(out).isDirectory() : format === 'all' && /[/\\]$/.test(out);
  return isFolder ? '' : extname(out).slice(1);
}

const ENTRIES: Readonly<Record<ExportKind, readonly [one: string, many: string]>> = {
  members: ['person', 'people'],
  events: ['event', 'events'],
  posts: ['post', 'posts'],
};
const entryWords = (count: number, kind: ExportKind = 'members'): string =>
  `${count} ${ENTRIES[kind][count === 1 ? 0 : 1]}`;

/** Scripts write the same file every night; a person is told. Asked before it is written. */
export const replacedWords = (out: string): string => (existsSync(out) ? ' (replaced what was there)' : '');

export async function sampleCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const size = {
    ...(options.members === undefined ? {} : { members: options.members }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
  return report(await reached.call('workspace.sample', size), options, print, 'The sample is in the workspace');
}
