/** `backup` and `restore`: a workspace as one file, and back again. */
import { resolve } from 'node:path';
import { restoreBackup } from '../core/store/backup/restore.ts';
import { systemClock } from '../core/store/clock.ts';
import { type Exit, failedReport, type Print, report, usage } from './commands.ts';
import type { Options } from './options.ts';
import type { Reached } from './reach.ts';
import { secretFrom } from './secret.ts';
import { defaultWorkspace } from './workspaces.ts';

export async function backupCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  if (options.out === undefined) return usage(print, 'backup needs --out FILE.');
  const secret = secretFrom('backup-passphrase', options.backupPassphraseFile);
  if (!secret.ok) return usage(print, secret.failure);
  const { out, unencrypted } = options;
  const sealed = secret.value === undefined ? { unencrypted } : { passphrase: secret.value.text };
  const made = await reached.call('backup.make', { out, ...sealed });
  return report(made, options, print, `Backed up to ${out} and read again`);
}

/** Needs nobody to hold the workspace: it is made or replaced. */
export async function restoreCommand(options: Options, cwd: string, print: Print): Promise<Exit> {
  const [file] = options.words;
  if (file === undefined) return usage(print, 'restore needs the backup: restore FILE --workspace DIR.');
  const secret = secretFrom('backup-passphrase', options.backupPassphraseFile);
  const own = secretFrom('passphrase', options.passphraseFile);
  if (!secret.ok) return usage(print, secret.failure);
  if (!own.ok) return usage(print, own.failure);
  const folder = options.workspace ?? defaultWorkspace();
  const at = systemClock(options.now)().slice(0, 19).replaceAll(':', '-');
  const keepOldAs = options.replace ? `${folder}.before-${at}Z` : undefined;
  const order = { file: resolve(cwd, file), folder, secret: secret.value ?? own.value, keepOldAs };
  const restored = await restoreBackup(order);
  if (!restored.ok) return failedReport(restored.failure, options, print);
  const { made, keptOld } = restored.value;
  const kept = keptOld === undefined ? '' : ` What was there before is in ${keptOld}.`;
  print.out(options.json ? JSON.stringify(restored.value) : `Restored the state of ${made} to ${folder}.${kept}`);
  return 0;
}
