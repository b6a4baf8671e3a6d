/**
 * The language in which the shell speaks, and how it addresses whoever reads it: the workstation's as its page told it
 * last, else the system's.
 *
 * Alone because menu and dialogs must agree with the page also before there is one. Invariant: kept as one of three words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { type ShellMessageKey, shellWord, speechFor } from '../../shared/shell/messages.ts';
import { SPEECHES, type Speech } from '../../shared/words/words.ts';

const file = (): string => join(app.getPath('userData'), 'language.txt');
let spoken: Speech | undefined;

const speechIn = (told: unknown): Speech | undefined => SPEECHES.find((speech) => speech === told);

function kept(): Speech | undefined {
  try {
    return speechIn(readFileSync(file(), 'utf8').trim());
  } catch {
    return undefined; // the first start, or a file that can't be read: the system's language
  }
}

export function language(): Speech {
  spoken ??= kept() ?? speechFor(app.getLocale());
  return spoken;
}

/** Answers whether it is another one than before. */
export function speak(told: unknown): boolean {
  const speech = speechIn(told);
  if (speech === undefined || speech === language()) return false;
  spoken = speech;
  try {
    writeFileSync(file(), speech);
  } catch (cause) {
    process.stderr.write(`The language was not kept: ${String(cause)}\n`);
  }
  return true;
}

export const word = (key: ShellMessageKey): string => shellWord(key, language());
