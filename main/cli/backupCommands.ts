/** `backup` and `restore`: a workspace as one file, and back again. */
import { resolve } from 'node:path';
import { restoreBackup } from '../core/store/backup/restore.ts';
import { systemClock } from '../core/store/clock.ts';
import type { Options } from './options.ts';
import { type Exit, failedReport, type Print, report, usage } from './printing.ts';
import type { Reached } from './reach.ts';
import { secretFrom, tried } from './secret.ts';
import { replacedWords } from './wholeCommands.ts';
import { defaultWorkspace } from './workspaces.ts';

export async function backupCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const { out, unencrypted } = options;
  if (out === undefined) return usage(print, 'backup needs --out FILE.');
  const passphrase = secretFrom('backup-passphrase', options.backupPassphraseFile);
  if (!passphrase.ok) return usage(print, passphrase.failure);
  if (passphrase.value !== undefined && unencrypted)
    return usage(print, 'A backup has a passphrase or is --unencrypted, not both. Leave one away.');
  const sealed = passphrase.value === undefined ? { unencrypted } : { passphrase: passphrase.value };
  const replaced = replacedWords(out);
  const made = await reached.call('backup.make', { out, ...sealed });
  return report(made, options, print, `Backed up to ${out}${replaced} and read again`);
}

/** Needs nobody to hold the workspace: it is made or replaced. */
export async function restoreCommand(options: Options, cwd: string, print: Print): Promise<Exit> {
  const [file] = options.words;
  if (file === undefined) return usage(print, 'restore needs the backup: restore FILE --workspace DIR.');
  const passphrase = secretFrom('backup-passphrase', options.backupPassphraseFile);
  const own = secretFrom('passphrase', options.passphraseFile);
  if (!passphrase.ok) return usage(print, passphrase.failure);
  if (!own.ok) return usage(print, own.failure);
  const folder = options.workspace ?? defaultWorkspace();
  const at = systemClock(options.now)().slice(0, 19).replaceAll(':', '-');
  const keepOldAs = options.replace ? `${folder}.before-${at}Z` : undefined;
  const restored = await tried(passphrase.value ?? own.value, (secret) =>
    restoreBackup({ file: resolve(cwd, file), folder, secret, keepOldAs }),
  );
  if (!restored.ok) return failedReport(restored.failure, options, print);
  const { made, keptOld } = restored.value;
  const kept = keptOld === undefined ? '' : ` What was there before is in ${keptOld}.`;
  print.out(options.json ? JSON.stringify(restored.value) : `Restored the state of ${made} to ${folder}.${kept}`);
  return 0;
}
