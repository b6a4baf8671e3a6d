/**
 * Which commands there are, and what each takes.
 *
 * Alone because the help, the refusal of a foreign option and the reading of arguments must not say different things.
 * Invariant: an option that a command doesn't name is refused, since one that is silently ignored (`--dry-run`, say)
 * writes what nobody wanted written.
 */
export const OPTIONS = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
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
  format: { type: 'string' },
  what: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  id: { type: 'string' },
  query: { type: 'string' },
  tag: { type: 'string' },
  look: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'new-passphrase-file': { type: 'string' },
  'backup-passphrase-file': { type: 'string' },
  unencrypted: { type: 'boolean' },
  replace: { type: 'boolean' },
  repair: { type: 'boolean' },
  once: { type: 'boolean' },
  large: { type: 'boolean' },
  server: { type: 'string' },
  user: { type: 'string' },
  prefix: { type: 'string' },
  'password-file': { type: 'string' },
  admin: { type: 'string' },
  'admin-password-file': { type: 'string' },
  print: { type: 'boolean' },
} as const;
export type OptionName = keyof typeof OPTIONS;

/** Of every command. */
const EVERYWHERE: readonly OptionName[] = ['workspace', 'json', 'help', 'version'];
/** Of every command that asks the core something, whoever holds the workspace. */
const REACHING: readonly OptionName[] = ['as', 'now', 'no-forward', 'url', 'token', 'passphrase-file'];
/** The options of a command that asks the core, those of every command among them. */
export const OF_REACHING: readonly OptionName[] = [...EVERYWHERE, ...REACHING];

type Command = {
  /** What stands behind the command's name, and what it does: the first line, then what is worth a second. */
  readonly takes: string;
  readonly does: readonly [string, ...string[]];
  /** How many words may follow. */
  readonly words: number;
  readonly options: readonly OptionName[];
};

