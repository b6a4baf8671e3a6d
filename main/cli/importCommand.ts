/** `import`: files one after the other, each reported by itself, so that one that fails keeps none of the others out. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ownReasonMessages } from '../../shared/export/reasonMessages.ts';
import { importReasonMessages } from '../../shared/import/reasonMessages.ts';
import type { Messages } from '../../shared/words/words.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import type { Outputs } from '../../shared/contract.ts';
import { lineOf } from './messages.ts';
import type { Options } from './options.ts';
import { errorOf, type Exit, type Print, usage } from './printing.ts';
import type { Reached } from './reach.ts';

export async function importCommand(reached: Reached, options: Options, print: Print, cwd: string): Promise<Exit> {
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
  const kind = options.kind === undefined ? {} : { as: options.kind };
  if (isFolder(file))
    return { ...refusedImport({ code: 'not-found', kind: 'file', id: basename(file) }), line: FOLDER };
  const lent = await reached.lend(file);
  if (!lent.ok) return refusedImport(lent.failure);
  const previewed = await reached.call('import.preview', { file: lent.value, ...kind });
  if (!previewed.ok) return refusedImport(previewed.failure);
  const preview = previewed.value as Outputs['import']['preview'];
  const counts = `${preview.create} new, ${preview.update} changed, ${preview.same} the same, ${preview.refused} refused`;
  const problems = preview.problems.map(problemLine).join('');
  if (options.dryRun)
    return { ok: true, line: `${preview.rows} rows: ${counts} (nothing was written)${problems}`, report: preview };
  const committed = await reached.call('import.commit', { preview: preview.preview, accept: 'all' });
  if (!committed.ok) return refusedImport(committed.failure);
  const { created, updated, skipped } = committed.value as Outputs['import']['commit'];
  return {
    ok: true,
    line: `${created} new, ${updated} changed, ${skipped} left as they are${problems}`,
    report: { ...preview, ...(committed.value as object) },
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const FOLDER = 'This is a folder. Name the files in it, FOLDER/*.csv for instance.';

type Problem = Outputs['import']['preview']['problems'][number];

/** The page lets a person choose there and then; here it is the file that has to say it. */
const SAID_HERE: Readonly<Record<string, string>> = {
  'columns-left-out':
    'Columns whose name isn’t known here are left out. Rename them in the file, or import it in a window, where you can say what they are.',
};

function problemLine({ row, reason, facts }: Problem): string {
  const words =
    SAID_HERE[reason] ??
    ({ ...importReasonMessages, ...ownReasonMessages } as Messages)[`import.reason.${reason}`]?.en ??
    reason;
  const used = new Set<string>();
  const said = words.replace(/\{\{(\w+)\}\}/g, (_, fact: string) => {
    used.add(fact);
    return String(facts[fact] ?? '');
  });
  const told = Object.entries(facts)
    .flatMap(([fact, value]) => (value === '' || used.has(fact) ? [] : [value]))
    .join(', ');
  return `\n  ${row === 0 ? 'the file' : `row ${row}`}: ${said}${told === '' ? '' : ` (${told})`}`;
}

const refusedImport = (failure: Failure): ImportAnswer => ({
  ok: false,
  line: lineOf(failure),
  report: errorOf(failure),
});
