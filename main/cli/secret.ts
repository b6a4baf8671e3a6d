/**
 * Passphrases for commands without a screen: from a file or the environment.
 *
 * Invariant: never from an argument, which every user of the computer can see in the list of processes.
 */
import { readFileSync } from 'node:fs';
import { done, failed, type Result } from '../../shared/result.ts';
import { areWords, type FirstSecret } from '../core/store/slots.ts';

export type SecretName = 'passphrase' | 'backup-passphrase';
const VARIABLES: Readonly<Record<SecretName, string>> = {
  passphrase: 'STAMMTISCH_PASSPHRASE',
  'backup-passphrase': 'STAMMTISCH_BACKUP_PASSPHRASE',
};

/** Undefined: none was given. A file's last line break is no part of it; twelve words of a sheet are taken as such. */
export function secretFrom(
  name: SecretName,
  file: string | undefined,
  env = process.env,
): Result<FirstSecret | undefined, string> {
  const read = file === undefined ? done(env[VARIABLES[name]]) : textOf(name, file);
  if (!read.ok) return read;
  const text = read.value;
  if (text === undefined || text === '') return done(undefined);
  return done({ kind: areWords(text) ? 'sheet' : 'passphrase', text });
}

function textOf(name: SecretName, file: string): Result<string, string> {
  try {
    return done(readFileSync(file, 'utf8').replace(/\r?\n$/, ''));
  } catch {
    return failed(`--${name}-file: ${file} cannot be read.`);
  }
}
