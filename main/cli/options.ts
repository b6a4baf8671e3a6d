/**
 * What stands on the command line, read once.
 *
 * Invariant: a word that no command knows is wrong usage (exit 2), never ignored.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROLES, type Role } from '../../shared/contract/procedure.ts';
import { done, failed, type Result } from '../../shared/result.ts';

export type Options = {
  readonly command: string;
  readonly words: readonly string[];
  readonly workspace: string | undefined;
  readonly json: boolean;
  readonly forward: boolean;
  readonly as: string | undefined;
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
  readonly passphraseFile: string | undefined;
  readonly backupPassphraseFile: string | undefined;
  readonly unencrypted: boolean;
  readonly replace: boolean;
  readonly repair: boolean;
  readonly help: boolean;
};

const KNOWN = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  'no-forward': { type: 'boolean' },
  as: { type: 'string' },
  now: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  list: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  members: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'backup-passphrase-file': { type: 'string' },
  unencrypted: { type: 'boolean' },
  replace: { type: 'boolean' },
  repair: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The command and what may follow it; `import` takes as many files as there are. */
const MOST_WORDS: Readonly<Partial<Record<string, number>>> = {
  serve: 1,
  call: 3,
  export: 1,
  sample: 1,
  backup: 1,
  restore: 2,
  doctor: 1,
};

/** @param cwd where the person called from; relative paths count from there */
export function optionsOf(args: readonly string[], cwd: string): Result<Options, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) return failed(`--${empty[0]} is empty. Is a variable of your script not set?`);
  const most = MOST_WORDS[positionals[0] ?? ''];
  if (most !== undefined && positionals.length > most)
    return failed(`Too many words: ${positionals.slice(most).join(' ')}`);
  const numbers = { port: values.port ?? '0', members: values.members, seed: values.seed };
  const wrong = Object.entries(numbers).find(([, text]) => text !== undefined && !/^\d{1,9}$/.test(text));
  if (wrong !== undefined) return failed(`--${wrong[0]} takes a number, not ${wrong[1]}.`);
  if (Number(numbers.port) > 65_535) return failed(`--port takes a number up to 65535, not ${numbers.port}.`);
  if (values.now !== undefined && !isInstant(values.now))
    return failed(`--now takes an instant such as 2026-06-11T12:10:00.000Z, not ${values.now}.`);
  return done(read(values, positionals, cwd));
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

function read(values: Values, positionals: readonly string[], cwd: string): Options {
  const path = (text: string | undefined) => (text === undefined ? undefined : resolve(cwd, text));
  return {
    command: positionals[0] ?? '',
    words: positionals.slice(1),
    workspace: path(values.workspace),
    json: values.json === true,
    forward: values['no-forward'] !== true,
    as: values.as,
    now: values.now,
    url: values.url,
    token: values.token,
    port: Number(values.port ?? '0'),
    host: values.host ?? '127.0.0.1',
    list: values.list === true,
    dryRun: values['dry-run'] === true,
    members: numberOf(values.members),
    seed: numberOf(values.seed),
    out: path(values.out),
    passphraseFile: path(values['passphrase-file']),
    backupPassphraseFile: path(values['backup-passphrase-file']),
    unencrypted: values.unencrypted === true,
    replace: values.replace === true,
    repair: values.repair === true,
    help: values.help === true,
  };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof KNOWN; allowPositionals: true }>>;
type Values = Parsed['values'];

function parse(args: readonly string[]): Result<Parsed, string> {
  try {
    return done(parseArgs({ args: [...args], options: KNOWN, allowPositionals: true }));
  } catch (thrown) {
    return failed(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));

export function roleOf(text: string | undefined): Role | undefined {
  return text === undefined ? 'manager' : ROLES.find((role) => role === text);
}
