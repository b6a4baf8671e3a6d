/**
 * What stands on the command line, read and checked; wrong usage is named before anything is opened.
 *
 * Invariant: relative paths count from where the person called from, and an option is given to a command that knows it.
 */
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Role, ROLES } from '../../shared/contract/procedure.ts';
import { EXPORT_FORMATS, EXPORT_KINDS, type ExportFormat, type ExportKind } from '../../shared/export/formats.ts';
import { IMPORT_KINDS } from '../../shared/import/contract.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { QUEUE_LOOKS, type QueueLook } from '../../shared/social/model.ts';
import { isWall } from '../../shared/time/wall.ts';
import {
  COMMANDS,
  type CommandName,
  type OptionName,
  OPTIONS,
  helpOf,
  isCommand,
  takesOption,
  USAGE,
} from './commandTable.ts';
import { syncProblem } from './syncVerbs.ts';

export type Options = {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly workspace: string | undefined;
  readonly json: boolean;
  readonly forward: boolean;
  readonly role: Role;
  /** What the rows of an imported table are. */
  readonly kind: (typeof IMPORT_KINDS)[number] | undefined;
  readonly now: string | undefined;
  readonly url: string | undefined;
  readonly token: string | undefined;
  readonly port: number;
  readonly host: string;
  readonly list: boolean;
  readonly dryRun: boolean;
  readonly members: number | undefined;
  readonly seed: number | undefined;
  readonly out: string | undefined;
  /** Of an export. */
  readonly format: ExportFormat | undefined;
  readonly what: ExportKind | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly id: string | undefined;
  readonly query: string | undefined;
  readonly tag: string | undefined;
  readonly look: QueueLook | undefined;
  readonly passphraseFile: string | undefined;
  readonly newPassphraseFile: string | undefined;
  readonly backupPassphraseFile: string | undefined;
  readonly unencrypted: boolean;
  readonly replace: boolean;
  readonly repair: boolean;
  readonly large: boolean;
  /** Where the workspaces of several devices meet; `url` is a running host's. */
  readonly server: string | undefined;
  readonly user: string | undefined;
  readonly prefix: string | undefined;
  readonly passwordFile: string | undefined;
  readonly admin: string | undefined;
  readonly adminPasswordFile: string | undefined;
  readonly print: boolean;
};
/** A command to be run, or only something to be told. */
export type Wish =
  | { readonly kind: 'command'; readonly options: Options }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' };

/** @param cwd where the person called from; relative paths count from there */
export function wishOf(args: readonly string[], cwd: string): Result<Wish, string> {
  const parsed = parse(args);
  if (!parsed.ok) return failed(withHelp(parsed.failure, args.find(isCommand)));
  const { values, positionals } = parsed.value;
  const [word = '', ...words] = positionals;
  if (values.version === true) return done({ kind: 'version' });
  const about = word === 'help' ? words[0] : word;
  if (values.help === true || word === 'help')
    return done({ kind: 'help', command: isCommand(about) ? about : undefined });
  if (!isCommand(word)) return failed(withHelp(word === '' ? 'Which command?' : `No command ${word}.`));
  const problem = problemOf(word, words, values);
  return problem === undefined
    ? done({ kind: 'command', options: read(word, words, values, cwd) })
    : failed(withHelp(problem, word));
}

const withHelp = (line: string, command?: CommandName): string =>
  `${line}\n\n${command === undefined ? USAGE : helpOf(command)}`;