export const COMMANDS = {
  serve: {
    takes: '[--port N] [--host ADDR]',
    does: ['the workstation for a browser, until Ctrl+C'],
    words: 0,
    options: ['port', 'host', 'now', 'passphrase-file'],
  },
  call: {
    takes: 'PROCEDURE [JSON|-]',
    does: ['one procedure, its answer as JSON; - reads the JSON from standard input', '(call --list: all of them)'],
    words: 2,
    options: [...REACHING, 'list'],
  },
  import: {
    takes: 'FILE… [--dry-run]',
    does: [
      'contacts, calendars and post plans: .xlsx .ods .csv .vcf .ics',
      '(--as members|events|posts: what the rows of a table are)',
    ],
    words: Infinity,
    options: [...REACHING, 'dry-run'],
  },
  export: {
    takes: '--out FILE [--format F]',
    does: [
      'everything as JSON, or --format csv|csv-german|xlsx|vcard3|vcard4|ics|all;',
      'without --format the name says it: .json .csv .xlsx .vcf .ics .zip',
      '(all: one archive of every format and the media, or a folder if FILE is one)',
      '(--what members|events|posts: of a table, whose)',
      '(--id ID, --query WORDS, --from DAY --to DAY, --tag TAG,',
      'of posts --look queue|ideas|sent: only these)',
    ],
    words: 0,
    options: [...REACHING, 'out', 'format', 'what', 'from', 'to', 'id', 'query', 'tag', 'look'],
  },
  backup: {
    takes: '--out FILE',
    does: ['one encrypted file, while the workspace stays in use', '(--backup-passphrase-file FILE, or --unencrypted)'],
    words: 0,
    options: [...REACHING, 'out', 'backup-passphrase-file', 'unencrypted'],
  },
  restore: {
    takes: 'FILE [--replace]',
    does: [
      'a backup into a new folder; --replace keeps the old one beside it',
      '(--backup-passphrase-file FILE, or the --passphrase-file of its workspace)',
    ],
    words: 1,
    options: ['now', 'replace', 'passphrase-file', 'backup-passphrase-file'],
  },
  doctor: {
    takes: '[--repair]',
    does: ['what is not as it should be; --repair mends what can be mended'],
    words: 0,
    options: [...REACHING, 'repair'],
  },
  sample: {
    takes: '[--members N] [--seed N]',
    does: ['fills an empty workspace with a museum friends’ society'],
    words: 0,
    options: [...REACHING, 'members', 'seed'],
  },
  sync: {
    takes: '--once [--large]',
    does: [
      'both directions with your own server, now; --large: large changes too',
      '(sync status, conflicts, pause, resume, unlink, choose WHAT)',
      '(sync setup --server URL --user NAME --password-file FILE [--prefix NAME]:',
      ' tests a server and links to it; to make the databases there, once:',
      ' --admin NAME --admin-password-file FILE)',
      '(sync setup --print: a script with which an administrator makes them)',
    ],
    words: 2,
    options: [
      ...REACHING,
      'once',
      'large',
      'server',
      'user',
      'prefix',
      'password-file',
      'admin',
      'admin-password-file',
      'print',
    ],
  },
  protect: {
    takes: '--passphrase-file FILE',
    does: ['encrypts the workspace; prints its recovery words (--out FILE: into a file)'],
    words: 0,
    options: [...REACHING, 'new-passphrase-file', 'out'],
  },
  passphrase: {
    takes: '--new-passphrase-file FILE',
    does: ['changes it; --passphrase-file names the one that holds now'],
    words: 0,
    options: [...REACHING, 'new-passphrase-file'],
  },
  sheet: {
    takes: '[--out FILE]',
    does: ['new recovery words, printed or into a file; needs --passphrase-file'],
    words: 0,
    options: [...REACHING, 'out'],
  },
  rekey: {
    takes: '--new-passphrase-file FILE',
    does: ['encrypts anew, with new recovery words, if the old secrets got into other hands'],
    words: 0,
    options: [...REACHING, 'new-passphrase-file', 'out'],
  },
  unprotect: {
    takes: '',
    does: ['writes the workspace unencrypted again; needs --passphrase-file'],
    words: 0,
    options: REACHING,
  },
} as const satisfies Record<string, Command>;
export type CommandName = keyof typeof COMMANDS;

export const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(COMMANDS, word);

export function takesOption(command: CommandName, option: OptionName): boolean {
  const { options }: Command = COMMANDS[command];
  return EVERYWHERE.includes(option) || options.includes(option);
}

const WIDTH = 40;

function linesOf(command: CommandName): string {
  const { takes, does }: Command = COMMANDS[command];
  const [first, ...more] = does;
  const lines = [
    `${`  ${command} ${takes}`.padEnd(WIDTH)}  ${first}`,
    ...more.map((line) => ' '.repeat(WIDTH + 2) + line),
  ];
  return lines.join('\n');
}

/** What one command takes. */
export const helpOf = (command: CommandName): string => `stammtisch ${linesOf(command).trimStart()}`;

export const USAGE = `stammtisch <command> [--workspace DIR] [--json]

${Object.keys(COMMANDS)
  .filter((command) => isCommand(command))
  .map(linesOf)
  .join('\n')}

  --as manager|staff|viewer   the role of the call       --no-forward   don't hand it to an open window
  --passphrase-file FILE      of a protected workspace: its passphrase, or the words of its recovery sheet
                              (or STAMMTISCH_PASSPHRASE, STAMMTISCH_NEW_PASSPHRASE, STAMMTISCH_BACKUP_PASSPHRASE)
  --password-file FILE        of a server (or STAMMTISCH_SYNC_PASSWORD; for --admin STAMMTISCH_SYNC_ADMIN_PASSWORD)
  --now INSTANT               the clock at the start     --url U --token T   a running host instead
  --version                   which Stammtisch this is   <command> --help    what one command takes
`;
