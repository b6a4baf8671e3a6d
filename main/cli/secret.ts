/**
 * The passphrase of a protected workspace for commands without a screen: from a file or the environment.
 *
 * Invariant: never from an argument, which every user of the computer can see in the list of processes.
 */
import { readFileSync } from 'node:fs';
import { done, failed, type Result } from '../../shared/result.ts';
import type { FirstSecret } from '../core/protection/opening.ts';

const VARIABLE = 'STAMMTISCH_PASSPHRASE';

/** Undefined: none was given. A file's last line break is no part of the passphrase. */
export function secretFrom(file: string | undefined, env = process.env): Result<FirstSecret | undefined, string> {
  if (file !== undefined) {
    const text = textOf(file);
    return text === undefined
      ? failed(`--passphrase-file: ${file} cannot be read.`)
      : done({ kind: 'passphrase', text: text.replace(/\r?\n$/, '') });
  }
  const given = env[VARIABLE];
  return done(given === undefined || given === '' ? undefined : { kind: 'passphrase', text: given });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
