/**
 * `protect`, `passphrase`, `sheet`, `rekey` and `unprotect`: how the workspace opens, changed from a terminal.
 *
 * Invariants: secrets come from files or the environment; whoever changes a lock proves it by the passphrase or the words
 * that hold; a sheet that was asked for as a file lies there before the lock changes, and goes again if it doesn't.
 */
import { rmSync } from 'node:fs';
import type { Failure } from '../../shared/contract/failure.ts';
import { done, failed, type Result } from '../../shared/result.ts';
import type { Options } from './options.ts';
import { type Exit, failedReport, type Print, report, usage } from './printing.ts';
import type { Reached } from './reach.ts';
import { secretFrom, type SecretName, tried } from './secret.ts';
import { sheetText, writeSheet } from './sheet.ts';

type Answer = Promise<Result<unknown, Failure>>;

export async function protectCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const named = options.newPassphraseFile === undefined ? 'passphrase' : 'new-passphrase';
  const passphrase = needed(options, named, 'protect needs --passphrase-file FILE: the passphrase it shall open with.');
  if (!passphrase.ok) return usage(print, passphrase.failure);
  const protect = async (words: string) => {
    const changed = await reached.call('protection.protect', { passphrase: passphrase.value, words });
    // Begun by itself, but a command doesn't stay for its end; what fails here is taken up at the next opening.
    if (changed.ok) await reached.call('backup.seal', {});
    return changed;
  };
  return withNewSheet(reached, options, print, protect, [
    'The workspace is encrypted now. It opens with the passphrase, or with the twelve words of its recovery sheet.',
    'Its automatic backups are encrypted too. Delete other copies made before: anybody who has one can read it.',
  ]);
}

export async function passphraseCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const secrets = bothSecrets('passphrase', options);
  if (!secrets.ok) return usage(print, secrets.failure);
  const { now, next } = secrets.value;
  const changed = await proving(now, (proof) => reached.call('protection.changePassphrase', { ...proof, next }));
  const line = 'The passphrase is changed. The old one opens only older copies of the folder';
  return report(changed, options, print, line);
}

export async function sheetCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const passphrase = needed(
    options,
    'passphrase',
    'sheet needs --passphrase-file FILE: the passphrase that holds now.',
  );
  if (!passphrase.ok) return usage(print, passphrase.failure);
  const change = (next: string) => reached.call('protection.newSheet', { passphrase: passphrase.value, next });
  return withNewSheet(reached, options, print, change, [
    'There is a new recovery sheet. The old one opens only older copies of the folder: destroy it.',
  ]);
}

export async function rekeyCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const secrets = bothSecrets('rekey', options);
  if (!secrets.ok) return usage(print, secrets.failure);
  const { now, next } = secrets.value;
  const change = (nextWords: string) =>
    proving(now, (proof) => reached.call('protection.rekey', { ...proof, next, nextWords }));
  return withNewSheet(reached, options, print, change, [
    'Everything is encrypted anew. Only the new passphrase and the new recovery sheet open it.',
    'Copies of the folder made before still open with the old ones: delete them, and destroy the old sheet.',
  ]);
}

export async function unprotectCommand(reached: Reached, options: Options, print: Print): Promise<Exit> {
  const now = needed(
    options,
    'passphrase',
    'unprotect needs --passphrase-file FILE: the passphrase or the words of it.',
  );
  if (!now.ok) return usage(print, now.failure);
  const ended = await proving(now.value, (proof) => reached.call('protection.unprotect', proof));
  const line = 'The workspace is not encrypted any more. Whoever has this disk or a copy of the folder can read it';
  return report(ended, options, print, line);
}

function needed(options: Options, name: SecretName, otherwise: string): Result<string, string> {
  const file = name === 'passphrase' ? options.passphraseFile : options.newPassphraseFile;
  const found = secretFrom(name, file);
  if (!found.ok) return found;
  return found.value === undefined ? failed(otherwise) : done(found.value);
}

function bothSecrets(command: string, options: Options): Result<{ now: string; next: string }, string> {
  const now = needed(options, 'passphrase', `${command} needs --passphrase-file FILE: what opens the workspace now.`);
  if (!now.ok) return now;
  const next = needed(options, 'new-passphrase', `${command} needs --new-passphrase-file FILE: the new passphrase.`);
  return next.ok ? done({ now: now.value, next: next.value }) : next;
}

/** As the passphrase or as the words of the sheet, whichever it is. */
const proving = (text: string, change: (proof: { passphrase?: string; words?: string }) => Answer): Answer =>
  tried(text, (secret) => change(secret?.kind === 'sheet' ? { words: text } : { passphrase: text }));

async function withNewSheet(
  reached: Reached,
  options: Options,
  print: Print,
  change: (words: string) => Answer,
  lines: readonly string[],
): Promise<Exit> {
  const drawn = await reached.call('protection.drawWords', {});
  if (!drawn.ok) return failedReport(drawn.failure, options, print);
  const { words } = drawn.value as { words: string };
  const sheet = await sheetText(reached, words);
  if (!sheet.ok) return failedReport(sheet.failure, options, print);
  const written = options.out === undefined ? done(undefined) : writeSheet(options.out, reached.folder, sheet.value);
  if (!written.ok) return failedReport(written.failure, options, print);
  const changed = await change(words);
  if (!changed.ok) {
    if (written.value !== undefined) rmSync(written.value, { force: true });
    return failedReport(changed.failure, options, print);
  }
  const file = written.value;
  const keep = file === undefined ? [sheet.value, '', ON_SCREEN] : [`The recovery sheet is in ${file}. ${IN_FILE}`];
  if (options.json)
    print.out(JSON.stringify({ ...(changed.value as object), ...(file === undefined ? { words } : { file }) }));
  else print.out([...lines, '', ...keep, BOTH_LOST].join('\n'));
  return 0;
}

/** The page asks for two of the words before anything is encrypted; a terminal can't see a paper. */
const ON_SCREEN = `Print the words or write them down now: they are shown only this once, and nobody checks here
that you have them. Keep the paper away from this computer.`;
const IN_FILE = `Print it now, keep the paper away from this
computer and delete the file: whoever has it and the folder can open the workspace.`;
const BOTH_LOST = `If the passphrase and the words are both lost, nobody can open the workspace any more.
As long as you have the passphrase, the command sheet makes new words.`;
