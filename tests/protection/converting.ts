/**
 * A process that protects, encrypts anew and unprotects a workspace in turn and says so after each, until it is killed.
 *
 * Invariant: a step is told on standard output only after its procedure has answered.
 */
import { writeSync } from 'node:fs';
import { openCore } from '../../main/core/core.ts';
import { callAs } from '../core/openedCore.ts';
import { OTHER, PASSPHRASE } from './protectedCore.ts';

async function convertOn(folder: string): Promise<void> {
  const opened = await openCore({ folder });
  if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.failure)}`);
  const ask = async (name: string, input: object): Promise<Record<string, unknown>> => {
    const answered = await opened.value.dispatch(name, input, callAs());
    if (!answered.ok) throw new Error(`${name} was refused: ${JSON.stringify(answered.failure)}`);
    return answered.value as Record<string, unknown>;
  };
  const words = async () => (await ask('protection.drawWords', {}))['words'];
  writeSync(1, 'ready\n');
  for (;;) {
    await ask('protection.protect', { passphrase: PASSPHRASE, words: await words() });
    writeSync(1, 'protect\n');
    await ask('protection.rekey', { passphrase: PASSPHRASE, next: OTHER, nextWords: await words() });
    writeSync(1, 'rekey\n');
    await ask('protection.unprotect', { passphrase: OTHER });
    writeSync(1, 'unprotect\n');
  }
}

const [, script, folder] = process.argv;
if (script?.endsWith('converting.ts') === true && folder !== undefined) await convertOn(folder);