function problemOf(command: CommandName, words: readonly string[], values: Values): string | undefined {
  const given = Object.entries(values) as [OptionName, string | boolean][];
  const foreign = given.find(([option]) => !takesOption(command, option));
  if (foreign !== undefined) return `${command} takes no --${foreign[0]}.`;
  const empty = given.find(([, value]) => value === '');
  if (empty !== undefined) return `--${empty[0]} is empty. Is a variable of your script not set?`;
  const most: number = COMMANDS[command].words;
  if (words.length > most) return `Too many words: ${words.slice(most).join(' ')}`;
  const unfit = command === 'sync' ? syncProblem(words, new Map(given)) : undefined;
  if (unfit !== undefined) return unfit;
  const numbers = { port: values.port, members: values.members, seed: values.seed };
  const wrong = Object.entries(numbers).find(([, text]) => text !== undefined && !/^\d{1,9}$/.test(text));
  if (wrong !== undefined) return `--${wrong[0]} takes a number, not ${wrong[1]}.`;
  if (values.members !== undefined && Number(values.members) < 1) return '--members takes a number from 1 on.';
  if (Number(values.port) > 65_535) return `--port takes a number up to 65535, not ${values.port}.`;
  if (values.now !== undefined && !isInstant(values.now))
    return `--now takes an instant such as 2026-06-11T12:10:00.000Z, not ${values.now}.`;
  const days = { from: values.from, to: values.to };
  const noDay = Object.entries(days).find(([, text]) => text !== undefined && !isWall(text));
  if (noDay !== undefined) return `--${noDay[0]} takes a day such as 2026-12-01, not ${noDay[1]}.`;
  const choice =
    choiceProblem('format', values.format, EXPORT_FORMATS) ??
    choiceProblem('what', values.what, EXPORT_KINDS) ??
    choiceProblem('look', values.look, QUEUE_LOOKS);
  if (choice !== undefined) return choice;
  const as: readonly string[] = command === 'import' ? IMPORT_KINDS : ROLES;
  return choiceProblem('as', values.as, as, ' here');
}

const choiceProblem = (
  option: OptionName,
  value: string | undefined,
  known: readonly string[],
  where = '',
): string | undefined =>
  value === undefined || known.includes(value)
    ? undefined
    : `--${option} takes ${known.slice(0, -1).join(', ')} or ${known.at(-1)}${where}, not ${value}.`;

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

function read(command: CommandName, words: readonly string[], values: Values, cwd: string): Options {
  const path = (text: string | undefined) => (text === undefined ? undefined : resolve(cwd, text));
  return {
    command,
    words,
    workspace: path(values.workspace),
    json: values.json === true,
    forward: values['no-forward'] !== true,
    role: ROLES.find((role) => role === values.as) ?? 'manager',
    kind: IMPORT_KINDS.find((kind) => kind === values.as),
    now: values.now,
    url: values.url,
    token: values.token,
    port: Number(values.port ?? '0'),
    host: values.host ?? '127.0.0.1',
    list: values.list === true,
    dryRun: values['dry-run'] === true,
    members: numberOf(values.members),
    seed: numberOf(values.seed),
    // A path that ends like a folder's means one, also where it isn't there yet.
    out:
      values.out === undefined || !/[/\\]$/.test(values.out) ? path(values.out) : join(resolve(cwd, values.out), sep),
    ...exportChoices(values),
    passphraseFile: path(values['passphrase-file']),
    newPassphraseFile: path(values['new-passphrase-file']),
    backupPassphraseFile: path(values['backup-passphrase-file']),
    unencrypted: values.unencrypted === true,
    replace: values.replace === true,
    repair: values.repair === true,
    large: values.large === true,
    server: values.server,
    user: values.user,
    prefix: values.prefix,
    passwordFile: path(values['password-file']),
    admin: values.admin,
    adminPasswordFile: path(values['admin-password-file']),
    print: values.print === true,
  };
}

function exportChoices({ format, what, from, to, id, query, tag, look }: Values) {
  return {
    format: EXPORT_FORMATS.find((each) => each === format),
    what: EXPORT_KINDS.find((kind) => kind === what),
    from,
    to,
    id,
    query,
    tag,
    look: QUEUE_LOOKS.find((each) => each === look),
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
type Values = Parsed['values'];

function parse(args: readonly string[]): Result<Parsed, string> {
  try {
    return done(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch (thrown) {
    const says = thrown instanceof Error ? thrown.message : String(thrown);
    const unknown = /^Unknown option '([^']+)'/.exec(says)?.[1];
    return failed(unknown === undefined ? says : `There is no option ${unknown}.`);
  }
}

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
