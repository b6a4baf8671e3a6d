/**
 * What the words mean with which the program was started, by a person, a link or the system's "open with".
 *
 * Alone because the same words come by three ways: our own start, a second start, and the system's events. Invariants: a
 * word after `--cli` belongs to the command line; a word after a link to nobody; nothing that begins with a dash is a file; a file is one by its ending.
 */
import { isLink, type Linked, linkedPlace } from './link.ts';

export const CLI_OPTION = '--cli';
const WORKSPACE_OPTION = '--workspace';
/** What the import reads; the same endings stand in electron-builder.yml. */
export const FILE_ENDINGS = ['ics', 'vcf', 'csv', 'tsv', 'xlsx', 'xls', 'ods'] as const;
const MOST_FILES = 100;

export type Brought = { readonly files: readonly string[]; readonly places: readonly Linked[] };
export const NOTHING_BROUGHT: Brought = { files: [], places: [] };

/**
 * The words up to a link, and no further: who wrote the link may have tried to write more. The system puts it last.
 * Source: CVE-2018-1000006, options smuggled in behind a link.
 */
export function wordsHeard(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex(isLink);
  return at < 0 ? argv : argv.slice(0, at + 1);
}

/** The command line's words, or undefined where a window is wanted. */
export function cliWords(argv: readonly string[]): readonly string[] | undefined {
  const at = wordsHeard(argv).indexOf(CLI_OPTION);
  return at < 0 ? undefined : argv.slice(at + 1);
}

export const isImportable = (path: string): boolean =>
  FILE_ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));

/** Files and links among the words; paths as they were typed. */
export function broughtBy(argv: readonly string[]): Brought {
  const heard = wordsHeard(argv);
  const end = heard.indexOf(CLI_OPTION);
  const words = (end < 0 ? heard : heard.slice(0, end)).filter(
    (word, at, all) => at > 0 && word !== '' && !word.startsWith('-') && all[at - 1] !== WORKSPACE_OPTION,
  );
  return {
    files: words.filter((word) => !isLink(word) && isImportable(word)).slice(0, MOST_FILES),
    places: words.filter(isLink).flatMap((word) => linkedPlace(word) ?? []),
  };
}

/** What another start hands over: it came from another process, so its shape is looked at again. */
export function readBrought(told: unknown): Brought {
  const { files, places } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  return {
    files: (Array.isArray(files) ? files : [])
      .filter((path): path is string => typeof path === 'string' && isImportable(path))
      .slice(0, MOST_FILES),
    places: (Array.isArray(places) ? places : []).flatMap((one: unknown) => readPlace(one) ?? []),
  };
}

function readPlace(told: unknown): Linked | undefined {
  const { place, id } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  if (typeof place !== 'string' || (id !== undefined && typeof id !== 'string')) return undefined;
  return linkedPlace(`stammtisch:${place}${id === undefined ? '' : `/${id}`}`);
}
