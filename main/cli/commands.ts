/** The commands that ask the core something and print what it says. */
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../shared/contract/failure.ts';
import { failureLine } from '../../shared/contract/failure.ts';
import { importReasonMessages } from '../../shared/import/reasonMessages.ts';
import type { Messages } from '../../shared/words/words.ts';
import type { Outputs } from '../../shared/contract.ts';
import { declared } from '../core/dispatch.ts';
import type { Options } from './options.ts';
import type { Reached } from './reach.ts';

/** 0 done, 1 refused with its reason, 2 wrong usage. */
export type Exit = 0 | 1 | 2;
export type Print = { readonly out: (text: string) => void; readonly error: (text: string) => void };

export async function callCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const [procedure, text = '{}'] = options.words;
  if (procedure === undefined) return usage(print, 'call needs the name of a procedure; call --list prints them.');
  const input = parsed(text);
  if (input === undefined) return usage(print, `Not JSON: ${text}`);
  const answered = await reached.call(procedure, input.value);
  print.out(JSON.stringify(answered.ok ? answered.value : errorOf(answered.failure)));
  return answered.ok ? 0 : 1;
}

export function listCommand(print: Print): Exit {
  const schemaOf = (schema: z.ZodType | undefined) =>
    schema === undefined ? {} : z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  const procedures = [...declared.values()].map(({ name, meta, input, output }) => ({
    procedure: name,
    roles: meta.roles,
    input: schemaOf(input),
    output: schemaOf(isSchema(output) ? output : undefined),
  }));
  print.out(JSON.stringify(procedures, null, 2));
  return 0;
}

const isSchema = (schema: unknown): boolean => schema instanceof z.ZodType;

export async function importCommand(reached: Reached, options: Options, cwd: string, print: Print): Promise<Exit> {
  if (options.words.length === 0) return usage(print, 'import needs at least one file.');
  let exit: Exit = 0;
  const reports: unknown[] = [];
  for (const word of options.words) {
    const answered = await importOne(reached, resolve(cwd, word), options);
    reports.push({ file: basename(word), ...answered.report });
    if (!options.json) (answered.ok ? print.out : print.error)(`${basename(word)}: ${answered.line}`);
    if (!answered.ok) exit = 1;
  }
  if (options.json) print.out(JSON.stringify(reports));
  return exit;
}

type ImportAnswer = { readonly ok: boolean; readonly line: string; readonly report: object };

async function importOne(reached: Reached, file: string, options: Options): Promise<ImportAnswer> {
  const kind = options.as === undefined ? {} : { as: options.as };
  const lent = await reached.lend(file);
  if (!lent.ok) return refusedImport(lent.failure);
  const previewed = await reached.call('import.preview', { file: lent.value, ...kind });
  if (!previewed.ok) return refusedImport(previewed.failure);
  const preview = previewed.value as Outputs['import']['preview'];
  const counts = `${preview.create} new, ${preview.update} changed, ${preview.same} the same, ${preview.refused} refused`;
  if (options.dryRun)
    return { ok: true, line: `${preview.rows} rows: ${counts} (nothing was written)`, report: preview };
  const committed = await reached.call('import.commit', { preview: preview.preview, accept: 'all' });
  if (!committed.ok) return refusedImport(committed.failure);
  const { created, updated, skipped } = committed.value as Outputs['import']['commit'];
  const problems = preview.problems.map(problemLine).join('');
  return {
    ok: true,
    line: `${created} new, ${updated} changed, ${skipped} left as they are${problems}`,
    report: { ...preview, ...(committed.value as object) },
  };
}

type Problem = Outputs['import']['preview']['problems'][number];

function problemLine({ row, reason, facts }: Problem): string {
  const words = (importReasonMessages as Messages)[`import.reason.${reason}`]?.en ?? reason;
  const told = Object.values(facts)
    .filter((fact) => fact !== '')
    .join(', ');
  return `\n  ${row === 0 ? 'the file' : `row ${row}`}: ${words}${told === '' ? '' : ` (${told})`}`;
}

const refusedImport = (failure: Failure): ImportAnswer => ({
  ok: false,
  line: failureLine(failure),
  report: errorOf(failure),
});

export async function exportCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  if (options.out === undefined) return usage(print, 'export needs --out FILE.');
  const exported = await reached.call('workspace.export', { out: options.out });
  const { download } = (exported.ok ? exported.value : {}) as { download?: string };
  const collected = download === undefined ? exported : await reached.collect(download, options.out);
  return report(collected.ok ? exported : collected, options, print, `Exported to ${options.out}`);
}

export async function sampleCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const size = {
    ...(options.members === undefined ? {} : { members: options.members }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
  return report(await reached.call('workspace.sample', size), options, print, 'The sample is in the workspace');
}

export function report(
  answered: Awaited<ReturnType<Reached['call']>>,
  options: Options,
  print: Print,
  line: string,
): Exit {
  if (!answered.ok) return failedReport(answered.failure, options, print);
  const counts = Object.entries((answered.value as { counts?: Record<string, number> }).counts ?? {}).map(
    ([name, count]) => `${count} ${name}`,
  );
  print.out(options.json ? JSON.stringify(answered.value) : `${[line, counts.join(', ')].filter(Boolean).join(': ')}.`);
  return 0;
}

export function failedReport(failure: Failure, options: Options, print: Print): Exit {
  if (options.json) print.out(JSON.stringify(errorOf(failure)));
  else print.error(failureLine(failure));
  return 1;
}

export function usage(print: Print, line: string): Exit {
  print.error(line);
  return 2;
}

const errorOf = (failure: Failure) => ({ error: { ...failure, message: failureLine(failure) } });

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
