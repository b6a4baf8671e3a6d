/** `stammtisch <command>`: what the workstation does, from a terminal. Exit 0 done, 1 refused with its reason, 2 wrong usage. */
import { VERSION } from '../core/version.ts';
import { backupCommand, restoreCommand } from './backupCommands.ts';
import { callCommand, listCommand } from './callCommand.ts';
import { type CommandName, helpOf, USAGE } from './commandTable.ts';
import { doctorCommand } from './doctorCommand.ts';
import { importCommand } from './importCommand.ts';
import { type Options, wishOf } from './options.ts';
import { type Exit, failedReport, type Print, printOn, usage } from './printing.ts';
import {
  passphraseCommand,
  protectCommand,
  rekeyCommand,
  sheetCommand,
  unprotectCommand,
} from './protectionCommands.ts';
import { type Reached, reach } from './reach.ts';
import { secretFrom } from './secret.ts';
import { serveCommand } from './serveCommand.ts';
import { syncCommand } from './syncCommand.ts';
import { setupScript } from './syncSetup.ts';
import { exportCommand, sampleCommand } from './wholeCommands.ts';

const print: Print = printOn(process.stdout, process.stderr);

async function run(args: readonly string[], cwd: string): Promise<Exit> {
  const wish = wishOf(args, cwd);
  if (!wish.ok) return usage(print, wish.failure);
  switch (wish.value.kind) {
    case 'version':
      print.out(`Stammtisch ${VERSION}`);
      return 0;
    case 'help':
      print.out(wish.value.command === undefined ? USAGE : helpOf(wish.value.command));
      return 0;
    case 'command':
      return ranCommand(wish.value.options, cwd);
  }
}

async function ranCommand(options: Options, cwd: string): Promise<Exit> {
  const { command } = options;
  if (command === 'serve') return serveCommand(options, print);
  if (command === 'restore') return restoreCommand(options, cwd, print);
  if (command === 'call' && options.list) return listCommand(print);
  if (command === 'sync' && options.print) return setupScript(options, print);
  return askCore(command, options, cwd);
}

type Asking = (reached: Reached, options: Options, print: Print, cwd: string) => Promise<Exit>;

const ASKING: Readonly<Record<Exclude<CommandName, 'serve' | 'restore'>, Asking>> = {
  call: callCommand,
  import: importCommand,
  export: exportCommand,
  sample: sampleCommand,
  backup: backupCommand,
  doctor: doctorCommand,
  sync: syncCommand,
  protect: protectCommand,
  passphrase: passphraseCommand,
  sheet: sheetCommand,
  rekey: rekeyCommand,
  unprotect: unprotectCommand,
};
/** They hand the passphrase on as proof, so it is looked at wherever the workspace is open. */
const PROVING: readonly CommandName[] = ['protect', 'passphrase', 'sheet', 'rekey', 'unprotect'];

async function askCore(command: keyof typeof ASKING, options: Options, cwd: string): Promise<Exit> {
  const passphrase = secretFrom('passphrase', options.passphraseFile);
  if (!passphrase.ok) return usage(print, passphrase.failure);
  const reached = await reach(options, passphrase.value);
  if (!reached.ok) {
    const exit = failedReport(reached.failure, { json: options.json || command === 'call' }, print);
    return reached.failure.code === 'not-found' ? 2 : exit;
  }
  const { heldBy, close } = reached.value;
  const exit = await ASKING[command](reached.value, options, print, cwd);
  await close();
  if (exit === 0 && heldBy !== undefined && options.passphraseFile !== undefined && !PROVING.includes(command))
    print.error(
      `Note: the workspace is open already (${heldBy}). --passphrase-file wasn't needed and wasn't looked at.`,
    );
  return exit;
}

process.exitCode = await run(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
