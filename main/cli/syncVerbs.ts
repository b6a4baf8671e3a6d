/**
 * What `sync` can be told to do, and which options each of it takes.
 *
 * Alone because it is one command with several meanings: an option that fits another of them is as foreign as one that
 * fits none, and is named before anything is opened.
 */
import { CHOICES, prefixSchema } from '../../shared/sync/model.ts';
import { OF_REACHING, type OptionName } from './commandTable.ts';

const SERVER: readonly OptionName[] = ['server', 'user', 'prefix'];
const PRINTING: readonly OptionName[] = [...SERVER, 'print', 'workspace'];

const TAKES = {
  once: [...OF_REACHING, 'once', 'large'],
  setup: [...OF_REACHING, ...SERVER, 'password-file', 'admin', 'admin-password-file'],
  status: OF_REACHING,
  conflicts: OF_REACHING,
  choose: OF_REACHING,
  pause: OF_REACHING,
  resume: OF_REACHING,
  unlink: OF_REACHING,
} as const satisfies Record<string, readonly OptionName[]>;
export type SyncVerb = keyof typeof TAKES;

const VERBS = Object.keys(TAKES).filter((verb) => verb !== 'once');
const isVerb = (word: string | undefined): word is SyncVerb => word !== undefined && VERBS.includes(word);

/** @param words what follows `sync`; checked before by `syncProblem` */
export const syncVerbOf = ([word]: readonly string[]): SyncVerb => (isVerb(word) ? word : 'once');

/** @param given the options that stand on the command line, with their values */
export function syncProblem(
  words: readonly string[],
  given: ReadonlyMap<OptionName, string | boolean>,
): string | undefined {
  const [word, choice] = words;
  if (word === undefined && !given.has('once')) return `sync needs --once, or one of ${VERBS.join(', ')}.`;
  if (word !== undefined && !isVerb(word))
    return `sync knows no ${word}. It takes --once, or one of ${VERBS.join(', ')}.`;
  const isPrinting = word === 'setup' && given.has('print');
  const taken: readonly OptionName[] = isPrinting ? PRINTING : TAKES[syncVerbOf(words)];
  const foreign = [...given.keys()].find((option) => option !== 'json' && !taken.includes(option));
  const said = isPrinting ? 'setup --print' : (word ?? '--once');
  if (foreign !== undefined) return `sync ${said} takes no --${foreign}.`;
  const prefix = given.get('prefix');
  if (prefix !== undefined && !prefixSchema.safeParse(prefix).success)
    return `--prefix takes small letters, digits, _ and -, a letter first, not ${String(prefix)}.`;
  if (word !== 'choose') return choice === undefined ? undefined : `Too many words: ${choice}`;
  return (CHOICES as readonly (string | undefined)[]).includes(choice)
    ? undefined
    : `sync choose takes one of ${CHOICES.join(', ')}.`;
}
