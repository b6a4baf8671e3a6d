/**
 * `sync setup`: looks at a server, makes there what is missing, and links the workspace to it; or prints what an
 * administrator would run.
 *
 * Invariants: a server that would not work is not linked; a wrong password is tried once, not twice.
 */
import { type Failure, refused } from '../../shared/contract/failure.ts';
import type { Outputs } from '../../shared/contract.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { parseAddress } from '../../shared/sync/address.ts';
import type { Check } from '../../shared/sync/contract.ts';
import { DEFAULT_PREFIX } from '../../shared/sync/model.ts';
import { commandsFor } from '../../shared/sync/setupCommands.ts';
import { databasesOf } from '../core/sync/settingUp.ts';
import type { Options } from './options.ts';
import { type Exit, failedReport, type Print, usage } from './printing.ts';
import type { Reached } from './reach.ts';
import { neededSecret } from './secret.ts';
import { checkLine } from './syncWords.ts';

type Access = { readonly url: string; readonly user: string; readonly password: string; readonly prefix: string };
type Admin = { readonly user: string; readonly password: string };
type Tested = Outputs['sync']['test'];

/** Needs no workspace: whoever runs the server may have none. */
export function setupScript(options: Options, print: Print): Exit {
  const address = parseAddress(options.server ?? 'https://couch.example.org');
  if (!address.ok) return failedReport(refused(address.failure), options, print);
  const prefix = options.prefix ?? DEFAULT_PREFIX;
  const databases = databasesOf(prefix).map(({ database }) => database);
  const script = commandsFor({ url: address.value, prefix, user: options.user ?? '', databases });
  print.out(options.json ? JSON.stringify({ script }) : script.trimEnd());
  return 0;
}

export async function setupCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const wanted = await accessOf(reached, options);
  if (!wanted.ok) return usage(print, wanted.failure);
  const admin = adminOf(options);
  if (!admin.ok) return usage(print, admin.failure);
  const say = (line: string) => (options.json ? undefined : print.out(line));
  const tested = await test(reached, wanted.value, say);
  // An administrator may put right what the user lacks there.
  const isPassing = tested.ok || (admin.value !== undefined && isLacking(tested.failure));
  if (!isPassing) return failedReport(tested.failure, options, print);
  const linked = await reached.call('sync.configure', {
    ...wanted.value,
    ...(admin.value === undefined ? {} : { admin: admin.value }),
  });
  if (!linked.ok) return failedReport(linked.failure, options, print);
  const { made, status } = linked.value as Outputs['sync']['configure'];
  const after = tested.ok ? tested : await test(reached, wanted.value, say);
  if (!after.ok) return failedReport(after.failure, options, print);
  if (options.json) print.out(JSON.stringify({ ...(linked.value as object), checks: after.value.checks }));
  else print.out(linkedLines(status.server ?? wanted.value, made).join('\n'));
  return 0;
}

/** @param server as it is kept: without a password that was typed into its address */
function linkedLines({ url, user, prefix }: Omit<Access, 'password'>, made: readonly string[]): string[] {
  return [
    ...(made.length === 0 ? [] : [`Made there: ${made.join(', ')}.`]),
    `Linked to ${url} as ${user}, databases ${prefix}-…. It syncs by itself while a window is open, or with sync --once.`,
  ];
}

/** What is not said is as it was: a new password for the same server is one option. */
async function accessOf(reached: Reached, options: Options): Promise<Result<Access, string>> {
  const asked = await reached.call('sync.status', {});
  const { server } = asked.ok ? (asked.value as Outputs['sync']['status']) : {};
  const url = options.server ?? server?.url;
  const user = options.user ?? server?.user;
  if (url === undefined || user === undefined)
    return failed(`sync setup needs --${url === undefined ? 'server URL' : 'user NAME'}.`);
  const password = neededSecret('password', options.passwordFile);
  if (!password.ok) return password;
  return done({ url, user, password: password.value, prefix: options.prefix ?? server?.prefix ?? DEFAULT_PREFIX });
}

function adminOf({ admin, adminPasswordFile }: Options): Result<Admin | undefined, string> {
  if (admin === undefined)
    return adminPasswordFile === undefined ? done(undefined) : failed('--admin-password-file needs --admin NAME.');
  const password = neededSecret('admin-password', adminPasswordFile);
  return password.ok ? done({ user: admin, password: password.value }) : password;
}

/** The checks as lines, and what hinders as a failure. */
async function test(reached: Reached, access: Access, say: (line: string) => void): Promise<Result<Tested, Failure>> {
  const answered = await reached.call('sync.test', access);
  if (!answered.ok) return answered;
  const tested = answered.value as Tested;
  for (const check of tested.checks) say(checkLine(check));
  const bad = tested.checks.find(({ result }) => result === 'failed');
  return bad === undefined ? done(tested) : failed(hindered(bad, tested));
}

/** Databases that are missing are no trouble of the server's, but of this user's, who may not make them. */
function hindered(bad: Check, { checks, missing }: Tested): Failure {
  const { trouble = 'no-access', said = missing.join(', ') } = bad;
  return refused('sync-hindered', { trouble, said, checks });
}

const isLacking = (failure: Failure): boolean => failure.code === 'refused' && failure['trouble'] === 'no-access';
