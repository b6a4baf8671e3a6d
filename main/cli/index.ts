/** `stammtisch <command>`: what the workstation does, from a terminal. Exit 0 done, 1 refused with its reason, 2 wrong usage. */
import { backupCommand, restoreCommand } from './backupCommands.ts';
import {
  callCommand,
  type Exit,
  exportCommand,
  importCommand,
  listCommand,
  type Print,
  sampleCommand,
} from './commands.ts';
import { doctorCommand } from './doctorCommand.ts';
import { refusalLine, USAGE } from './messages.ts';
import { type Options, optionsOf, roleOf } from './options.ts';
import { reach } from './reach.ts';
import { secretFrom } from './secret.ts';
import { serveCommand } from './serveCommand.ts';

const print: Print = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

async function run(args: readonly string[], cwd: string): Promise<Exit> {
  const options = optionsOf(args, cwd);
  if (!options.ok) return wrong(options.failure);
  if (options.value.help || options.value.command === 'help') {
    print.out(USAGE);
    return 0;
  }
  if (options.value.command === 'serve') return serveCommand(options.value, print);
  if (options.value.command === 'call' && options.value.list) return listCommand(print);
  if (options.value.command === 'restore') return restoreCommand(options.value, cwd, print);
  return askCore(options.value, cwd);
}

const ASKING: Readonly<
  Record<string, (reached: Parameters<typeof callCommand>[0], options: Options, cwd: string) => Promise<Exit>>
> = {
  call: (reached, options) => callCommand(reached, options, print),
  import: (reached, options, cwd) => importCommand(reached, options, cwd, print),
  export: (reached, options) => exportCommand(reached, options, print),
  sample: (reached, options) => sampleCommand(reached, options, print),
  backup: (reached, options) => backupCommand(reached, options, print),
  doctor: (reached, options) => doctorCommand(reached, options, print),
};

async function askCore(options: Options, cwd: string): Promise<Exit> {
  const ask = Object.hasOwn(ASKING, options.command) ? ASKING[options.command] : undefined;
  if (ask === undefined) return wrong(options.command === '' ? 'Which command?' : `No command ${options.command}.`);
  // `import --as` names what the rows are, everywhere else the role of the caller.
  const role = options.command === 'import' ? 'manager' : roleOf(options.as);
  if (role === undefined) return wrong(`--as takes manager, staff or viewer, not ${options.as}.`);
  const secret = secretFrom('passphrase', options.passphraseFile);
  if (!secret.ok) return wrong(secret.failure);
  const reached = await reach(options, role, secret.value);
  if (!reached.ok) {
    if (options.json || options.command === 'call')
      print.out(JSON.stringify({ error: { ...reached.failure, message: refusalLine(reached.failure) } }));
    else print.error(refusalLine(reached.failure));
    return 1;
  }
  const exit = await ask(reached.value, options, cwd);
  await reached.value.close();
  return exit;
}

function wrong(line: string): Exit {
  print.error(`${line}\n\n${USAGE}`);
  return 2;
}

process.exitCode = await run(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
