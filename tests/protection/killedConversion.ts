/** Kills a process in the middle of encrypting or decrypting, and looks for what it left. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openCore } from '../../main/core/core.ts';
import { memoryHost, OTHER, PASSPHRASE } from './protectedCore.ts';
import { childEnv } from '../childNode.ts';
import { callAs } from '../core/openedCore.ts';

const script = fileURLToPath(new URL('./converting.ts', import.meta.url));
const steps = ['unprotect', 'protect', 'rekey'] as const;
type Step = (typeof steps)[number];

export type Killed = {
  /** The last step that was acknowledged; the next one was under way. */
  readonly last: Step;
  readonly files: readonly string[];
  readonly opensWith: 'nothing' | 'passphrase' | 'other' | undefined;
  readonly members: number;
  readonly leftovers: readonly string[];
};

/**
 * @param workspace a closed one that isn't protected; a copy of it is used
 * @param during the conversion in which it is killed, counted from 1
 * @param afterMs from the moment in which the new file appears
 */
export async function killedConversion(workspace: string, during: number, afterMs: number): Promise<Killed> {
  const all = mkdtempSync(join(tmpdir(), 'stammtisch-test-'));
  const folder = join(all, 'workspace');
  cpSync(workspace, folder, { recursive: true });
  const child = spawn(process.execPath, [script, folder], { env: childEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
  let last: Step = 'unprotect';
  let told = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== 'ready') last = line as Step;
    told += 1;
  });
  let isAimed = false;
  const watching = watch(folder, (_event, name) => {
    if (isAimed || told < during || name?.startsWith('stammtisch.next') !== true) return;
    isAimed = true;
    setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  await once(child, 'close');
  watching.close();
  const files = readdirSync(folder).toSorted();
  const found = await openedWithAny(folder);
  const leftovers = readdirSync(folder).filter((name) => /next|holder/.test(name));
  rmSync(all, { recursive: true });
  return { last, files, ...found, leftovers };
}

/** As a person would: without a secret, then with the passphrases there were. */
async function openedWithAny(folder: string): Promise<Pick<Killed, 'opensWith' | 'members'>> {
  for (const [opensWith, text] of [
    ['nothing', undefined],
    ['passphrase', PASSPHRASE],
    ['other', OTHER],
  ] as const) {
    const secret = text === undefined ? undefined : ({ kind: 'passphrase', text } as const);
    const opened = await openCore({ folder, host: memoryHost(), secret });
    if (!opened.ok) continue;
    const listed = await opened.value.dispatch('members.list', { limit: 1 }, callAs());
    await opened.value.close();
    if (listed.ok) return { opensWith, members: (listed.value as { total: number }).total };
  }
  return { opensWith: undefined, members: 0 };
}
