/**
 * Passphrases and passwords for commands without a screen: from a file or the environment.
 *
 * Invariants: never from an argument, which every user of the computer can see in the list of processes; a file that is
 * named and empty is refused, since whoever names one wants what it holds.
 */
import { readFileSync } from 'node:fs';
import type { Refusal } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import { areWords, type FirstSecret } from '../core/store/slots.ts';

export type SecretName = 'passphrase' | 'new-passphrase' | 'backup-passphrase' | 'password' | 'admin-password';
const VARIABLES: Readonly<Record<SecretName, string>> = {
  passphrase: 'STAMMTISCH_PASSPHRASE',
  'new-passphrase': 'STAMMTISCH_NEW_PASSPHRASE',
  'backup-passphrase': 'STAMMTISCH_BACKUP_PASSPHRASE',
  password: 'STAMMTISCH_SYNC_PASSWORD',
  'admin-password': 'STAMMTISCH_SYNC_ADMIN_PASSWORD',
};

/** Undefined: none was given. A file's last line break is no part of it. */
export function secretFrom(
  name: SecretName,
  file: string | undefined,
  env = process.env,
): Result<string | undefined, string> {
  if (file === undefined) return done(env[VARIABLES[name]] || undefined);
  const text = textOf(file);
  if (text === undefined) return failed(`--${name}-file: ${file} cannot be read.`);
  return text.trim() === '' ? failed(`--${name}-file: ${file} is empty.`) : done(text);
}

/** For what doesn't go on without. */
export function neededSecret(name: SecretName, file: string | undefined): Result<string, string> {
  const given = secretFrom(name, file);
  if (!given.ok) return given;
  return given.value === undefined ? failed(`It needs --${name}-file FILE, or ${VARIABLES[name]}.`) : done(given.value);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}

/** What a text may be, in the order in which it is tried: a passphrase may look like the words of a sheet, and trying those costs nothing. */
export function meaningsOf(text: string): readonly FirstSecret[] {
  const passphrase: FirstSecret = { kind: 'passphrase', text };
  const words = numberedWords(text) ?? text;
  return areWords(words) ? [{ kind: 'sheet', text: words }, passphrase] : [passphrase];
}

/** Those of a sheet as `sheet.ts` writes it, whatever stands around them. */
function numberedWords(text: string): string | undefined {
  const found = [...text.matchAll(/^ *\d{1,2} +([a-z]+) *\r?$/gm)].map(([, word]) => word);
  return found.length === 0 ? undefined : found.join(' ');
}

/** Does the work with each meaning of the text until one isn't refused as wrong; without a text once, with none. */
export async function tried<T, F extends { readonly code: string; readonly reason?: unknown }>(
  text: string | undefined,
  work: (secret: FirstSecret | undefined) => Promise<Result<T, F>>,
): Promise<Result<T, F>> {
  if (text === undefined) return work(undefined);
  let first: Result<T, F> | undefined;
  for (const secret of meaningsOf(text)) {
    const worked = await work(secret);
    if (worked.ok || !isWrong(worked.failure)) return worked;
    first ??= worked;
  }
  return first ?? work(undefined);
}

/** Damaged keys may have lost only the slot that was tried. */
const WRONG: ReadonlySet<unknown> = new Set<Refusal>([
  'wrong-secret',
  'words-wrong',
  'backup-wrong-secret',
  'keys-damaged',
]);
const isWrong = ({ code, reason }: { readonly code: string; readonly reason?: unknown }): boolean =>
  code === 'refused' && WRONG.has(reason);
